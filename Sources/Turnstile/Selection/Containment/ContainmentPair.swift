/// Two posts that have a run of words in common, as a record that sorts by the later of the two.
struct ContainmentPair {
  /// A post and its place in the order in which originals come before what holds them.
  struct Member: Hashable {
    var order: ArraySlice<UInt8>
    var post: PostSpool.Address

    init(_ post: PostSpool.Address, _ fingerprint: Fingerprint) {
      self.post = post
      order = fingerprint.originality
    }

    fileprivate init(_ record: ArraySlice<UInt8>) {
      let bytes = record.prefix(Fingerprint.precedenceSize)
      order = ArraySlice(Array(bytes))
      post = PostSpool.Address(record.dropFirst(bytes.count))
    }

    fileprivate func append(to record: inout [UInt8]) {
      record += order
      post.append(to: &record)
    }
  }

  var later: Member
  var earlier: Member

  init(_ a: Member, _ b: Member) {
    (earlier, later) = a.order.lexicographicallyPrecedes(b.order) ? (a, b) : (b, a)
  }

  var record: [UInt8] {
    var record: [UInt8] = []
    later.append(to: &record)
    earlier.append(to: &record)
    return record
  }

  init(_ record: ArraySlice<UInt8>) {
    later = Member(record)
    earlier = Member(record.dropFirst(record.count / 2))
  }
}

extension PostSpool.Address {
  func append(to record: inout [UInt8]) {
    record.append(bigEndian: UInt64(file), count: 4)
    record.append(bigEndian: UInt64(index), count: 4)
  }

  /// - Parameter record: Begins with what `append(to:)` wrote.
  init(_ record: ArraySlice<UInt8>) {
    file = UInt32(record.bigEndian(at: 0, count: 4))
    index = UInt32(record.bigEndian(at: 4, count: 4))
  }
}
