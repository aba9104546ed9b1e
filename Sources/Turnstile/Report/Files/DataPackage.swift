/// Describes the CSV files of a run as a Frictionless Data Package.
enum DataPackage {
  static func schemas(_ comparison: Comparison) -> [TableSchema] {
    [
      .posts, .factors, .roles, .movementShares, .reasons, .flows, .review, .keywords(comparison),
      .collocations, .sentiment, .trend, .excluded, .changes,
    ]
  }

  /// - Parameter files: The CSV files, for their sizes and hashes.
  static func json(_ comparison: Comparison, files: [FileDigest] = []) -> JSONValue {
    .object([
      ("profile", .string("tabular-data-package")), ("name", .string("turnstile-run")),
      (
        "resources",
        .array(
          schemas(comparison).map { schema in
            let file = files.first { $0.name == schema.fileName }
            let stored: [(key: String, value: JSONValue)] =
              file.map {
                [("bytes", .integer($0.bytes)), ("hash", .string("sha256:" + $0.sha256))]
              } ?? []
            return .object(
              [
                ("profile", .string("tabular-data-resource")), ("name", .string(schema.name)),
                ("path", .string(schema.fileName)), ("description", .string(schema.about)),
                ("format", .string("csv")), ("mediatype", .string("text/csv")),
                ("encoding", .string("utf-8")),
              ] + stored + [
                (
                  "schema",
                  .object([
                    ("fields", .array(schema.fields.map(field))),
                    ("missingValues", .array([.string("")])),
                  ])
                )
              ])
          })
      ),
    ])
  }

  private static func field(_ field: TableSchema.Field) -> JSONValue {
    .object([
      ("name", .string(field.name)), ("type", .string(field.kind.rawValue)),
      ("description", .string(field.about)),
    ])
  }
}
