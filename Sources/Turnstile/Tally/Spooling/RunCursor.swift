internal import Glibc

/// Reads sorted records one by one, from a file or from memory.
struct RunCursor {
  /// The record that it stands at; nil at the end.
  private(set) var head: ArraySlice<UInt8>?
  private var reader: RunReader?
  private var records: [ArraySlice<UInt8>] = []
  private var next = 0

  init(reading path: String) throws(ReportError) {
    reader = try RunReader(path)
    try advance()
  }

  init(records: [ArraySlice<UInt8>]) {
    self.records = records
    head = records.first
    next = 1
  }

  mutating func advance() throws(ReportError) {
    if let reader {
      head = try reader.next()
    } else {
      head = next < records.count ? records[next] : nil
      next += 1
    }
  }
}

/// The records of a file that was spooled, each behind its length in four bytes.
@safe private final class RunReader {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var place = 0
  private static let chunk = 1 << 14

  init(_ path: String) throws(ReportError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path, reason: FileStatus.lastError) }
  }

  deinit { close(descriptor) }

  func next() throws(ReportError) -> ArraySlice<UInt8>? {
    guard try fill(4) else { return nil }
    let count = (0..<4).reduce(0) { $0 | Int(buffer[place + $1]) << (8 * $1) }
    guard try fill(4 + count) else { throw .cannotRead(path, reason: "it is cut off") }
    defer { place += 4 + count }
    return buffer[place + 4..<place + 4 + count]
  }

  /// Makes sure of so many bytes from the place on; false at the end of the file.
  private func fill(_ count: Int) throws(ReportError) -> Bool {
    guard buffer.count - place < count else { return true }
    buffer.removeSubrange(..<place)
    place = 0
    while buffer.count < count {
      var got = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: max(Self.chunk, count)) {
        got = unsafe read(descriptor, $0.baseAddress, $0.count)
        $1 = max(0, got)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .cannotRead(path, reason: FileStatus.lastError) }
      if got == 0 { return false }
      buffer += chunk
    }
    return true
  }
}
