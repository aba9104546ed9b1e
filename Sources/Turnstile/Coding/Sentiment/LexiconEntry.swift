/// A line of the lexicon: a word or phrase that carries feeling, or a cue of grammar.
struct LexiconEntry: Sendable, Equatable {
  /// Words in small letters, one space apart.
  var phrase: String
  /// Thousandths, −4000 (very bad) … 4000 (very good); a cue's strength where it has one.
  var value: Int
  /// The standard deviation of the value among ten people, in thousandths; how firm a value is.
  var spread: Int?
  /// Who gave the value: `vader` or `turnstile`.
  var source: String
  /// What texts with human labels add to the value, in thousandths.
  var correction: Int
  var cue: Cue?

  /// The value that counts.
  var valence: Int { value + correction }
}
