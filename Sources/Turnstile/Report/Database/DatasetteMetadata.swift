/// What Datasette shows of the database: `datasette turnstile.sqlite --metadata metadata.json`.
struct DatasetteMetadata {
  static let fileName = "metadata.json"

  let codebook: Codebook
  let schemas: [TableSchema]

  var json: JSONValue {
    .object([
      ("title", .string("Why people leave or enter \(codebook.field)")),
      (
        "description",
        .string(
          "Posts, their codings and the figures made of them by Turnstile, codebook "
            + "\(codebook.name) \(codebook.version).")
      ),
      (
        "databases",
        .object([
          (
            "turnstile",
            .object([
              ("tables", .object(schemas.map(table) + views)), ("queries", .object(queries)),
            ])
          )
        ])
      ),
    ])
  }

  private func table(_ schema: TableSchema) -> (key: String, value: JSONValue) {
    let table = DatabaseTable(schema)
    var members: [(key: String, value: JSONValue)] = [
      ("description", .string(schema.about)),
      (
        "columns",
        .object(
          zip(table.columns, schema.fields).map { column, field in
            (column, .string(field.about))
          })
      ),
    ]
    if table.holdsPosts {
      members.append(("label_column", .string("title")))
      members.append(("facets", .array([.string("movement"), .string("venue")])))
    }
    if schema.name == TableSchema.factors.name {
      members.append(("facets", .array([.string("code"), .string("pole")])))
    }
    return (schema.name, .object(members))
  }

  private var views: [(key: String, value: JSONValue)] {
    DatabaseView.all.map { view in
      var members: [(key: String, value: JSONValue)] = [("description", .string(view.about))]
      if view.name == "quotes" {
        members += [
          ("fts_table", .string("quotes_fts")), ("fts_pk", .string("number")),
          ("facets", .array([.string("factor"), .string("pole"), .string("movement")])),
        ]
      }
      return (view.name, .object(members))
    }
  }

  var queries: [(key: String, value: JSONValue)] {
    [
      query(
        "search_quotes", "Quotes that say some words, the best match first",
        """
        SELECT q.factor, q.pole, q.movement, q.quote, q.author, q.venue, q.created, q.url
        FROM quotes_fts f JOIN quotes q ON q.number = f.rowid
        WHERE quotes_fts MATCH :words ORDER BY f.rank, q.number LIMIT 100
        """),
      query(
        "search_posts", "Posts that say some words, with the words in place",
        """
        SELECT p.number, p.title, p.movement, p.author, p.venue, p.created,
          snippet(posts_fts, 1, '[', ']', ' … ', 24) AS words
        FROM posts_fts f JOIN posts p ON p.number = f.rowid
        WHERE posts_fts MATCH :words ORDER BY f.rank, p.number LIMIT 100
        """),
    ]
  }

  private func query(
    _ name: String, _ title: String, _ sql: String
  ) -> (key: String, value: JSONValue) {
    (name, .object([("title", .string(title)), ("sql", .string(sql))]))
  }
}
