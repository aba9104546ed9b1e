/// The rows of a table as spreadsheets save it: separated by commas, semicolons or tabs.
///
/// Quoted cells may hold separators, quotes and line breaks. What breaks the rules is taken as it
/// stands: a quote inside a cell is a quote.
struct DelimitedText {
  /// Rows that are not empty, each with its number from 1 as a spreadsheet shows it.
  let rows: [(number: Int, cells: [String])]

  /// - Parameter text: Valid UTF-8 with LF.
  init(_ text: [UInt8]) {
    var text = text[...]
    var separator = Self.separator(of: text)
    var first = 1
    // Excel's own hint for the separator, a row of its own.
    if text.count > 5, text.prefix(4).elementsEqual("sep=".utf8), text[text.startIndex + 5] == 0x0A
    {
      separator = text[text.startIndex + 4]
      text = text.dropFirst(6)
      first = 2
    }
    rows = Self.rows(text, separator: separator).enumerated()
      .map { (number: $0 + first, cells: $1) }
      .filter { $0.cells.contains { !$0.isEmpty } }
  }

  /// What stands most often in the first line outside of quotes; a comma where nothing does.
  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }!
  }

  private static func rows(_ text: ArraySlice<UInt8>, separator: UInt8) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    /// Whether the cell began with a quote that was closed.
    var wasQuoted = false
    func close(_ row: inout [String], _ cell: inout [UInt8]) {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      at += 1
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if at < text.endIndex, text[at] == 0x22 {
          cell.append(byte)
          at += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, cell.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
      } else if byte == separator {
        close(&row, &cell)
        wasQuoted = false
      } else if byte == 0x0A {
        close(&row, &cell)
        wasQuoted = false
        rows.append(row)
        row = []
      } else {
        cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty || wasQuoted {
      close(&row, &cell)
      rows.append(row)
    }
    return rows
  }
}
