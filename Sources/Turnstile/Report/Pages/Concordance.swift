/// A line of a post for each of a few terms: keywords in context.
struct Concordance {
  struct Line {
    var context: QuoteContext
    /// The page and the post, from the report's folder.
    var address: String
    var movement: Movement?
  }

  private struct Wanted {
    var term: String
    /// The words behind the first.
    var rest: [Word]
    /// The movement of posts to take a line from; nil for any.
    var movement: Movement?
  }

  /// By the term as it is spelled.
  private(set) var lines: [String: Line] = [:]
  private var wanted: [Word: [Wanted]] = [:]
  private var missing: Int
  private var posts = 0
  private let tokenizer = Tokenizer()

  /// Beyond so many posts a term is given up: it is said where no page shows it.
  private static let mostPosts = 2000
  /// Bytes on either side.
  private static let reach = 60

  /// - Parameter comparison: Where it is one of movements, a term that leans to one of them is
  ///   shown in a post of that one.
  init(_ rows: [KeywordTable.Row], comparison: Comparison) {
    missing = 0
    var seen: Set<String> = []
    for row in rows where seen.insert(row.term).inserted {
      let words = row.term.split(separator: " ").map { Word(String($0)) }
      guard let first = words.first else { continue }
      let group = row.keyness.flatMap {
        Movement(rawValue: $0.g2 > 0 ? comparison.target : comparison.reference)
      }
      wanted[first, default: []].append(
        Wanted(
          term: row.term, rest: Array(words.dropFirst()),
          movement: comparison.column == .movement ? group : nil))
      missing += 1
    }
  }

  /// Looks a post through for terms that have no line yet.
  mutating func add(_ post: PagePost, at address: String) {
    guard missing > 0, posts < Self.mostPosts else { return }
    posts += 1
    let text = tokenizer.tokenize(post.post.text)
    for sentence in text.sentences where sentence.place != .quoted {
      for index in sentence.tokens {
        for entry in wanted[text.tokens[index].word] ?? [] where lines[entry.term] == nil {
          let (term, rest) = (entry.term, entry.rest)
          if let movement = entry.movement, !post.movements.contains(movement) { continue }
          let end = index + 1 + rest.count
          guard end <= sentence.tokens.upperBound,
            zip(text.tokens[index + 1..<end], rest).allSatisfy({ $0.word == $1 })
          else { continue }
          let bytes = text.tokens[index].range.lowerBound..<text.tokens[end - 1].range.upperBound
          lines[term] = Line(
            context: QuoteContext(bytes, of: text.bytes, reach: Self.reach), address: address,
            movement: post.movements.first)
          missing -= 1
        }
      }
    }
  }
}
