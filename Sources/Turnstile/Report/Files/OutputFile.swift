internal import Glibc

/// A file that is written once, from its beginning, through a buffer.
///
/// The buffer goes out when it is full and with ``close()``; what `close()` was not called for is
/// an unfinished file.
@safe struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// - Throws: `cannotCreate` where the file exists already, or may not be made.
  init(creating path: String) throws(ReportError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path, reason: FileStatus.lastError) }
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Writes a whole file that is not there yet.
  static func write(_ bytes: [UInt8], to path: String) throws(ReportError) {
    var file = try OutputFile(creating: path)
    try file.write(bytes)
    try file.close()
  }

  /// Writes a whole file in place of one that may be there.
  static func replace(_ path: String, with bytes: [UInt8]) throws(ReportError) {
    let draft = path + ".draft"
    unsafe unlink(draft)
    var file = try OutputFile(creating: draft)
    try file.write(bytes)
    try file.close()
    guard unsafe rename(draft, path) == 0 else {
      throw .cannotCreate(path, reason: FileStatus.lastError)
    }
  }

  /// Makes a folder in one that is there.
  static func makeFolder(_ path: String) throws(ReportError) {
    guard unsafe mkdir(path, 0o755) == 0 else {
      throw .cannotCreate(path, reason: FileStatus.lastError)
    }
  }

  /// Waits until the disk has a file that another library wrote.
  static func synchronize(_ path: String) throws(ReportError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path, reason: FileStatus.lastError) }
    defer { _ = Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path, reason: FileStatus.lastError)
    }
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws(ReportError) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  mutating func write(_ text: String) throws(ReportError) { try write(text.utf8) }

  /// Writes what is left and waits until the disk has it.
  mutating func close() throws(ReportError) {
    try flush()
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path, reason: FileStatus.lastError)
    }
  }

  /// Writes what is left, without waiting for the disk; for files that do not outlive the run.
  mutating func flush() throws(ReportError) {
    var sent = 0
    while sent < buffer.count {
      let count = unsafe buffer[sent...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path, reason: FileStatus.lastError)
      }
      sent += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
