/// The rows of a table in RFC 4180's form, read with some patience.
///
/// A quote inside of an unquoted cell is itself, and so is one inside of a quoted cell that is
/// followed by neither a quote nor the end of the cell.
struct CSVRows {
  /// A cell's bytes, without the quotes around it.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether quotes stand doubled in it.
    var hasQuotes = false
  }

  enum Step { case row, unclosed, end }

  private static let quote = UInt8(ascii: "\"")

  private let text: [UInt8]
  private let separator: UInt8
  private let mostCells: Int
  /// Where the next row begins.
  private(set) var place: Int
  /// The cells of the row, as many as are asked for.
  private(set) var cells: [Cell] = []
  /// How many cells it has, and how many beyond those asked for say something.
  private(set) var count = 0
  private(set) var surplus = 0
  /// Where the row begins.
  private(set) var start = 0
  /// The number of the line on which it begins, from 1.
  var line: Int { linesBefore + firstLine }
  /// Lines of the table that the text has not.
  var linesBefore = 0
  private var firstLine = 1
  private var nextLine = 1
  /// Quotes that are never closed, so far.
  private var failures = 0
  private static let mostFailures = 8

  init(_ text: [UInt8], separator: UInt8, from place: Int, mostCells: Int) {
    self.text = text
    self.separator = separator
    self.place = place
    self.mostCells = mostCells
    nextLine = 1 + text[..<min(place, text.count)].count { $0 == 0x0A }
  }

  /// Goes to the next row that is not blank.
  ///
  /// After a quote that is never closed, the line on which the row began is passed over; after
  /// some of these, no quote reaches over a line end.
  mutating func next() -> Step {
    while place < text.count, text[place] == 0x0A {
      place += 1
      nextLine += 1
    }
    guard place < text.count else { return .end }
    start = place
    firstLine = nextLine
    cells.removeAll(keepingCapacity: true)
    count = 0
    surplus = 0
    var at = place
    while true {
      guard let end = cell(at) else {
        failures += 1
        place = (text[start...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
        nextLine = firstLine + 1
        return .unclosed
      }
      at = end + 1
      if end >= text.count || text[end] == 0x0A { break }
    }
    place = min(at, text.count)
    nextLine += text[start..<place].count { $0 == 0x0A }
    return .row
  }

  /// Reads the cell at a place.
  ///
  /// - Returns: Where it ends: at a separator, a line feed or the text's end; nil where its quote
  ///   is never closed.
  private mutating func cell(_ start: Int) -> Int? {
    var at = start
    if at < text.count, text[at] == Self.quote { return quotedCell(start) }
    while at < text.count, text[at] != separator, text[at] != 0x0A { at += 1 }
    add(Cell(start: start, end: at))
    return at
  }

  private mutating func quotedCell(_ start: Int) -> Int? {
    let isLineBound = failures >= Self.mostFailures
    var hasQuotes = false
    var at = start + 1
    while at < text.count {
      let byte = text[at]
      if byte == Self.quote {
        let next = at + 1
        if next >= text.count || text[next] == separator || text[next] == 0x0A {
          add(Cell(start: start + 1, end: at, hasQuotes: hasQuotes))
          return next
        }
        if text[next] == Self.quote {
          hasQuotes = true
          at = next
        }
      } else if byte == 0x0A, isLineBound {
        return nil
      }
      at += 1
    }
    return nil
  }

  private mutating func add(_ cell: Cell) {
    count += 1
    if cells.count < mostCells {
      cells.append(cell)
    } else if cell.end > cell.start {
      surplus += 1
    }
  }

  /// The bytes of a cell.
  func value(of cell: Cell) -> [UInt8] {
    guard cell.hasQuotes else { return Array(text[cell.start..<cell.end]) }
    var value: [UInt8] = []
    value.reserveCapacity(cell.end - cell.start)
    var at = cell.start
    while at < cell.end {
      value.append(text[at])
      at += text[at] == Self.quote && at + 1 < cell.end && text[at + 1] == Self.quote ? 2 : 1
    }
    return value
  }
}
