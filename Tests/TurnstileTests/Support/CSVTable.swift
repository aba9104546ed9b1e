/// Reads comma-separated values as RFC 4180 says, apart from the program's own writer.
enum CSVTable {
  /// The rows, or nil where the text is none.
  static func rows(_ text: some Sequence<UInt8>) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var state = State.atStart
    func close(_ row: inout [String], _ cell: inout [UInt8]) {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    for byte in text {
      switch (state, byte) {
      case (.quoted, 0x22): state = .afterQuote
      case (.quoted, _): cell.append(byte)
      case (.atStart, 0x22): state = .quoted
      case (.afterQuote, 0x22):
        cell.append(byte)
        state = .quoted
      case (_, 0x2C):
        close(&row, &cell)
        state = .atStart
      case (_, 0x0A):
        close(&row, &cell)
        rows.append(row)
        row = []
        state = .atStart
      case (.afterQuote, _), (_, 0x22), (_, 0x0D): return nil
      default:
        cell.append(byte)
        state = .plain
      }
    }
    return state == .atStart && row.isEmpty ? rows : nil
  }

  private enum State { case atStart, plain, quoted, afterQuote }
}
