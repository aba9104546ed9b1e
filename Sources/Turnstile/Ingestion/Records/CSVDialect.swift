/// How a table of text is written: what parts its cells, and what its columns hold.
struct CSVDialect {
  /// NUL, which no decoded text has, where there is one column.
  var separator: UInt8
  /// What each column holds; `RecordName.unknown` for those that are not read.
  var columns: [RecordName.Index]
  /// The columns as the table names them, for a sentence.
  var header: String
  /// Where the first row after the header begins.
  var start: Int

  private static let separators = Array(",;\t|".utf8)
  private static let mostColumns = 10_000

  /// Whether one of the columns is known for text.
  var hasText: Bool { columns.contains { $0 != RecordName.unknown && Self.isText($0) } }

  private static func isText(_ name: RecordName.Index) -> Bool {
    RecordName.fields[Int(name)] == .text
  }

  /// The dialect in which most of the first row's cells are names that are known.
  init(_ text: [UInt8]) {
    var start = 0
    var forced: UInt8?
    // Excel's first line may say what parts the cells.
    if text.starts(with: "sep=".utf8), text.count > 5, text[5] == 0x0A {
      forced = text[4]
      start = 6
    }
    while start < text.count, text[start] <= 0x20, text[start] != 0x09 { start += 1 }
    let candidates = (forced.map { [$0] } ?? Self.separators).map { separator -> CSVDialect in
      var rows = CSVRows(text, separator: separator, from: start, mostCells: Self.mostColumns)
      let isWhole = rows.next() == .row
      let cells = rows.cells.map { rows.value(of: $0) }
      return CSVDialect(
        separator: separator,
        columns: isWhole ? cells.map { RecordName.index(of: $0[...]) } : [],
        header: Self.sentence(cells), start: rows.place)
    }
    func score(_ dialect: CSVDialect) -> (Int, Int) {
      (
        dialect.columns.count { $0 != RecordName.unknown } + (dialect.hasText ? 100_000 : 0),
        dialect.columns.count
      )
    }
    self = candidates.reduce(candidates[0]) { score($1) > score($0) ? $1 : $0 }
    if columns.count == 1 { separator = 0 }
  }

  private init(separator: UInt8, columns: [RecordName.Index], header: String, start: Int) {
    self.separator = separator
    self.columns = columns
    self.header = header
    self.start = start
  }

  private static func sentence(_ cells: [[UInt8]]) -> String {
    let names = cells.prefix(6).map { cell in
      let name = String(decoding: cell.prefix(30), as: UTF8.self)
      return String(name.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    }
    return names.joined(separator: ", ") + (cells.count > 6 ? " …" : "")
  }

  /// Whether a text of unknown kind is a table: a first row of names without spaces, three or more,
  /// a text and something else among them, and a second row of as many cells.
  static func matches(_ text: [UInt8]) -> Bool {
    guard let end = text.prefix(4096).firstIndex(of: 0x0A) else { return false }
    let line = text[..<end]
    guard line.contains(where: { Self.separators.contains($0) }),
      !line.contains(where: { $0 == 0x20 || $0 >= 0x80 })
    else { return false }
    let dialect = CSVDialect(Array(text.prefix(1 << 16)))
    guard dialect.columns.count > 2, dialect.hasText,
      dialect.columns.count(where: { $0 != RecordName.unknown }) > 1
    else { return false }
    var rows = CSVRows(
      Array(text.prefix(1 << 20)), separator: dialect.separator, from: dialect.start,
      mostCells: mostColumns)
    return rows.next() == .row && rows.cells.count == dialect.columns.count
  }
}
