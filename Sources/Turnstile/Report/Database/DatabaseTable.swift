/// How a CSV file of a run becomes a table of its database.
struct DatabaseTable {
  let schema: TableSchema
  /// The names of the columns, in the order of the CSV file.
  let columns: [String]

  init(_ schema: TableSchema) {
    self.schema = schema
    // SQLite does not tell `Count` from `count`; a compared group may be called either.
    var taken: Set<String> = ["number", "post", "text"]
    columns = schema.fields.map { field in
      var name = field.name
      while !taken.insert(Self.folded(name)).inserted { name += "_2" }
      return name
    }
  }

  private static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  var name: String { Self.quoted(schema.name) }
  var holdsPosts: Bool { schema.name == TableSchema.posts.name }

  /// Whether a row tells of one post, in the order of the posts.
  var belongsToPost: Bool {
    [TableSchema.factors.name, TableSchema.roles.name].contains(schema.name)
  }

  /// What columns of a table refer to.
  private static let references = [
    "factors.code": "codes(code)", "reasons.code": "codes(code)", "trend.code": "codes(code)",
    "roles.role": "role_names(role)", "flows.from": "role_names(role)",
    "flows.to": "role_names(role)",
  ]

  var creation: String {
    var parts = ["number INTEGER PRIMARY KEY"]
    if belongsToPost { parts.append("post INTEGER REFERENCES posts(number)") }
    for (field, column) in zip(schema.fields, columns) {
      let type =
        switch field.kind {
        case .string, .datetime: "TEXT"
        case .integer, .boolean: "INTEGER"
        case .number: "REAL"
        }
      let reference = Self.references["\(schema.name).\(field.name)"]
      parts.append(
        "\(Self.quoted(column)) \(type)\(reference.map { " REFERENCES \($0)" } ?? "")")
    }
    if holdsPosts { parts.append("text TEXT NOT NULL") }
    return "CREATE TABLE \(name) (\n  \(parts.joined(separator: ",\n  "))\n) STRICT"
  }

  /// A statement that takes one argument a column, texts as blobs: a text may hold a NUL.
  var insertion: String {
    var values = ["?"]
    if belongsToPost { values.append("?") }
    for field in schema.fields {
      values.append(field.kind == .string || field.kind == .datetime ? "CAST(? AS TEXT)" : "?")
    }
    if holdsPosts { values.append("CAST(? AS TEXT)") }
    return "INSERT INTO \(name) VALUES (\(values.joined(separator: ", ")))"
  }
}
