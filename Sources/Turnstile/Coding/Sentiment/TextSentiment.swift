/// The sentiment of a text, of its sentences and of its clauses.
public struct TextSentiment: Sendable, Equatable {
  /// One for each sentence of the text; those quoted from others are neutral.
  public var sentences: [Sentiment]
  /// The whole text's: that of its only sentence, or of a mean of its sentences.
  public var overall: Sentiment
  /// What made the scores, in the text's order.
  public var contributions: [SentimentContribution]
  /// The bytes at which clauses begin, in order; the first of each sentence included.
  var clauses: [Int]

  /// That of a text without words.
  static let none = TextSentiment(
    sentences: [], overall: .neutral, contributions: [], clauses: [])

  /// The sentiment of the clauses that a range of bytes touches.
  public func clause(touching bytes: Range<Int>) -> Sentiment {
    let found = self.bytes(ofClausesTouching: bytes)
    return Sentiment(sum: explanation(of: found).reduce(0) { $0 + $1.value })
  }

  /// What made the scores within a range of bytes.
  public func explanation(of bytes: Range<Int>) -> ArraySlice<SentimentContribution> {
    let first = contributions.partitioningIndex { $0.bytes.lowerBound >= bytes.lowerBound }
    let last = contributions.partitioningIndex { $0.bytes.lowerBound >= bytes.upperBound }
    return contributions[first..<max(first, last)]
  }

  /// From the start of the clause that holds the first byte to the end of that with the last.
  private func bytes(ofClausesTouching bytes: Range<Int>) -> Range<Int> {
    let first = clauses.partitioningIndex { $0 > bytes.lowerBound }
    let next = clauses.partitioningIndex { $0 >= max(bytes.upperBound, bytes.lowerBound + 1) }
    let start = first > 0 ? clauses[first - 1] : 0
    return start..<(next < clauses.count ? clauses[next] : Int.max)
  }
}
