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

  /// Reads JSON Lines with `text`, `label` or `rating`, and `set` where there are several.
  ///
  /// - Parameter file: The file's name, for messages.
  static func read(
    _ bytes: [UInt8], file: String
  ) throws(LabelledTextError) -> [SentimentExample] {
    struct Line: Decodable {
      var set: String?
      var text: String
      var label: String?
      var rating: Double?
    }
    let decoder = JSONDecoder()
    var examples: [SentimentExample] = []
    var hasLabels: [String: Bool] = [:]
    for (index, range) in Lines(bytes).enumerated()
    where !bytes.trimmed(range).isEmpty {
      let number = index + 1
      guard let line = try? decoder.decode(Line.self, from: Data(bytes[range])) else {
        throw .malformed(file, line: number)
      }
      let set = line.set ?? "texts"
      let judgement: Judgement
      if let label = line.label {
        guard let label = Sentiment.Label(rawValue: label) else {
          throw .unknownLabel(file, line: number, label)
        }
        judgement = .label(label)
      } else if let rating = line.rating {
        judgement = .rating(rating)
      } else {
        throw .malformed(file, line: number)
      }
      let hasLabel = line.label != nil
      guard hasLabels.updateValue(hasLabel, forKey: set) ?? hasLabel == hasLabel else {
        throw .mixed(file, line: number, set: set)
      }
      examples.append(SentimentExample(set: set, text: line.text, judgement: judgement))
    }
    guard !examples.isEmpty else { throw .empty(file) }
    return examples
  }
}

/// Why labelled texts cannot be read.
public enum LabelledTextError: Error, Equatable, CustomStringConvertible {
  case empty(String)
  case malformed(String, line: Int)
  case unknownLabel(String, line: Int, String)
  case mixed(String, line: Int, set: String)

  public var description: String {
    switch self {
    case .empty(let file):
      "\(file): has no lines; write JSON Lines with \"text\" and \"label\" or \"rating\""
    case .malformed(let file, let line):
      "\(file): line \(line): is no JSON object with \"text\" and \"label\" or \"rating\""
    case .unknownLabel(let file, let line, let label):
      "\(file): line \(line): \"\(label)\" is no label; write positive, neutral or negative"
    case .mixed(let file, let line, let set):
      "\(file): line \(line): \"\(set)\" has labels and ratings; give each a set of its own"
    }
  }
}
