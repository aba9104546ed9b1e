/// Compares the quotes of a run with the texts of its posts, which come in the run's order.
struct QuoteCheck {
  private var posts: TableReader
  private var tables: [Table]
  private var post: CSVRow?
  private let id, source: Int
  private let hash: Int?
  /// Quotes that were compared.
  private(set) var checked = 0

  /// A file of quotes.
  private struct Table {
    var reader: TableReader
    let id, quote, start, end: Int
    /// The column of `posts.csv` that says how many rows a post has.
    let counted: Int?
    var row: CSVRow?

    init(_ reader: TableReader, counted: Int?) throws(RunError) {
      self.reader = reader
      self.counted = counted
      id = try reader.required("post_id")
      quote = try reader.required("quote")
      start = try reader.required("start")
      end = try reader.required("end")
      row = try self.reader.next()
    }
  }

  init(_ run: SavedRun) throws(RunError) {
    posts = try run.table(.posts)
    id = try posts.required("post_id")
    source = try posts.required("source")
    hash = posts.column("text_hash")
    tables = [
      try Table(try run.table(.factors), counted: posts.column("factors")),
      try Table(try run.table(.roles), counted: posts.column("roles")),
    ]
    post = try posts.next()
  }

  /// Takes the text of a post; those that the run does not have are passed over.
  ///
  /// - Returns: Whether it is the next post of the run.
  mutating func offer(
    _ postID: String, _ name: String, _ text: [UInt8], _ tell: (String) -> Void
  ) throws(RunError) -> Bool {
    guard let post, post.text(id) == postID, post.text(source) == name else { return false }
    if let hash, post.text(hash) != PostIdentifier.hexadecimal(Word(text).hash) {
      tell("post \(postID) of \(name): has another text than when it was coded")
    }
    for index in tables.indices {
      let most = tables[index].counted.flatMap { post.integer($0) } ?? .max
      var taken = 0
      while taken < most, let row = tables[index].row,
        row[tables[index].id].elementsEqual(post[id])
      {
        checked += row[tables[index].quote].isEmpty ? 0 : 1
        if let fault = Self.fault(of: row, tables[index], text) {
          tell("\(tables[index].reader.path): post \(postID): \(fault)")
        }
        tables[index].row = try tables[index].reader.next()
        taken += 1
      }
    }
    self.post = try posts.next()
    return true
  }

  /// Why a quote is not the words of its place; nil where it is.
  private static func fault(of row: CSVRow, _ table: Table, _ text: [UInt8]) -> String? {
    let quote = row.text(table.quote)
    // A role that the title names has no quote.
    guard !quote.isEmpty else { return nil }
    guard let start = row.integer(table.start), let end = row.integer(table.end), start >= 0,
      start <= end, end <= text.count
    else { return "“\(quote)” has no place in a text of \(text.count) bytes" }
    guard !text[start..<end].elementsEqual(quote.utf8) else { return nil }
    let words = String(decoding: text[start..<end], as: UTF8.self)
    return "“\(quote)” is quoted where bytes \(start) to \(end) say “\(words)”"
  }

  /// Says what is left: posts that no text came for, and quotes of no post.
  mutating func finish(_ tell: (String) -> Void) throws(RunError) {
    var left = 0
    let first = post.map { "post \($0.text(id)) of \($0.text(source))" }
    while post != nil {
      left += 1
      post = try posts.next()
    }
    if let first {
      tell("\(first): its text is not there, nor that of \(left - 1) posts after it")
      return
    }
    for table in tables {
      guard let row = table.row else { continue }
      tell("\(table.reader.path): post \(row.text(table.id)): quotes of a post that is not there")
    }
  }
}
