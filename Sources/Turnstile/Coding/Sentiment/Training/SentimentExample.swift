internal import FoundationEssentials

/// A text whose sentiment people have judged.
struct SentimentExample: Sendable {
  /// What people said.
  enum Judgement: Sendable {
    case label(Sentiment.Label)
    /// A mean rating; its unit and zero are the set's own.
    case rating(Double)
  }

  /// The collection that it belongs to; one uses labels or ratings, never both.
  var set: String
  var text: String
  var judgement: Judgement

  /// Reads JSON Lines with `set`, `text` and `label` or `rating`.
  static func read(_ lines: [UInt8]) throws -> [SentimentExample] {
    struct Line: Decodable {
      var set: String
      var text: String
      var label: String?
      var rating: Double?
    }
    let decoder = JSONDecoder()
    return try lines.split(separator: UInt8(ascii: "\n")).compactMap {
      let line = try decoder.decode(Line.self, from: Data($0))
      let label = line.label.flatMap(Sentiment.Label.init).map(Judgement.label)
      return (label ?? line.rating.map(Judgement.rating)).map {
        SentimentExample(set: line.set, text: line.text, judgement: $0)
      }
    }
  }
}
