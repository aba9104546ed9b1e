/// Corrects the valences of a lexicon where texts with human labels show that they mislead.
///
/// Each valence is shrunk towards the lexicon's: a correction pays for its square times the entry's
/// firmness, which falls with the spread among the people who rated the word. Words that the lexicon
/// lacks are not learned, and zero stays zero, so that no topic of the labelled texts becomes a
/// feeling. The same texts give the same corrections; they are rounded to 100 thousandths.
struct LexiconTraining {
  /// What a correction of one whole unit costs, for an entry with a spread of 900.
  static let strength = 3.0
  private static let unspread = 900.0

  private let base: Lexicon
  private let examples: [SentimentExample]
  private let features: SentimentFeatures
  private let valences: [Double]
  private let firmness: [Double]

  /// - Parameters:
  ///   - lexicon: The lexicon to correct; corrections that it has are dropped first.
  ///   - examples: Texts with human labels.
  init(_ lexicon: Lexicon, examples: [SentimentExample]) throws(LexiconError) {
    base = try Lexicon(
      lexicon.entries.map {
        var entry = $0
        entry.correction = 0
        return entry
      })
    self.examples = examples
    let features = SentimentFeatures(examples, scorer: SentimentScorer(base))
    self.features = features
    let entries = features.lines.map { [base] in base.entries[$0] }
    valences = entries.map { Double($0.value) / 1000 }
    firmness = entries.map {
      let ratio = Self.unspread / max(300, Double($0.spread ?? Int(Self.unspread)))
      return Self.strength * min(4, max(0.3, ratio * ratio))
    }
  }

  /// The lexicon with the corrections that all the texts ask for.
  func run() throws(LexiconError) -> Lexicon {
    let point = corrections(from: Array(examples.indices))
    var entries = base.entries
    for (index, line) in features.lines.enumerated() {
      entries[line].correction = Int((point[index] * 10).rounded()) * 100
    }
    return try Lexicon(entries)
  }

  /// Scores of the texts, thousandths, each by valences learned from other texts only.
  ///
  /// - Parameter fold: The part that a text belongs to; parts are left out in turn.
  func scores<Fold: Hashable & Comparable>(leavingOut fold: (Int) -> Fold) -> [Int] {
    let folds = examples.indices.map(fold)
    var scores = Array(repeating: 0, count: examples.count)
    for part in Set(folds).sorted() {
      let chosen = examples.indices.filter { folds[$0] != part }
      let point = corrections(from: chosen)
      let loss = self.loss([])
      for row in examples.indices where folds[row] == part {
        scores[row] = Int((1000 * loss.score(row, point)).rounded())
      }
    }
    return scores
  }

  private func corrections(from chosen: [Int]) -> [Double] {
    let loss = self.loss(chosen)
    return Minimizer.minimize(from: loss.start, steps: 80) { loss($0) }
  }

  private func loss(_ chosen: [Int]) -> SentimentLoss {
    SentimentLoss(features, examples, chosen: chosen, valences: valences, firmness: firmness)
  }
}
