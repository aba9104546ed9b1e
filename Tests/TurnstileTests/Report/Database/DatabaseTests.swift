import FoundationEssentials
import GRDB
import Testing

@testable import Turnstile

@Suite struct DatabaseTests {
  private let stock: RunStock

  init() throws {
    stock = try RunStock()
    try stock.write(
      [
        ("a", "ann", RunStock.leaving), ("a", "bob", "Naïve  " + RunStock.entering),
        ("c", "=cmd", "'=1 I left baking for teaching. The café left me underpaid."),
      ], to: "a.jsonl")
  }

  private func open(_ run: SavedRun) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: run.path + "/turnstile.sqlite", configuration: configuration)
  }

  @Test(arguments: [
    "movement:leaving,entering", "author:Count,number", "author:a\"b,post", "venue:Term,TEXT",
  ])
  func everyTableHasTheRowsOfItsFile(groups: String) throws {
    let comparison = try #require(Comparison(groups))
    let run = try stock.run { $0.comparison = comparison }
    try open(run).read { database in
      for schema in DataPackage.schemas(comparison) {
        let page = try stock.folder.text(of: "out/\(run.name)/\(schema.fileName)")
        let rows = try #require(CSVTable.rows(page.utf8))
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(schema.name)")
        #expect(count == rows.count - 1, "\(schema.name)")
      }
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
    }
  }

  @Test func codingsBelongToTheirPostsAlsoWhereAnIdentifierIsThatOfTwo() throws {
    try open(stock.run()).read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT p.author, CAST(f.quote AS BLOB), substr(CAST(p.text AS BLOB), f.start + 1, f."end" - f.start)
          FROM factors f JOIN posts p ON p.number = f.post ORDER BY f.number
          """)
      #expect(rows.map { $0[0] as String } == ["ann", "bob", "=cmd"])
      for row in rows { #expect(row[1] as Data == row[2] as Data) }
      let roles = try Row.fetchAll(
        database,
        sql: "SELECT p.author FROM roles r JOIN posts p ON p.number = r.post ORDER BY r.number")
      #expect(Set(roles.map { $0[0] as String }) == ["ann", "=cmd"])
    }
  }

  @Test func textsAreKeptByteByByte() throws {
    let run = try stock.run()
    var texts: [String] = []
    try RunDatabase(of: run).forEachPost { texts.append(String(decoding: $0.text, as: UTF8.self)) }
    #expect(
      texts == [
        RunStock.leaving, "Naïve  " + RunStock.entering,
        "'=1 I left baking for teaching. The café left me underpaid.",
      ])
  }

  @Test(arguments: [
    ("posts_fts", "terrible", ["ann"]), ("posts_fts", "cafe", ["=cmd"]),
    ("posts_fts", "bakeries OR gardens", ["ann", "bob"]), ("quotes_fts", "hour", ["ann", "bob"]),
    ("quotes_fts", "underpaid", ["=cmd"]), ("quotes_fts", "gardening", []),
  ])
  func wordsAreFound(table: String, words: String, authors: [String]) throws {
    try open(stock.run()).read { database in
      let join = table == "posts_fts" ? "posts p ON p.number" : "quotes p ON p.number"
      let found = try String.fetchAll(
        database,
        sql: """
          SELECT p.author FROM \(table) f JOIN \(join) = f.rowid WHERE \(table) MATCH ?
          ORDER BY p.number
          """, arguments: [words])
      #expect(found == authors)
    }
  }

  @Test func everyViewAnswers() throws {
    try open(stock.run()).read { database in
      for view in DatabaseView.all {
        _ = try Row.fetchAll(database, sql: "SELECT * FROM \(view.name)")
      }
      let leaving = try Row.fetchOne(database, sql: "SELECT * FROM why_they_leave")
      #expect(leaving?["factor"] == "Working hours")
      let moves = try Row.fetchOne(
        database, sql: "SELECT posts FROM who_moves WHERE movement = 'leaving'")
      #expect(moves?[0] == 2)
    }
  }

  @Test func theMetadataNameWhatIsThere() throws {
    let run = try stock.run()
    let page = try stock.folder.text(of: "out/\(run.name)/metadata.json")
    try open(run).read { database in
      for name in try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
      {
        #expect(page.contains("\"\(name)\": {"))
      }
      for query in DatasetteMetadata(codebook: stock.codebook, schemas: []).queries {
        let sql = try #require(Self.sql(query.value))
        _ = try Row.fetchAll(database, sql: sql, arguments: ["words": "hours"])
      }
    }
  }

  private static func sql(_ query: JSONValue) -> String? {
    guard case .object(let members) = query, case .string(let sql)? = members.last?.value else {
      return nil
    }
    return sql
  }

  @Test(arguments: ["", "no database at all, just some text", "SQLite format 3\u{0}"])
  func aDamagedDatabaseIsToldAndCrashesNothing(content: String) throws {
    let run = try stock.run()
    try stock.folder.write(content, to: "out/\(run.name)/turnstile.sqlite")
    #expect(throws: RunError.self) { try RunDatabase(of: run).forEachPost { _ in } }
  }

  @Test func aDatabaseOfAnotherMakeCrashesNothing() throws {
    let run = try stock.run()
    try stock.folder.write("", to: "out/\(run.name)/turnstile.sqlite")
    let queue = try DatabaseQueue(path: run.path + "/turnstile.sqlite")
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE posts (number, post_id, source, thread, reply_to, kind, author, created,
            venue, url, title, language, movement, status, attitude, sentiment, text);
          CREATE TABLE factors (number, post, code, pole, own, quote, start, "end", why, confidence);
          CREATE TABLE roles (number, post, side, role, start, "end");
          INSERT INTO posts VALUES ('x', 1, x'FF', 2, 3, 4, x'C3', 6, 7, 8, 9, 10, x'FF', 11, 12,
            'much', NULL);
          INSERT INTO factors VALUES (1, 'y', 2, 3, 'z', 4, -5, 'a', x'FF', 'b');
          INSERT INTO roles VALUES (1, 0, 2, 3, 9, 4);
          """)
    }
    try queue.close()
    var count = 0
    try RunDatabase(of: run).forEachPost { _ in count += 1 }
    #expect(count == 1)
  }

  @Test func withoutADatabaseNothingIsWrittenForIt() throws {
    let run = try stock.run { $0.writesDatabase = false }
    #expect(!stock.folder.names(in: "out/\(run.name)").contains("turnstile.sqlite"))
    #expect(!stock.folder.names(in: "out/\(run.name)").contains("metadata.json"))
    #expect(throws: RunError.noTexts(run.path)) { try RunDatabase(of: run) }
  }
}
