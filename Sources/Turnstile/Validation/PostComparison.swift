/// What people coded in one post beside what the coder said of it.
struct PostComparison: Sendable {
  let gold: CodingRecord
  let said: CodingRecord
  let required: Set<FactorName>
  let optional: Set<FactorName>
  let found: Set<FactorName>
  /// Of each factor the last coding, as it is in a table that knows each once.
  private let goldFactors: [FactorName: CodingRecord.Factor]
  private let saidFactors: [FactorName: CodingRecord.Factor]
  /// Codings that the coder gave to words that people coded otherwise; each at most once.
  let mistaken: [Mistake]
  /// Quotes of the coder that are no words of the post.
  let astray: Int

  /// A factor that people saw in a clause and the one that the coder saw there instead.
  struct Mistake: Sendable {
    var gold: FactorName
    var said: FactorName
  }

  /// - Parameter said: Nil where the post was not coded.
  init(gold: CodingRecord, said: CodingRecord?) {
    self.gold = gold
    self.said = said ?? CodingRecord(missing: gold.id)
    func last(_ factors: [CodingRecord.Factor]) -> [FactorName: CodingRecord.Factor] {
      Dictionary(factors.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }
    goldFactors = last(gold.factors)
    saidFactors = last(self.said.factors)
    required = Set(goldFactors.keys)
    optional = Set(gold.factorsOptional.map(\.name))
    found = Set(saidFactors.keys)
    let text = FoldedText(gold.text ?? said?.text ?? "")
    let places = Dictionary(
      uniqueKeysWithValues: (goldFactors.values.flatMap(\.quotes)
        + self.said.factors.flatMap(\.quotes)).reduce(into: Set()) { $0.insert($1) }
        .map { ($0, text.range(of: FoldedText($0))) })
    astray = self.said.factors.count { factor in
      factor.quotes.contains { places[$0].flatMap(\.self) == nil }
    }
    mistaken = Self.mistakes(
      required.subtracting(found).sorted(),
      found.subtracting(required).subtracting(optional).sorted(), goldFactors, saidFactors
    ) { places[$0].flatMap(\.self) }
  }

  private static func mistakes(
    _ missed: [FactorName], _ extra: [FactorName],
    _ gold: [FactorName: CodingRecord.Factor], _ said: [FactorName: CodingRecord.Factor],
    place: (String) -> Range<Int>?
  ) -> [Mistake] {
    var left = extra
    return missed.compactMap { name in
      let ranges = gold[name]?.quotes.compactMap(place) ?? []
      let taken = left.firstIndex { other in
        said[other]?.quotes.compactMap(place).contains { quote in
          ranges.contains { $0.overlaps(quote) }
        } ?? false
      }
      return taken.map { Mistake(gold: name, said: left.remove(at: $0)) }
    }
  }

  /// Missed, with no other coding at the same words.
  var missed: [FactorName] {
    let mistaken = Set(mistaken.map(\.gold))
    return required.subtracting(found).subtracting(mistaken).sorted()
  }

  /// Found where people coded nothing at the same words.
  var extra: [FactorName] {
    let mistaken = Set(mistaken.map(\.said))
    return found.subtracting(required).subtracting(optional).subtracting(mistaken).sorted()
  }

  /// For each factor that was hit whether it is the author's own, by people and by the coder.
  var own: [(name: FactorName, gold: Bool, said: Bool)] {
    required.intersection(found).sorted().compactMap { name in
      guard let gold = goldFactors[name]?.own, let said = saidFactors[name]?.own else {
        return nil
      }
      return (name, gold, said)
    }
  }

  /// The status by people and by the coder; nil where people gave none.
  ///
  /// Where several are right and the coder says one of them, that one is meant.
  var status: (gold: String, said: String)? {
    guard !gold.status.isEmpty, !gold.movement.isEmpty else { return nil }
    let value = said.status.first ?? nil
    let meant = gold.status.contains(value) ? value : gold.status[0]
    return (meant ?? Self.none, value ?? Self.none)
  }

  /// The attitude by people and by the coder; nil where people gave none.
  var attitude: (gold: String, said: String)? {
    guard let first = gold.attitude.first else { return nil }
    let value = said.attitude.first ?? Attitude.neutral.rawValue
    return (gold.attitude.contains(value) ? value : first, value)
  }

  /// The movements by people and by the coder, joined by `+`; what is optional is taken as said.
  var movement: (gold: String, said: String) {
    let said = Set(self.said.movement)
    let meant = Set(gold.movement).union(said.intersection(gold.movementOptional))
    func label(_ set: Set<String>) -> String {
      let known = Movement.allCases.map(\.rawValue).filter(set.contains)
      return known.isEmpty ? Self.none : known.joined(separator: "+")
    }
    return (label(meant), label(said))
  }

  /// What stands for no value in tables.
  static let none = "none"

  func goldQuote(_ name: FactorName) -> String { goldFactors[name]?.quotes.first ?? "" }
  func saidQuote(_ name: FactorName) -> String { saidFactors[name]?.quotes.first ?? "" }

  /// The sides of a move: what people require, what they allow, and what the coder said.
  func roles(
    _ side: RoleEvidence.Side
  ) -> (required: Set<String>, optional: Set<String>, said: Set<String>) {
    switch side {
    case .from: (Set(gold.from), Set(gold.fromOptional), Set(said.from))
    case .to: (Set(gold.to), Set(gold.toOptional), Set(said.to))
    }
  }
}
