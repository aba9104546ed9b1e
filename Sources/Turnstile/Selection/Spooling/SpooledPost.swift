/// A post as it is written aside, with its place in the corpus.
struct SpooledPost: Equatable {
  /// The number of its source.
  var number: Int
  /// Its number among the source's posts.
  var place: Int
  var post: Post

  init(_ post: Post, number: Int, place: Int) {
    self.number = number
    self.place = place
    self.post = post
  }

  /// Appends the post behind its length, as ``init(_:)`` reads it. Posts that are left out are not
  /// written, so no cause is.
  func append(to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(bigEndian: 0, count: 4)
    bytes.append(bigEndian: UInt64(number), count: 4)
    bytes.append(bigEndian: UInt64(place), count: 4)
    bytes.append(UInt8(Post.Kind.allCases.firstIndex(of: post.kind)!))
    bytes.append(bigEndian: UInt64(bitPattern: Int64(post.depth)), count: 8)
    bytes.append(bigEndian: UInt64(bitPattern: Int64(post.created?.seconds ?? .min)), count: 8)
    for text in [post.id, post.source] { Self.append(text.utf8, to: &bytes) }
    for text in [
      post.thread, post.replyTo, post.author, post.venue, post.url, post.title, post.language,
    ] {
      bytes.append(text == nil ? 0 : 1)
      if let text { Self.append(text.utf8, to: &bytes) }
    }
    Self.append(post.text, to: &bytes)
    let count = UInt32(bytes.count - start - 4)
    for index in 0..<4 {
      bytes[start + index] = UInt8(truncatingIfNeeded: count >> (24 - 8 * index))
    }
  }

  private static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(bigEndian: UInt64(text.count), count: 4)
    bytes += text
  }

  /// Reads the post that begins a slice, and takes it away.
  init(_ bytes: inout ArraySlice<UInt8>) {
    func number(_ count: Int) -> UInt64 {
      defer { bytes = bytes.dropFirst(count) }
      return bytes.bigEndian(at: 0, count: count)
    }
    func run() -> ArraySlice<UInt8> {
      let count = Int(number(4))
      defer { bytes = bytes.dropFirst(count) }
      return bytes.prefix(count)
    }
    func text() -> String { String(decoding: run(), as: UTF8.self) }
    func optional() -> String? { number(1) == 0 ? nil : text() }
    _ = number(4)
    self.number = Int(number(4))
    place = Int(number(4))
    let kind = Post.Kind.allCases[Int(number(1))]
    let depth = Int(Int64(bitPattern: number(8)))
    let seconds = Int(Int64(bitPattern: number(8)))
    let (id, source) = (text(), text())
    post = Post(
      id: id, source: source, kind: kind, thread: optional(), replyTo: optional(), depth: depth,
      author: optional(), created: seconds == .min ? nil : Timestamp(seconds: seconds),
      venue: optional(), url: optional(), title: optional(), language: optional(),
      text: Array(run()))
  }
}
