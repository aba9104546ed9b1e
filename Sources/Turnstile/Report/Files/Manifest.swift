/// What a run was made from: the one file that differs between runs on the same input.
struct Manifest {
  var version: String
  var started: Timestamp
  var finished: Timestamp
  var codebook: Codebook
  var review: Review
  var inputs: [InputRecord]
  var coverage: Coverage
  var coder: CoderIdentity
  var options: [(key: String, value: JSONValue)]
  /// The name of the run that this one was compared with.
  var comparedWith: String?
  /// All other files of the run.
  var files: [FileDigest] = []

  /// Twelve digits that name the inputs and the codebook.
  var digest: String { Self.digest(inputs, codebook: codebook, review: review) }

  static func digest(
    _ inputs: [InputRecord], codebook: Codebook, review: Review = .none
  ) -> String {
    var text = "codebook \(codebook.digest)\n\(review.digest)"
    for input in inputs { text += "\(input.digest) \(input.name)\n" }
    return String(SHA256.digest(Array(text.utf8)).prefix(12))
  }

  /// 64 digits that name all that the tables are made of: inputs, codebook, review, coder
  /// and options.
  var fingerprint: String {
    let options = options.filter { !["command", "paths", "width"].contains($0.key) }
    let text = JSONValue.array([
      .string(digest), .string(coder.version),
      .string(coder.sha256), .object(options),
    ])
    return SHA256.digest(text.line)
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
        "coder",
        .object([("version", .string(coder.version)), ("sha256", .string(coder.sha256))])
      ),
      ("fingerprint", .string(fingerprint)), ("compared_with", .optional(comparedWith)),
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
          ("threads_with_declared_comments", .integer(coverage.threads)),
          ("declared_comments", .integer(coverage.declared)),
          ("declared_comments_found", .integer(coverage.found)),
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
              ("name", .string(input.name)),
              ("bytes", .integer(input.bytes)), ("sha256", .string(input.digest)),
            ])
          })
      ),
      (
        "files",
        .array(
          files.map { file in
            .object([
              ("name", .string(file.name)), ("bytes", .integer(file.bytes)),
              ("sha256", .string(file.sha256)),
            ])
          })
      ),
    ])
  }
}
