/// Posts that were read and written aside until it is known which of them count.
///
/// A worker writes two files: the posts, and a fingerprint of each by which others that say the
/// same are found. Memory holds some numbers for every 32 KB of posts.
struct PostSpool: Sendable {
  /// Where a post lies; which worker wrote it differs from run to run.
  struct Address: Hashable, Sendable {
    var file: UInt32
    /// Its number among the file's posts.
    var index: UInt32
  }

  /// Posts in a row in one file: what a worker takes at once.
  struct Batch: Sendable {
    fileprivate var file: UInt32
    fileprivate var first: UInt32
    fileprivate(set) var count: UInt32
    fileprivate var offset: Int
    /// Bytes that its posts take.
    fileprivate(set) var size: Int
  }

  private struct Files: Sendable {
    var posts: SpoolFile
    var fingerprints: SpoolFile
    var count: UInt32 = 0
    var size = 0
  }

  private let spool: SpoolDirectory
  private let hasFingerprints: Bool
  private var files: [Files] = []
  private(set) var batches: [Batch] = []
  /// Posts that are not written yet, to the last of the files.
  private var draft: (posts: [UInt8], fingerprints: [UInt8], count: UInt32) = ([], [], 0)
  private static let batchSize = 1 << 15

  /// - Parameter hasFingerprints: Whether posts that say the same are going to be sought.
  init(spool: SpoolDirectory, hasFingerprints: Bool) {
    self.spool = spool
    self.hasFingerprints = hasFingerprints
  }

  /// Bytes of all posts that were written.
  var size: Int { files.reduce(0) { $0 + $1.size } }
  var count: Int { files.reduce(0) { $0 + Int($1.count) } }

  /// Writes a post aside.
  ///
  /// - Parameters:
  ///   - number: The number of its source.
  ///   - sourceRank: A number that grows with the name of the source's file, then with its place
  ///     there.
  ///   - place: Its number among the source's posts.
  mutating func append(
    _ post: Post, number: Int, sourceRank: Int, place: Int
  ) throws(ReportError) {
    if files.isEmpty {
      files.append(
        Files(posts: try SpoolFile(in: spool), fingerprints: try SpoolFile(in: spool)))
    }
    if hasFingerprints {
      let offset = files[files.count - 1].size + draft.posts.count
      Fingerprint(of: post, sourceRank: sourceRank, place: place, offset: offset)
        .append(to: &draft.fingerprints)
    }
    SpooledPost(post, number: number, place: place).append(to: &draft.posts)
    draft.count += 1
    if draft.posts.count >= Self.batchSize { try flush() }
  }

  private mutating func flush() throws(ReportError) {
    guard draft.count > 0 else { return }
    let last = files.count - 1
    try files[last].posts.append(draft.posts)
    try files[last].fingerprints.append(draft.fingerprints)
    batches.append(
      Batch(
        file: UInt32(last), first: files[last].count, count: draft.count,
        offset: files[last].size, size: draft.posts.count))
    files[last].count += draft.count
    files[last].size += draft.posts.count
    draft = ([], [], 0)
  }

  mutating func merge(_ other: consuming PostSpool) throws(ReportError) {
    try flush()
    try other.flush()
    for var batch in other.batches {
      batch.file += UInt32(files.count)
      batches.append(batch)
    }
    files += other.files
  }

  /// Writes what is left; nothing is read before.
  mutating func finish() throws(ReportError) { try flush() }

  /// The posts of a batch, in the order in which they were written.
  func posts(of batch: Batch) throws(ReportError) -> [(address: Address, post: SpooledPost)] {
    let bytes = try files[Int(batch.file)].posts.read(batch.size, at: batch.offset)
    guard bytes.count == batch.size else { throw .cannotRead("spool", reason: "it is cut off") }
    var rest = bytes[...]
    return (batch.first..<batch.first + batch.count).map {
      (Address(file: batch.file, index: $0), SpooledPost(&rest))
    }
  }

  func post(at address: Address) throws(ReportError) -> SpooledPost {
    let file = files[Int(address.file)].posts
    let offset = Int(try fingerprint(at: address).offset)
    let length = try file.read(4, at: offset)[...].bigEndian(at: 0, count: 4)
    var bytes = try file.read(4 + Int(length), at: offset)[...]
    return SpooledPost(&bytes)
  }

  func fingerprint(at address: Address) throws(ReportError) -> Fingerprint {
    let record = try files[Int(address.file)].fingerprints
      .read(Fingerprint.size, at: Int(address.index) * Fingerprint.size)
    guard record.count == Fingerprint.size else {
      throw .cannotRead("spool", reason: "it is cut off")
    }
    return Fingerprint(record[...])
  }

  /// Hands out the record of each fingerprint.
  func forEachFingerprint(_ body: (Address, ArraySlice<UInt8>) -> Void) throws(ReportError) {
    let most = 1 << 10
    for (number, file) in files.enumerated() {
      for first in stride(from: 0, to: Int(file.count), by: most) {
        if Interruption.isRequested { throw .interrupted }
        let records = try file.fingerprints
          .read(most * Fingerprint.size, at: first * Fingerprint.size)
        for index in 0..<records.count / Fingerprint.size {
          let start = index * Fingerprint.size
          body(
            Address(file: UInt32(number), index: UInt32(first + index)),
            records[start..<start + Fingerprint.size])
        }
      }
    }
  }
}
