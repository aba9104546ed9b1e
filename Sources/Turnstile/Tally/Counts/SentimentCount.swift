/// The sentiment of a group of posts, as integers that add up the same in any order.
struct SentimentCount: Count {
  var posts = 0
  /// Σ score, in thousandths.
  var sum = 0
  /// Σ score², in millionths.
  var squares = 0
  var positive = 0
  var neutral = 0
  var negative = 0

  mutating func add(_ sentiment: Sentiment) {
    posts += 1
    sum += sentiment.score
    squares += sentiment.score * sentiment.score
    switch sentiment.label {
    case .positive: positive += 1
    case .neutral: neutral += 1
    case .negative: negative += 1
    }
  }

  static func += (total: inout SentimentCount, other: SentimentCount) {
    total.posts += other.posts
    total.sum += other.sum
    total.squares += other.squares
    total.positive += other.positive
    total.neutral += other.neutral
    total.negative += other.negative
  }
}

/// A group whose sentiment is reported.
struct SentimentKey: Sendable, Hashable {
  /// `all`, `movement`, `factor`, `venue` or `month`.
  var column: String
  var value: String

  // By bytes: of two spellings that are equal as strings a dictionary would keep the first it met.
  static func == (a: SentimentKey, b: SentimentKey) -> Bool {
    a.column == b.column && a.value.utf8.elementsEqual(b.value.utf8)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(column)
    for byte in value.utf8 { hasher.combine(byte) }
  }
}
