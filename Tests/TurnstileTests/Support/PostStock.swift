@testable import Turnstile

/// Makes coded posts from a seed: few words, authors and identifiers, so that many are shared.
struct PostStock {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words = [
    "I", "left", "the", "bakery", "pay", "hours", "was", "low", "bread", "café", "cafe\u{301}",
    "of",
    "42", "#oven", "x", "night", "shift", ".", ",", "\n", "😀", "rose", "and", "long",
    String(repeating: "é", count: 40), String(repeating: "ab", count: 40),
    String(repeating: "ab", count: 39) + "cd",
  ]

  mutating func post() -> CodedPost {
    let words = (0..<generator.index(below: 30)).map { _ in generator.choice(Self.words) }
    var post = Post(
      id: "p\(generator.index(below: 20))", source: generator.choice(["a.txt", "b.html"]),
      kind: generator.choice(Post.Kind.allCases), text: Array(words.joined(separator: " ").utf8))
    post.thread = generator.choice([nil, "t1", "t2"])
    post.author = generator.choice([nil, "ann", "bob", "=cmd", "Zoë"])
    post.created = generator.choice([
      nil, Timestamp(seconds: 1_600_000_000 + generator.index(below: 60_000_000)),
    ])
    post.venue = generator.choice([nil, "r/bread", "Café", "Cafe\u{301}"])
    post.url = generator.choice([nil, "https://example.org/\(generator.index(below: 9))"])
    if generator.index(below: 8) == 0 {
      post.exclusion = Exclusion(generator.choice(Exclusion.Cause.allCases))
    }
    let tokenized = Tokenization().run(post)
    return CodedPost(
      tokenized: tokenized, movement: movement(), factors: factors(of: tokenized.text),
      attitude: generator.choice(Attitude.allCases),
      feeling: TextSentiment(
        sentences: [], overall: Sentiment(score: generator.index(below: 2001) - 1000),
        contributions: [], clauses: []))
  }

  private mutating func movement() -> MovementCoding {
    var movement = MovementCoding()
    movement.movements = Set(Movement.allCases.filter { _ in generator.index(below: 3) == 0 })
    guard !movement.movements.isEmpty else { return movement }
    movement.status = generator.choice([nil, .done, .considering])
    for side in RoleEvidence.Side.allCases where generator.bool() {
      movement.roles.append(
        RoleEvidence(side: side, role: generator.choice(["baker", "teacher", "gardener"])))
    }
    return movement
  }

  private mutating func factors(of text: TokenizedText) -> [Evidence] {
    text.sentences.prefix(3).map { sentence in
      Evidence(
        code: generator.choice(["hours", "pay"]), pole: generator.choice(Pole.allCases),
        own: generator.bool(), quote: sentence.bytes, why: "drawn",
        confidence: generator.choice([500, 510, 900]))
    }
  }
}
