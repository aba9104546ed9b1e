internal import Glibc

/// The bytes of a file, or of standard input, and the digest of all of them.
final class FileStream: SeekableStream {
  /// Standard input cannot be read again.
  var isSeekable: Bool { !isStandardInput }
  /// As it was when the file was opened; 0 for standard input and where the system does not tell.
  let size: Int
  private(set) var place = 0
  /// The furthest place that was read to.
  private(set) var consumed = 0
  private let name: String
  private let descriptor: Int32
  private let isStandardInput: Bool
  private var digest = SHA256()
  /// How many bytes from the beginning on the digest has taken.
  private var digested = 0

  /// The most bytes to read at once.
  private static let chunk = 1 << 18

  /// - Throws: `notAFile`, or `notReadable`.
  init(opening source: Source) throws(IngestionError) {
    name = source.name
    guard let path = source.path else {
      (descriptor, isStandardInput, size) = (STDIN_FILENO, true, 0)
      return
    }
    // Non-blocking: a FIFO put in place of a file after the listing must not hang the run.
    descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    isStandardInput = false
    guard descriptor >= 0 else {
      throw .notReadable(source.name, reason: FileStatus.lastError)
    }
    var raw = stat()
    guard unsafe fstat(descriptor, &raw) == 0 else {
      close(descriptor)
      throw .notReadable(source.name, reason: FileStatus.lastError)
    }
    let status = FileStatus(raw)
    guard status.kind == .file else {
      close(descriptor)
      throw .notAFile(source.name, kind: status.kind.rawValue)
    }
    size = status.size
  }

  deinit { if !isStandardInput { close(descriptor) } }

  func read() throws(IngestionError) -> [UInt8] {
    if Interruption.isRequested { throw .notReadable(name, reason: "interrupted") }
    try wait()
    // A file that is as long as it was is read at once, and its end is seen at once.
    let left = size - place + 1
    let count = isStandardInput || left <= 1 ? 1 << 16 : min(Self.chunk, left)
    var got = 0
    var piece: [UInt8] = []
    repeat {
      piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        initialized = max(0, got)
      }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw .notReadable(name, reason: FileStatus.lastError) }
    if place == digested {
      digest.add(piece)
      digested += got
    } else if place < digested, place + got > digested {
      digest.add(Array(piece[(digested - place)...]))
      digested = place + got
    }
    place += got
    consumed = max(consumed, place)
    return piece
  }

  func seek(to place: Int) throws(IngestionError) {
    guard lseek(descriptor, off_t(place), SEEK_SET) >= 0 else {
      throw .notReadable(name, reason: FileStatus.lastError)
    }
    self.place = place
  }

  /// The first bytes of a file, without reading them; of standard input, none.
  func head(_ count: Int) -> [UInt8] {
    guard !isStandardInput else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, unsafe pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  /// Reads what was not read yet, and tells what the whole was; standard input need not end.
  func finish() throws(IngestionError) -> InputRecord {
    if place != digested { try seek(to: digested) }
    while !isStandardInput, !Interruption.isRequested, try !read().isEmpty {}
    return InputRecord(name: name, bytes: digested, digest: SHA256.hexadecimal(digest.finish()))
  }

  /// Waits for standard input, which a person or a pipe may keep waiting for ever.
  private func wait() throws(IngestionError) {
    guard isStandardInput else { return }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&ready, 1, 100) <= 0 {
      guard !Interruption.isRequested else { throw .notReadable(name, reason: "interrupted") }
    }
  }
}
