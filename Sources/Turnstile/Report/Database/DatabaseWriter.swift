internal import FoundationEssentials
internal import GRDB

/// Writes `turnstile.sqlite`: the tables of a run with the posts' texts, for SQL and Datasette.
///
/// Built aside in one transaction and copied in order, so that the same run gives the same bytes.
struct DatabaseWriter {
  static let fileName = "turnstile.sqlite"

  /// Where the CSV files of the run are.
  let folder: String
  let codebook: Codebook

  /// - Parameters:
  ///   - schemas: The tables, `posts` before those that refer to it.
  ///   - texts: The posts' texts.
  ///   - scratch: A path where nothing is yet; it is as large as the database.
  func write(_ schemas: [TableSchema], texts: RowSpool, by scratch: String) throws {
    let path = "\(folder)/\(Self.fileName)"
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      configuration.prepareDatabase { database in
        for pragma in ["page_size=4096", "journal_mode=OFF", "synchronous=OFF"] {
          try database.execute(sql: "PRAGMA \(pragma)")
        }
      }
      let queue = try DatabaseQueue(path: scratch, configuration: configuration)
      try queue.write { database in try fill(database, schemas, texts) }
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
      try queue.close()
    } catch let error as DatabaseError {
      let isFull = error.resultCode == .SQLITE_FULL
      throw ReportError.cannotWrite(
        path, reason: isFull ? "No space left on device" : error.message ?? error.description)
    }
    try OutputFile.synchronize(path)
  }

  private func fill(_ database: Database, _ schemas: [TableSchema], _ texts: RowSpool) throws {
    for sql in DatabaseSchema.codebookTables { try database.execute(sql: sql) }
    try writeCodebook(database)
    for schema in schemas { try database.execute(sql: DatabaseTable(schema).creation) }
    try database.execute(sql: DatabaseSchema.movements)
    for schema in schemas {
      if Interruption.isRequested { throw ReportError.interrupted }
      let table = DatabaseTable(schema)
      if table.holdsPosts {
        try writePosts(table, texts, database)
      } else {
        try write(table, database)
      }
    }
    for sql in DatabaseSchema.indices + DatabaseSchema.search { try database.execute(sql: sql) }
    for view in DatabaseView.all {
      try database.execute(sql: "CREATE VIEW \(view.name) AS \(view.query)")
    }
  }

  private func writeCodebook(_ database: Database) throws {
    for code in codebook.codes {
      try database.execute(
        sql: "INSERT INTO codes VALUES (?, ?, ?, ?)",
        arguments: [code.name, code.label, code.away.definition, code.toward.definition])
    }
    for role in codebook.roles {
      try database.execute(
        sql: "INSERT INTO role_names VALUES (?, ?, ?)",
        arguments: [role.name, role.label, role.isField])
    }
    for (key, value) in [
      ("codebook", codebook.name), ("codebook_sha256", codebook.digest),
      ("codebook_version", codebook.version), ("field", codebook.field),
      ("turnstile", Release.version),
    ] {
      try database.execute(sql: "INSERT INTO run VALUES (?, ?)", arguments: [key, value])
    }
  }

  private func writePosts(_ table: DatabaseTable, _ texts: RowSpool, _ database: Database) throws {
    var reader = try TableReader("\(folder)/\(table.schema.fileName)")
    let movement = try reader.required("movement")
    let insertion = try database.makeStatement(sql: table.insertion)
    let telling = try database.makeStatement(sql: "INSERT INTO movements VALUES (?, ?)")
    var number = 0
    func insert(_ text: ArraySlice<UInt8>) throws {
      guard let row = try reader.next() else { return }
      if Interruption.isRequested { throw ReportError.interrupted }
      number += 1
      try insertion.execute(
        arguments: StatementArguments([number] + values(of: row, table) + [Data(text)]))
      for name in row.text(movement).split(separator: " ") {
        try telling.execute(arguments: [number, String(name)])
      }
    }
    guard texts.keepsTexts else { return }
    var failure: (any Error)?
    try texts.forEach(in: .texts) { text throws(ReportError) in
      guard failure == nil else { return }
      do { try insert(text) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func write(_ table: DatabaseTable, _ database: Database) throws {
    var reader = try TableReader("\(folder)/\(table.schema.fileName)")
    let insertion = try database.makeStatement(sql: table.insertion)
    var posts: PostNumbers?
    if table.belongsToPost {
      posts = try PostNumbers(
        try TableReader("\(folder)/\(TableSchema.posts.fileName)"),
        counted: table.schema.name)
    }
    let identifier = reader.column("post_id")
    var number = 0
    while let row = try reader.next() {
      if Interruption.isRequested { throw ReportError.interrupted }
      number += 1
      var arguments: [(any DatabaseValueConvertible)?] = [number]
      if let identifier, table.belongsToPost {
        arguments.append(try posts?.number(of: row[identifier]))
      }
      try insertion.execute(arguments: StatementArguments(arguments + values(of: row, table)))
    }
  }

  /// The cells of a row as their columns hold them; empty ones are NULL.
  private func values(
    of row: CSVRow, _ table: DatabaseTable
  ) -> [(any DatabaseValueConvertible)?] {
    table.schema.fields.enumerated().map { index, field in
      guard !row[index].isEmpty else { return nil }
      return switch field.kind {
      case .string, .datetime: Data(CSV.unguarded(row[index]))
      case .integer: row.integer(index)
      case .number: row.number(index)
      case .boolean: row[index].first == UInt8(ascii: "t")
      }
    }
  }
}
