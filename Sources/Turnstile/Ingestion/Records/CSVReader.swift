/// Reads posts from a table whose first row names its columns; a row that fits them not costs that
/// row.
///
/// Columns are known by the names that fields of JSON records have. A row may lack cells at its
/// end, but not its text.
struct CSVReader {
  var limits = RecordLimits()

  /// What tables write where there is nothing.
  private static let nothing = ["nan", "NaN", "None", "null", "NULL", "<NA>", "N/A"].map {
    Array($0.utf8)
  }

  /// - Parameters:
  ///   - offset: The place in the table of the rows behind the header, where they are cut out of it.
  ///   - linesBefore: The lines that the table has before these rows, and the text has not.
  func read(
    _ text: [UInt8], source: String, offset: Int = 0, linesBefore: Int = 0
  ) -> RecordReading {
    var reading = RecordReading()
    let dialect = CSVDialect(text)
    guard dialect.hasText else {
      reading.add(.noPosts(source, columns: dialect.header))
      return reading
    }
    var posts = RecordPosts(source: source, limit: limits.posts)
    var rows = CSVRows(
      text, separator: dialect.separator, from: dialect.start, mostCells: dialect.columns.count)
    rows.linesBefore = linesBefore
    // Decoding makes four bytes of one at most, so no two rows have the same place.
    let base = offset * 4
    reading: while true {
      switch rows.next() {
      case .end: break reading
      case .unclosed:
        reading.add(.malformed(source, line: rows.line, reason: "has a quote that is never closed"))
      case .row where posts.passes(): break
      case .row:
        if let fault = add(rows, dialect, source, base: base, to: &posts) { reading.add(fault) }
      }
    }
    reading.take(&posts, source, limits)
    reading.finish(source)
    return reading
  }

  /// Makes a post of a row.
  ///
  /// - Returns: What is wrong with it, where it is none.
  private func add(
    _ rows: CSVRows, _ dialect: CSVDialect, _ source: String, base: Int, to posts: inout RecordPosts
  ) -> IngestionError? {
    if rows.count == 1, rows.value(of: rows.cells[0]).allSatisfy({ $0 <= 0x20 }) { return nil }
    guard rows.surplus == 0 else {
      return .malformed(
        source, line: rows.line,
        reason: "has \(rows.count.counted("cell")), the header \(dialect.columns.count)")
    }
    var record = Record()
    for (cell, name) in zip(rows.cells, dialect.columns) where name != RecordName.unknown {
      let size = cell.end - cell.start
      guard size <= limits.text else {
        return .recordTooLarge(source, line: rows.line, bytes: size, limit: limits.text)
      }
      let value = rows.value(of: cell)
      guard !Self.nothing.contains(value) else {
        record.set(name, [])
        continue
      }
      let field = RecordName.fields[Int(name)]
      switch field {
      case .removed, .deleted, .restored: record.mark(field, Self.isTrue(value))
      default: record.set(name, value)
      }
    }
    guard record.hasText else {
      return .malformed(
        source, line: rows.line,
        reason: "has \(rows.count.counted("cell")), the header \(dialect.columns.count)")
    }
    posts.add(record, in: RecordPosts.Context(), place: base + rows.start)
    return nil
  }

  private static func isTrue(_ value: [UInt8]) -> Bool {
    ["true", "1", "yes", "t"].contains { value.map(\.lowercasedASCII).elementsEqual($0.utf8) }
  }
}
