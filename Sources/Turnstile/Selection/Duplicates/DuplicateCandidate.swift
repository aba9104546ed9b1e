/// A post that shares a band with another, as a record that sorts by the post's precedence.
struct DuplicateCandidate {
  var post: PostSpool.Address
  /// The band and its number.
  var band: UInt64

  init(post: PostSpool.Address, band: UInt64) {
    self.post = post
    self.band = band
  }

  func record(_ precedence: ArraySlice<UInt8>) -> [UInt8] {
    var record = Array(precedence)
    record.append(bigEndian: UInt64(post.file), count: 4)
    record.append(bigEndian: UInt64(post.index), count: 4)
    record.append(bigEndian: band, count: 8)
    return record
  }

  init(_ record: ArraySlice<UInt8>) {
    let place = Fingerprint.precedenceSize
    post = PostSpool.Address(
      file: UInt32(record.bigEndian(at: place, count: 4)),
      index: UInt32(record.bigEndian(at: place + 4, count: 4)))
    band = record.bigEndian(at: place + 8, count: 8)
  }
}

/// The candidates that a worker found, or why it could not.
struct DuplicateCandidates: Sendable {
  var runs: SortedRuns
  var failure: ReportError?

  mutating func note(_ write: (inout SortedRuns) throws(ReportError) -> Void) {
    guard failure == nil else { return }
    do { try write(&runs) } catch { failure = error }
  }
}
