/// What one entry of the lexicon gave to the sentiment of a text, and why.
public struct SentimentContribution: Sendable, Equatable {
  /// UTF-8 bytes of the text.
  public var bytes: Range<Int>
  /// The line of the lexicon that it was found under, an index of ``Lexicon/entries``.
  public var entry: Int
  /// The entry's valence in thousandths.
  public var valence: Int
  /// What the rules made of it, in thousandths; below zero where they turn it round.
  public var weight: Int
  public var rules: SentimentRules

  /// What is added to the sentence's sum, in thousandths.
  public var value: Int { valence * weight / 1000 }
}
