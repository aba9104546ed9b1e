/// What was done to a word's valence in its sentence.
public struct SentimentRules: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// In the scope of *not, hardly, no longer, lack of* …
  public static let negation = SentimentRules(rawValue: 1 << 0)
  /// After *very* or *slightly*, or before *a lot*.
  public static let intensity = SentimentRules(rawValue: 1 << 1)
  /// Before *but* or *however*: what is said against it weighs more.
  public static let contrasted = SentimentRules(rawValue: 1 << 2)
  /// After *but* or *however*.
  public static let contrast = SentimentRules(rawValue: 1 << 3)
  /// In a clause of *although, despite, while* …
  public static let concession = SentimentRules(rawValue: 1 << 4)
  /// In a clause of *if, unless, whether* …
  public static let condition = SentimentRules(rawValue: 1 << 5)
  /// After *I wish, should have, could be* …
  public static let wish = SentimentRules(rawValue: 1 << 6)
  /// After *than*.
  public static let comparison = SentimentRules(rawValue: 1 << 7)
  /// In a sentence that ends with a question mark.
  public static let question = SentimentRules(rawValue: 1 << 8)
  /// In capitals where the rest is not.
  public static let capitals = SentimentRules(rawValue: 1 << 9)
  /// With a letter drawn out.
  public static let elongation = SentimentRules(rawValue: 1 << 10)
  /// In a sentence with exclamation marks.
  public static let exclamation = SentimentRules(rawValue: 1 << 11)
  /// The same word as the one before.
  public static let repetition = SentimentRules(rawValue: 1 << 12)

  private static let all: [(SentimentRules, String)] = [
    (.negation, "negation"), (.intensity, "intensity"), (.contrasted, "before a contrast"),
    (.contrast, "after a contrast"), (.concession, "concession"), (.condition, "condition"),
    (.wish, "wish"), (.comparison, "comparison"), (.question, "question"),
    (.capitals, "capitals"), (.elongation, "elongation"), (.exclamation, "exclamation"),
    (.repetition, "repetition"),
  ]

  /// The names of the rules, for people to read.
  public var names: [String] { Self.all.filter { contains($0.0) }.map(\.1) }
}

extension SentimentRules {
  /// The rules that hold until the end of a clause.
  static let ofClause: SentimentRules = [.concession, .condition, .wish]

  /// What the rules make of a valence, in thousandths of it.
  ///
  /// - Parameters:
  ///   - valence: The word's, in thousandths; only its sign counts.
  ///   - strength: What the words of intensity around it make of it, in thousandths.
  func weight(of valence: Int, strength: Int) -> Int {
    if isEmpty { return strength }
    typealias Weights = SentimentWeights
    var weight = strength
    func apply(_ rule: SentimentRules, _ factor: Int) {
      if contains(rule) { weight = weight * factor / 1000 }
    }
    apply(.capitals, Weights.capitals)
    apply(.elongation, Weights.elongation)
    apply(.negation, valence > 0 ? Weights.negatedGood : Weights.negatedBad)
    apply(.concession, Weights.concession)
    apply(.condition, Weights.condition)
    apply(.wish, Weights.wish)
    apply(.comparison, Weights.comparison)
    apply(.question, Weights.question)
    apply(.contrast, Weights.afterContrast)
    apply(.repetition, Weights.repetition)
    return weight
  }
}
