/// What a human check of the codings and an earlier run add to a report.
struct Remarks: Sendable {
  /// Sentences of the section "Since the last run"; none for a first run.
  var sinceLastRun: [String] = []
  /// How far the coder may be trusted, in the report's first page.
  var trust =
    "The coder is not validated on this corpus. Codings are made by patterns, and by learned scores "
    + "where the codebook has them, and are wrong at times; every figure can be followed to the "
    + "words of a post."
  /// What the checklist says of human codings and of agreement with them.
  var agreement = "No human codings of this corpus were given; the coder is not validated on it"
  /// What the checklist says of scores by code.
  var scores = "Not measured on this corpus"
  /// A word beside a reason's headline, such as "tentative".
  var words: [ReasonKey: String] = [:]
}
