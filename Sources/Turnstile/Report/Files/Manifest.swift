/// What a run was made from: the one file that differs between runs on the same input.
struct Manifest {
  var version: String
  var started: Timestamp
  var finished: Timestamp
  var codebook: Codebook
  var review: Review
  var inputs: [InputRecord]
  var coverage: Coverage
  var options: [(key: String, value: JSONValue)]

  /// Twelve digits that name the inputs and the codebook.
  var digest: String { Self.digest(inputs, codebook: codebook, review: review) }

  static func digest(
    _ inputs: [InputRecord], codebook: Codebook, review: Review = .none
  ) -> String {
    var text = "codebook \(codebook.digest)\n\(review.digest)"
    for input in inputs { text += "\(input.digest) \(input.place) \(input.name)\n" }
    return String(SHA256.digest(Array(text.utf8)).prefix(12))
  }

  var json: JSONValue {
    .object([
      ("turnstile", .string(version)),
      ("started", .string(started.description)), ("finished", .string(finished.description)),
      (
        "codebook",
        .object([
          ("name", .string(codebook.name)), ("version", .string(codebook.version)),
          ("sha256", .string(codebook.digest)),
        ])
      ),
      (
        "review",
        .array(
          review.sheets.map {
            .object([("name", .string($0.name)), ("sha256", .string($0.digest))])
          })
      ),
      ("options", .object(options)),
      (
        "counts",
        .object([
          ("sources", .integer(coverage.sources)), ("bytes", .integer(coverage.bytes)),
          ("posts", .integer(coverage.posts)), ("words", .integer(coverage.words)),
          (
            "excluded",
            .object(
              Exclusion.Cause.allCases.compactMap { cause in
                coverage.excluded[cause].map { (cause.rawValue, .integer($0)) }
              })
          ),
        ])
      ),
      (
        "inputs",
        .array(
          inputs.map { input in
            .object([
              ("name", .string(input.name)), ("place", .integer(input.place)),
              ("bytes", .integer(input.bytes)), ("sha256", .string(input.digest)),
            ])
          })
      ),
    ])
  }
}
