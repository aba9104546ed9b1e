/// Finds the posts that have a number in common: of their words, or a band of their sketches.
///
/// The numbers are read from the spool and sorted in memory, so many at a time as the limit allows.
struct SharedKeys {
  let posts: PostSpool
  /// The most posts to sort at once.
  let limit: Int

  /// 64 MB, of 16 bytes a post.
  static let limit = 1 << 22

  private struct Entry {
    var key: UInt64
    var post: PostSpool.Address
  }

  /// Hands out each number that several posts have, and these posts.
  ///
  /// - Parameter key: A fingerprint's number; nil for none.
  func forEach(
    _ key: (PostSpool.Address, ArraySlice<UInt8>) -> UInt64?,
    _ body: (UInt64, [PostSpool.Address]) throws(ReportError) -> Void
  ) throws(ReportError) {
    let parts = UInt64(max(1, (posts.count + limit - 1) / limit))
    for part in 0..<parts {
      var entries: [Entry] = []
      try posts.forEachFingerprint { address, record in
        guard let key = key(address, record), parts == 1 || key % parts == part else { return }
        entries.append(Entry(key: key, post: address))
      }
      entries.sort { $0.key < $1.key }
      var start = 0
      while start < entries.count {
        let key = entries[start].key
        var end = start + 1
        while end < entries.count, entries[end].key == key { end += 1 }
        if end - start > 1 { try body(key, entries[start..<end].map(\.post)) }
        start = end
      }
    }
  }
}
