/// Writes comma-separated values: RFC 4180 with LF.
enum CSV {
  /// One value.
  enum Cell: Sendable, Equatable {
    /// Free text; guarded against being taken for a formula.
    case text(String)
    case integer(Int)
    /// With four decimals.
    case number(Double)
    case boolean(Bool)
    case empty

    static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
    static func optional(_ number: Double?) -> Cell { number.map(Cell.number) ?? .empty }
    static func optional(_ number: Int?) -> Cell { number.map(Cell.integer) ?? .empty }
  }

  /// A row with its line feed.
  static func row(_ cells: [Cell]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text, to: &row)
      case .integer(let value): row += String(value).utf8
      case .number(let value): row += Decimal.string(value, places: 4).utf8
      case .boolean(let value): row += (value ? "true" : "false").utf8
      case .empty: break
      }
    }
    row.append(0x0A)
    return row
  }

  /// A spreadsheet takes text that begins with `= + - @`, TAB or CR for a formula.
  ///
  /// Apostrophes before such a sign do not hide it, so that a guard can be told from the text.
  private static func isFormula(_ text: some Sequence<UInt8>) -> Bool {
    for byte in text where byte != 0x27 { return "=+-@\t\r".utf8.contains(byte) }
    return false
  }

  /// Text as it was before it was guarded.
  static func unguarded(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    cell.first == 0x27 && isFormula(cell) ? cell.dropFirst() : cell
  }

  private static func append(_ text: String, to row: inout [UInt8]) {
    let isFormula = isFormula(text.utf8)
    let mustQuote = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if mustQuote { row.append(0x22) }
    if isFormula { row.append(0x27) }
    for byte in text.utf8 {
      if byte == 0x22 { row.append(0x22) }
      row.append(byte)
    }
    if mustQuote { row.append(0x22) }
  }
}

/// Fixed decimals, rounded half away from zero, the same on every machine.
enum Decimal {
  /// - Parameter places: Digits after the point, 1 to 6.
  /// - Returns: Nothing for what is no finite number.
  static func string(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "" }
    guard value.magnitude < 1e12 else { return "\(value)" }
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = Int((value.magnitude * scale).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && scaled != 0 ? "-" : ""
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
