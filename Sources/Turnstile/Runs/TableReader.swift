/// Reads a table that a run wrote, row by row: RFC 4180, with LF or CR LF.
struct TableReader {
  let path: String
  /// The names of the columns.
  private(set) var header: [String] = []
  private let file: InputFile
  private var buffer: [UInt8] = []
  private var place = 0
  /// The line that the next row begins at, from 1.
  private var line = 1

  private enum State { case atStart, plain, quoted, afterQuote }

  init(_ path: String) throws(RunError) {
    self.path = path
    file = try InputFile(opening: path)
    guard let names = try next() else { throw .damaged(path, line: 1, reason: "has no header") }
    header = (0..<names.count).map { names.text($0) }
  }

  func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  func required(_ name: String) throws(RunError) -> Int {
    guard let column = column(name) else {
      throw .damaged(path, line: 1, reason: "has no column \(name)")
    }
    return column
  }

  private mutating func byte() throws(RunError) -> UInt8? {
    if place == buffer.count {
      buffer = try file.next()
      place = 0
      if buffer.isEmpty { return nil }
    }
    defer { place += 1 }
    return buffer[place]
  }

  /// The next row; nil at the end.
  ///
  /// - Throws: `damaged` where it has another number of cells than the header, or is cut off.
  mutating func next() throws(RunError) -> CSVRow? {
    var row = CSVRow()
    var state = State.atStart
    let start = line
    while let byte = try byte() {
      if byte == 0x0A { line += 1 }
      switch (state, byte) {
      case (.quoted, 0x22): state = .afterQuote
      case (.quoted, _): row.append(byte)
      case (.atStart, 0x22): state = .quoted
      case (.afterQuote, 0x22):
        row.append(byte)
        state = .quoted
      case (_, 0x2C):
        row.endCell()
        state = .atStart
      case (_, 0x0A):
        row.endCell()
        guard header.isEmpty || row.count == header.count else {
          throw .damaged(
            path, line: start, reason: "has \(row.count) cells where \(header.count) belong")
        }
        return row
      case (_, 0x0D): continue
      case (.afterQuote, _):
        throw .damaged(path, line: start, reason: "has text behind a quotation mark")
      default:
        row.append(byte)
        state = .plain
      }
    }
    guard state == .atStart, row.count == 0 else {
      throw .damaged(path, line: start, reason: "is cut off")
    }
    return nil
  }
}
