/// A factor at one pole, among posts with one movement.
struct ReasonKey: Sendable, Hashable {
  /// Nil for posts whose author does not move.
  var movement: Movement?
  var code: String
  var pole: Pole
}

/// How often a factor was coded.
struct ReasonCount: Count {
  var group = GroupCount()
  /// Posts whose author gives it as their own.
  var own = 0
  var sentiment = SentimentCount()
  var quotes = QuoteSample()

  static func += (sum: inout ReasonCount, other: ReasonCount) {
    sum.group += other.group
    sum.own += other.own
    sum.sentiment += other.sentiment
    sum.quotes += other.quotes
  }
}

/// A move from one role to another.
struct FlowKey: Sendable, Hashable {
  /// Nil where the post does not name it.
  var from: String?
  var to: String?
  var movement: Movement

  /// The moves that roles on both sides make up: each from each, but none to itself.
  static func all(from: [String], to: [String], movement: Movement) -> [FlowKey] {
    guard !from.isEmpty || !to.isEmpty else { return [] }
    return (from.isEmpty ? [nil] : from.map(Optional.some)).flatMap { start in
      (to.isEmpty ? [nil] : to.map(Optional.some)).compactMap { end in
        start == end ? nil : FlowKey(from: start, to: end, movement: movement)
      }
    }
  }
}

/// A factor, or a movement alone, in a month.
struct TrendKey: Sendable, Hashable {
  /// `2021-07`.
  var period: String
  var movement: Movement
  /// Nil for the movement alone.
  var code: String?
  var pole: Pole?
}
