/// How much the rules change a valence, in thousandths of it unless said otherwise.
///
/// Chosen on texts with human labels; the result moves little when one of them moves by a third.
enum SentimentWeights {
  /// A good word in the scope of a negation.
  static let negatedGood = -500
  /// A bad word in the scope of a negation: "not bad" is hardly praise.
  static let negatedBad = -100
  /// How many units a negation reaches.
  static let negationReach = 4
  /// What is left of a negation's own feeling where it found a word to turn.
  static let spentNegation = 300
  /// How many units an intensity reaches.
  static let intensityReach = 3
  /// The bounds of what intensities add up to.
  static let intensityBounds = -700...800
  /// "a lot" and the like, added to the word before.
  static let emphasis = 250
  static let beforeContrast = 700
  static let afterContrast = 1300
  static let concession = 500
  static let condition = 400
  static let wish = 400
  static let comparison = 400
  static let question = 600
  static let capitals = 1250
  static let elongation = 1200
  static let repetition = 500
  /// Added for each exclamation mark, to three.
  static let exclamation = 120
  /// Sentences without feeling that a text's mean is shrunk by; see ``SentimentScorer``.
  static let shrinkage = 5
}
