/// A line of a post for each of a few terms: keywords in context.
struct Concordance {
  struct Line {
    var context: QuoteContext
    /// The page and the post, from the report's folder.
    var address: String
    var movement: Movement?
  }

  /// By the term as it is spelled.
  private(set) var lines: [String: Line] = [:]
  private var wanted: [Word: [(term: String, rest: [Word])]] = [:]
  private var missing: Int
  private var posts = 0
  private let tokenizer = Tokenizer()

  /// Beyond so many posts a term is given up: it is said where no page shows it.
  private static let mostPosts = 2000
  /// Bytes on either side.
  private static let reach = 60

  init(_ terms: [String]) {
    missing = 0
    for term in Set(terms).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let words = term.split(separator: " ").map { Word(String($0)) }
      guard let first = words.first else { continue }
      wanted[first, default: []].append((term, Array(words.dropFirst())))
      missing += 1
    }
  }

  /// Looks a post through for terms that have no line yet.
  mutating func add(_ post: SpooledPost, at address: String) {
    guard missing > 0, posts < Self.mostPosts else { return }
    posts += 1
    let text = tokenizer.tokenize(post.post.text)
    for sentence in text.sentences where sentence.place != .quoted {
      for index in sentence.tokens {
        for (term, rest) in wanted[text.tokens[index].word] ?? [] where lines[term] == nil {
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
