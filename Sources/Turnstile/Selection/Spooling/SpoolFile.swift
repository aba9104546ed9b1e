internal import Glibc

/// A file of the spool that one worker writes from its beginning and anyone reads at any place.
@safe final class SpoolFile: Sendable {
  private let descriptor: Int32
  private let path: String

  init(in spool: SpoolDirectory) throws(ReportError) {
    path = spool.newPath()
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path, reason: FileStatus.lastError) }
  }

  deinit { close(descriptor) }

  /// Writes bytes behind those that were written before.
  func append(_ bytes: [UInt8]) throws(ReportError) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotWrite(path, reason: FileStatus.lastError) }
      sent += count
    }
  }

  /// The bytes from an offset on; fewer than asked for at the end of the file.
  func read(_ count: Int, at offset: Int) throws(ReportError) -> [UInt8] {
    var (got, failed) = (0, false)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while got < count {
        let read = unsafe pread(
          descriptor, buffer.baseAddress?.advanced(by: got), count - got, off_t(offset + got))
        if read < 0, errno == EINTR { continue }
        failed = read < 0
        guard read > 0 else { break }
        got += read
      }
      initialized = got
    }
    guard !failed else { throw .cannotRead(path, reason: FileStatus.lastError) }
    return bytes
  }
}
