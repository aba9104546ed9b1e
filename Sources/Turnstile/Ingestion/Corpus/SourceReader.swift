internal import Glibc

/// Reads the bytes of a source, refusing what is no file or is too large.
struct SourceReader: Sendable {
  /// The most bytes that a source, or a line of a sliced one, may have.
  var limit: Int

  /// The bytes of a source, and the place of the first in the file.
  func read(_ source: Source) throws(IngestionError) -> (bytes: [UInt8], offset: Int) {
    guard let path = source.path else {
      return (try read(STDIN_FILENO, source, expecting: 0), 0)
    }
    // Non-blocking: a FIFO put in place of a file after the listing must not hang the run.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .notReadable(source.name, reason: FileStatus.lastError) }
    defer { close(file) }
    var raw = stat()
    guard unsafe fstat(file, &raw) == 0 else {
      throw .notReadable(source.name, reason: FileStatus.lastError)
    }
    let status = FileStatus(raw)
    guard status.kind == .file else { throw .notAFile(source.name, kind: status.kind.rawValue) }
    if let slice = source.slice { return try readLines(of: slice, file, source) }
    guard status.size <= limit else {
      throw .tooLarge(source.name, bytes: status.size, limit: limit)
    }
    return (try read(file, source, expecting: status.size), 0)
  }

  /// Reads to the end of the file.
  private func read(
    _ file: Int32, _ source: Source, expecting size: Int
  ) throws(IngestionError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while try append(to: &bytes, from: file, source, atMost: max(1 << 16, size - bytes.count + 1)) {
      guard bytes.count <= limit else {
        throw .tooLarge(source.name, bytes: bytes.count, limit: limit)
      }
    }
    return bytes
  }

  /// Reads the lines that begin in a slice, to the end of the last, and the place of the first.
  private func readLines(
    of slice: Range<Int>, _ file: Int32, _ source: Source
  ) throws(IngestionError) -> ([UInt8], Int) {
    let newline = UInt8(ascii: "\n")
    // One byte earlier, so that a line that begins exactly at the slice is seen to do so.
    let begin = max(0, slice.lowerBound - 1)
    lseek(file, off_t(begin), SEEK_SET)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(slice.count + (1 << 16))
    while begin + bytes.count < slice.upperBound,
      try append(to: &bytes, from: file, source, atMost: slice.upperBound - begin - bytes.count)
    {}
    var start = 0
    if slice.lowerBound > 0 {
      // Without a line feed before its last byte, no line begins in the slice.
      guard let first = bytes.dropLast().firstIndex(of: newline) else { return ([], begin) }
      start = first + 1
    }
    var searched = max(0, bytes.count - 1)
    while true {
      if let end = bytes[searched...].firstIndex(of: newline) {
        bytes.removeSubrange((end + 1)...)
        break
      }
      searched = bytes.count
      guard bytes.count - slice.count <= limit else {
        throw .tooLarge(source.name, bytes: bytes.count, limit: limit)
      }
      guard try append(to: &bytes, from: file, source, atMost: 1 << 16) else { break }
    }
    bytes.removeSubrange(..<start)
    return (bytes, begin + start)
  }

  /// Waits for standard input, which a person or a pipe may keep waiting for ever.
  private func wait(for file: Int32, _ source: Source) throws(IngestionError) {
    guard source.path == nil else { return }
    var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&ready, 1, 100) <= 0 {
      guard !Interruption.isRequested else {
        throw .notReadable(source.name, reason: "interrupted")
      }
    }
  }

  /// Reads once; false at the end of the file.
  private func append(
    to bytes: inout [UInt8], from file: Int32, _ source: Source, atMost count: Int
  ) throws(IngestionError) -> Bool {
    let old = bytes.count
    var got = 0
    try wait(for: file, source)
    repeat {
      // A buffer of its own, because an array cannot be extended without being written first.
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        got = unsafe Glibc.read(file, buffer.baseAddress, count)
        initialized = max(0, got)
      }
      if got > 0 { bytes += chunk }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw .notReadable(source.name, reason: FileStatus.lastError) }
    return bytes.count > old
  }
}
