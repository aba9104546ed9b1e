/// Reads a WARC file record by record. A broken record costs that record: the next one is looked
/// for behind it.
final class WARCReader {
  private let stream: BufferedStream
  private let name: String
  private let limit: Int
  /// The number of the record that was read last, from 1.
  private(set) var number = 0
  /// Whether what comes next may be the rest of a broken record.
  private var isLost = false
  /// How many bytes were given back in all, and how far the stream was read.
  private var returned = 0
  private var furthest = 0

  private static let version = Array("WARC/".utf8)

  /// - Parameter limit: The most bytes of a page's block.
  init(_ stream: BufferedStream, name: String, limit: Int) {
    self.stream = stream
    self.name = name
    self.limit = limit
  }

  /// The next record, with its block where that is a page; nil at the end.
  ///
  /// - Throws: `badRecord` or `tooLarge`, after which the next one can be read; `bomb`, or
  ///   `damaged` where nothing can be read behind the damage.
  func next() throws(IngestionError) -> WARCRecord? {
    do {
      return try read()
    } catch .damaged(let name, let reason) {
      isLost = true
      guard try stream.resume() else { throw .damaged(name, reason: reason) }
      throw .badRecord(name, number: number, reason: "is damaged (\(reason))")
    }
  }

  private func read() throws(IngestionError) -> WARCRecord? {
    guard try findVersion() else { return nil }
    guard var record = try WARCRecord(readingFieldsFrom: stream) else {
      throw broken("has no fields that make sense")
    }
    guard record.isPage else {
      guard try stream.skip(record.length) else { throw broken("is cut off") }
      try endRecord(&record)
      return record
    }
    guard record.length <= limit else {
      if try !stream.skip(record.length) { isLost = true }
      throw .tooLarge("\(name): record \(number)", bytes: record.length, limit: limit)
    }
    record.block = try stream.read(record.length)
    guard record.block.count == record.length else {
      recover(from: record.block)
      throw broken("is cut off")
    }
    try endRecord(&record)
    return record
  }

  /// Reads to the end of the line with the next record's version; false at the end of the file.
  private func findVersion() throws(IngestionError) -> Bool {
    while case let line = try stream.readLine(atMost: 1 << 12), !line.isEmpty {
      if line.starts(with: Self.version) {
        number += 1
        isLost = false
        return true
      }
      guard !isLost, !line.trimmed(0..<line.count).isEmpty else { continue }
      number += 1
      throw broken("does not begin like one")
    }
    return false
  }

  /// Reads the two line ends behind a block.
  private func endRecord(_ record: inout WARCRecord) throws(IngestionError) {
    let end = Array(try stream.peek(4))
    guard end.isEmpty || end.starts(with: [0x0D, 0x0A]) || end.starts(with: [0x0A]) else {
      recover(from: record.block)
      throw broken("has another length than it says")
    }
  }

  /// Gives back what a block with a wrong length took from the records behind it.
  ///
  /// Not for ever: where each of many records claims all that is behind it, reading it again for
  /// each would take time that grows with the square of the file.
  private func recover(from block: [UInt8]) {
    furthest = max(furthest, stream.place)
    guard returned <= 4 * furthest + 1 << 26 else { return }
    let mark = [0x0D, 0x0A, 0x0D, 0x0A] + Self.version
    var place = 0
    while let next = block[place...].firstIndex(of: mark[0]) {
      if block[next...].starts(with: mark) {
        stream.unread(block[(next + 4)...])
        returned += block.count - next
        return
      }
      place = next + 1
    }
  }

  private func broken(_ reason: String) -> IngestionError {
    isLost = true
    return .badRecord(name, number: number, reason: reason)
  }
}
