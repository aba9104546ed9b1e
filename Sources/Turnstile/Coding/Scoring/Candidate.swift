/// A factor that a sentence asserts, by a pattern or by its words.
struct Candidate {
  /// An index into the codebook's codes.
  var code: Int
  var pole: Pole
  /// The first pattern that found it; nil where words alone did.
  var match: PatternMatcher.Match?
  /// The score that the sentence's words give it, in units of the model; nil without a model.
  var wordScore: Int32?
}
