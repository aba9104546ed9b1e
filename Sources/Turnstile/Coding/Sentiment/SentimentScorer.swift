/// Scores the sentiment of texts by a lexicon and rules, in time linear in their length.
///
/// A sentence's score is that of the sum of its words' valences, as the rules change them. A text
/// of n sentences has the score of (1 + k) / (n + k) times their sums, k = 5: a sentence alone
/// counts as itself, and a long text tends to six times its mean, however long it grows. Code and
/// sentences quoted from others do not count.
struct SentimentScorer: Sendable {
  let lexicon: Lexicon

  init(_ lexicon: Lexicon = .builtIn) { self.lexicon = lexicon }

  /// The sentiment of a text, with what made it.
  func score(_ text: TokenizedText) -> TextSentiment {
    var sentences: [Sentiment] = []
    sentences.reserveCapacity(text.sentences.count)
    let finder = SentimentUnitFinder(lexicon: lexicon)
    var units = SentimentUnits()
    var reading = SentenceReading(lexicon)
    reading.clauses.reserveCapacity(2 * text.sentences.count)
    var sum = 0
    var counted = 0
    for sentence in text.sentences {
      guard sentence.place != .quoted else {
        reading.clauses.append(sentence.bytes.lowerBound)
        sentences.append(.neutral)
        continue
      }
      finder.read(sentence.tokens, of: text.tokens.span, in: text.bytes.span, into: &units)
      let part = reading.read(sentence, units)
      sentences.append(part == 0 ? .neutral : Sentiment(sum: part))
      sum += part
      counted += 1
    }
    let shrinkage = SentimentWeights.shrinkage
    let overall = sum * (1 + shrinkage) / (counted + shrinkage)
    return TextSentiment(
      sentences: sentences, overall: Sentiment(sum: overall),
      contributions: reading.contributions, clauses: reading.clauses)
  }

  /// What a text's sum is multiplied by.
  static func share(ofSentences count: Int) -> Double {
    let shrinkage = SentimentWeights.shrinkage
    return Double(1 + shrinkage) / Double(count + shrinkage)
  }
}
