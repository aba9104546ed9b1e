internal import Glibc

/// A file of a run that is read once, from its beginning, a chunk at a time.
@safe final class InputFile {
  let path: String
  private let descriptor: Int32
  private static let chunkSize = 1 << 16

  init(opening path: String) throws(RunError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .notReadable(path, reason: FileStatus.lastError) }
  }

  deinit { close(descriptor) }

  /// The next bytes; none at the end.
  func next() throws(RunError) -> [UInt8] {
    var got = 0
    repeat {
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkSize) {
        got = unsafe read(descriptor, $0.baseAddress, $0.count)
        $1 = max(0, got)
      }
      if got >= 0 { return chunk }
    } while errno == EINTR
    throw .notReadable(path, reason: FileStatus.lastError)
  }

  /// The whole of a small file.
  ///
  /// - Parameter limit: The most bytes that it may have.
  static func bytes(of path: String, limit: Int = 1 << 28) throws(RunError) -> [UInt8] {
    let file = try InputFile(opening: path)
    var bytes: [UInt8] = []
    while true {
      let chunk = try file.next()
      if chunk.isEmpty { return bytes }
      bytes += chunk
      guard bytes.count <= limit else {
        throw .damaged(path, line: nil, reason: "has more than \(limit) bytes")
      }
    }
  }
}
