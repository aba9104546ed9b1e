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
      guard try pass(record.length) else {
        throw broken(
          try stream.peek(1).isEmpty ? "is cut off" : "has another length than it says")
      }
      try endRecord(&record)
      return record
    }
    guard record.length <= limit else {
      if try !pass(record.length) { isLost = true }
      throw .tooLarge("\(name): record \(number)", bytes: record.length, limit: limit)
    }
    record.block = try stream.read(record.length)
    guard record.block.count == record.length else {
      throw broken("is cut off" + recover(from: record.block))
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
      throw broken("has another length than it says" + recover(from: record.block))
    }
  }

  /// Gives back what a block with a wrong length took from the records behind it.
  ///
  /// Not for ever: where each of many records claims all that is behind it, reading it again for
  /// each would take time that grows with the square of the file.
  ///
  /// - Returns: What is to be said where it is not given back; else nothing.
  private func recover(from block: [UInt8]) -> String {
    furthest = max(furthest, stream.place)
    guard returned <= 4 * furthest + 1 << 26 else {
      return ", like too many before it, and takes what it claims with it"
    }
    if let next = Self.nextRecord(in: block[...]) {
      stream.unread(block[next...])
      returned += block.count - next
    }
    return ""
  }

  /// Reads past a block, or up to a record that begins in it after all: a length of terabytes must
  /// not cost the records behind it.
  ///
  /// - Returns: Whether the block is as long as it says.
  private func pass(_ length: Int) throws(IngestionError) -> Bool {
    var left = length
    while left > 0 {
      let wanted = min(left, 1 << 13)
      let piece = try stream.peek(wanted)
      guard !piece.isEmpty else { return false }
      if let next = Self.nextRecord(in: piece) {
        _ = try stream.skip(next - piece.startIndex)
        return false
      }
      // The end may be the beginning of what is sought.
      let isLast = piece.count < wanted || piece.count == left
      let step = isLast ? piece.count : piece.count - Self.recordMark.count
      _ = try stream.skip(step)
      left -= step
    }
    return true
  }

  /// What comes between two records, and how the second begins.
  private static let recordMark = [0x0D, 0x0A, 0x0D, 0x0A] + version

  /// Where a record begins in some bytes, if one does.
  private static func nextRecord(in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let next = bytes[place...].firstIndex(of: 0x0D) {
      if bytes[next...].starts(with: recordMark) { return next + 4 }
      place = next + 1
    }
    return nil
  }

  private func broken(_ reason: String) -> IngestionError {
    isLost = true
    return .badRecord(name, number: number, reason: reason)
  }
}
