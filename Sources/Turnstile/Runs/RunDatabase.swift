internal import FoundationEssentials
internal import GRDB

/// Reads `turnstile.sqlite` of a run: the posts with their texts and codings, in their order.
struct RunDatabase {
  private let queue: DatabaseQueue
  private let path: String
  private static let factorColumns =
    "code, pole, own, CAST(quote AS BLOB), start, \"end\", why, confidence"

  /// - Throws: `noTexts` where the run was made without a database.
  init(of run: SavedRun) throws(RunError) {
    path = "\(run.path)/\(DatabaseWriter.fileName)"
    guard FileStatus(of: path, following: true)?.kind == .file else { throw .noTexts(run.path) }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw .damaged(path, line: nil, reason: "is no database (\(error))")
    }
  }

  /// Hands out all posts.
  func forEachPost(_ body: (StoredPost) throws -> Void) throws {
    try reading { database in
      var factors = try Children(database, "factors", Self.factorColumns)
      var roles = try Children(database, "roles", "side, role, start, \"end\"")
      let posts = try Row.fetchCursor(
        database,
        sql: """
          SELECT number, post_id, source, thread, reply_to, kind, author, created, venue, url,
            title, language, movement, status, attitude, sentiment, CAST(text AS BLOB)
          FROM posts ORDER BY number
          """)
      while let row = try posts.next() {
        var post = Self.post(row)
        try factors.take(post.number) { post.factors.append(Self.factor($0)) }
        try roles.take(post.number) { post.roles.append(Self.role($0)) }
        try body(post)
      }
    }
  }

  /// How many posts before a place have an identifier.
  func count(of id: String, before number: Int) throws -> Int {
    try reading { database in
      try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT count(*) FROM posts WHERE post_id = ? AND number < ?"),
        arguments: [id, number]) ?? 0
    }
  }

  /// Hands out the values of a column of posts, or of an expression, each once, in the order of their bytes.
  func forEachValue(of column: String, _ body: (String) throws -> Void) throws {
    try reading { database in
      let values = try String.fetchCursor(
        database,
        sql: "SELECT DISTINCT \(column) FROM posts WHERE \(column) IS NOT NULL ORDER BY 1")
      while let value = try values.next() { try body(value) }
    }
  }

  private func reading<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.unsafeReentrantRead(work)
    } catch let error as DatabaseError {
      throw RunError.damaged(path, line: nil, reason: "cannot be queried (\(error.message ?? ""))")
    }
  }

  /// Rows that belong to posts, in their order.
  private struct Children {
    private let rows: RowCursor
    private var row: Row?

    init(_ database: Database, _ table: String, _ columns: String) throws {
      rows = try Row.fetchCursor(
        database,
        sql: "SELECT post, \(columns) FROM \(table) WHERE post IS NOT NULL ORDER BY number")
      row = try rows.next()
    }

    mutating func take(_ post: Int, _ body: (Row) -> Void) throws {
      while let row, value(row, 0) == post {
        body(row)
        self.row = try rows.next()
      }
    }
  }

  /// A cell; nil also where it holds something else than a database of ours does.
  private static func value<Value: DatabaseValueConvertible>(_ row: Row, _ column: Int) -> Value? {
    Value.fromDatabaseValue(row[column])
  }

  private static func post(_ row: Row) -> StoredPost {
    let movement: String = value(row, 12) ?? ""
    let text: Data = value(row, 16) ?? Data()
    return StoredPost(
      number: value(row, 0) ?? 0, id: value(row, 1) ?? "", source: value(row, 2) ?? "",
      thread: value(row, 3), replyTo: value(row, 4), kind: value(row, 5) ?? "",
      author: value(row, 6), created: value(row, 7), venue: value(row, 8), url: value(row, 9),
      title: value(row, 10), language: value(row, 11),
      movements: movement.split(separator: " ").map(String.init), status: value(row, 13),
      attitude: value(row, 14) ?? "", sentiment: value(row, 15) ?? 0, text: Array(text))
  }

  private static func factor(_ row: Row) -> StoredPost.Factor {
    let quote: Data = value(row, 4) ?? Data()
    return StoredPost.Factor(
      code: value(row, 1) ?? "", pole: value(row, 2) ?? "", own: value(row, 3) ?? false,
      quote: String(decoding: quote, as: UTF8.self), range: range(row, 5) ?? 0..<0,
      why: value(row, 7) ?? "", confidence: value(row, 8) ?? 0)
  }

  private static func role(_ row: Row) -> StoredPost.Role {
    StoredPost.Role(side: value(row, 1) ?? "", role: value(row, 2) ?? "", range: range(row, 3))
  }

  /// The range of two columns, where they hold one.
  private static func range(_ row: Row, _ column: Int) -> Range<Int>? {
    guard let start: Int = value(row, column), let end: Int = value(row, column + 1), start >= 0,
      start <= end
    else { return nil }
    return start..<end
  }
}
