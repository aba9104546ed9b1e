/// A row of comma-separated values: its cells one behind the other.
struct CSVRow: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// A cell as the file has it, without its quotation marks.
  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// A cell of free text, without the guard against being taken for a formula.
  func text(_ index: Int) -> String { String(decoding: CSV.unguarded(self[index]), as: UTF8.self) }

  func number(_ index: Int) -> Double? { Double(String(decoding: self[index], as: UTF8.self)) }

  func integer(_ index: Int) -> Int? { Int(String(decoding: self[index], as: UTF8.self)) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ part: ArraySlice<UInt8>) { bytes += part }

  mutating func endCell() { ends.append(bytes.count) }
}

extension CSVRow {
  /// Reads one row that ``CSV/row(_:)`` wrote.
  init(parsing line: ArraySlice<UInt8>) {
    var isQuoted = false
    var wasQuote = false
    for byte in line {
      if byte == 0x22 {
        if wasQuote { append(byte) }
        // A pair within a quoted cell closes it and opens it again.
        wasQuote = isQuoted && !wasQuote
        isQuoted.toggle()
        continue
      }
      wasQuote = false
      if !isQuoted, byte == 0x2C || byte == 0x0A { endCell() } else { append(byte) }
    }
  }
}
