/// What coded a run: the program's release and what it learned.
struct CoderIdentity: Sendable, Equatable {
  /// The release; with `, patterns only` or `, own models` where the built-in scores are not used.
  var version: String
  /// Of the learned scores, the lexicon and the word lists, as 64 hexadecimal digits.
  var sha256: String

  init(_ scorer: Scorer?) {
    version = Release.version
    if scorer == nil { version += ", patterns only" }
    if let scorer, scorer.digest != Scorer.builtIn?.digest { version += ", own models" }
    let parts = [
      scorer?.digest ?? "", SHA256.digest(Resource.lexicon), SHA256.digest(Resource.stopwords),
      SHA256.digest(Resource.frequencies), SHA256.digest(Resource.abbreviations),
    ]
    sha256 = SHA256.digest(Array(parts.joined(separator: " ").utf8))
  }
}
