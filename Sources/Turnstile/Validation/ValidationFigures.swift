/// How well a coder does on posts that people coded, with 95 % intervals of the posts resampled.
struct ValidationFigures: Sendable {
  /// How well one thing is found.
  struct Detection: Sendable {
    var measure: Measure
    var count: DetectionCount
    var precision: Estimate
    var recall: Estimate
    var f1: Estimate
  }

  /// How often the coder chose the label that people chose.
  struct Choice: Sendable {
    var name: String
    var agreed: Int
    /// How many were chosen.
    var n: Int
    var share: Estimate
    /// Cohen's κ; nil where only one label was ever used.
    var kappa: Estimate?
  }

  /// In the order of a report.
  let detections: [Detection]
  /// The mean F1 of factors that people coded `frequent` times or more, and how many these are.
  let meanF1: (value: Estimate, codes: Int)
  /// Own, status, attitude.
  let choices: [Choice]
  /// Between the shares of posts with each factor by people and by the coder: the mean absolute
  /// difference in percentage points, and Spearman's ρ.
  let shares: (error: Estimate, rank: Estimate)

  /// Factors coded less often say little about a mean.
  private static let frequent = 4

  /// - Parameter resamples: How often the posts are drawn again for intervals.
  init(_ posts: [PostComparison], resamples: Int) {
    let sample = Sample(posts, frequent: Self.frequent)
    let all = Array(repeating: 1, count: posts.count)
    let counts = sample.counts(all)
    let values = sample.figures(all)
    let intervals = Bootstrap.intervals(
      count: posts.count, resamples: resamples, figures: values.count
    ) { indices in
      var weights = [Int](repeating: 0, count: posts.count)
      for index in indices { weights[index] += 1 }
      return sample.figures(weights)
    }
    var next = 0
    func estimate() -> Estimate? {
      defer { next += 1 }
      return values[next].map { Estimate($0, intervals[next]) }
    }
    var detections: [Detection] = []
    for (measure, count) in zip(sample.measures, counts) {
      let none = Estimate(0)
      detections.append(
        Detection(
          measure: measure, count: count, precision: estimate() ?? none,
          recall: estimate() ?? none, f1: estimate() ?? none))
    }
    self.detections = detections
    meanF1 = (estimate() ?? Estimate(0), sample.frequentFactors.count)
    choices = sample.choices.map { name, labels in
      let labels = labels.flatMap(\.self)
      return Choice(
        name: name, agreed: labels.count { $0.gold == $0.said }, n: labels.count,
        share: estimate() ?? Estimate(0), kappa: estimate())
    }
    shares = (estimate() ?? Estimate(0), estimate() ?? Estimate(0))
  }

  /// The posts' counts by their numbers, to be summed again and again.
  private struct Sample {
    let measures: [Measure]
    /// For each post what it adds to which measure.
    let rows: [[(measure: Int, count: DetectionCount)]]
    /// Indices into the measures.
    let factors: [Int]
    let frequentFactors: [Int]
    /// For each choice and post the labels chosen.
    let choices: [(name: String, labels: [[(gold: String, said: String)]])]

    init(_ posts: [PostComparison], frequent: Int) {
      let counts = posts.map(Measure.counts(of:))
      let measures = Set(counts.flatMap(\.keys)).sorted()
      let numbers = Dictionary(uniqueKeysWithValues: measures.enumerated().map { ($1, $0) })
      self.measures = measures
      rows = counts.map { counts in
        counts.map { (numbers[$0.key]!, $0.value) }.sorted { $0.0 < $1.0 }
      }
      factors = measures.indices.filter { measures[$0].group == .factor }
      let totals = Self.sum(rows, Array(repeating: 1, count: posts.count), measures.count)
      frequentFactors = factors.filter { totals[$0].gold >= frequent }
      choices = [
        ("own", posts.map { $0.own.map { (String($0.gold), String($0.said)) } }),
        ("status", posts.map { [$0.status].compactMap(\.self) }),
        ("attitude", posts.map { [$0.attitude].compactMap(\.self) }),
      ]
    }

    /// - Parameter weights: How often each post was drawn.
    func counts(_ weights: [Int]) -> [DetectionCount] { Self.sum(rows, weights, measures.count) }

    private static func sum(
      _ rows: [[(measure: Int, count: DetectionCount)]], _ weights: [Int], _ size: Int
    ) -> [DetectionCount] {
      var sums = [DetectionCount](repeating: DetectionCount(), count: size)
      for (row, weight) in zip(rows, weights) where weight > 0 {
        for (measure, count) in row { sums[measure].add(count, times: weight) }
      }
      return sums
    }

    /// All figures in the order in which they are read; nil where the draw has no such figure.
    func figures(_ weights: [Int]) -> [Double?] {
      let counts = counts(weights)
      var figures: [Double?] = []
      figures.reserveCapacity(3 * counts.count + 10)
      for count in counts {
        figures.append(count.found > 0 ? count.precision : nil)
        figures.append(count.gold > 0 ? count.recall : nil)
        figures.append(count.gold + count.found > 0 ? count.f1 : nil)
      }
      let f1 = frequentFactors.map { counts[$0].f1 }
      figures.append(f1.isEmpty ? nil : f1.reduce(0, +) / Double(f1.count))
      for (_, labels) in choices {
        var gold: [String] = []
        var said: [String] = []
        for (pairs, weight) in zip(labels, weights) {
          for pair in pairs {
            for _ in 0..<weight {
              gold.append(pair.gold)
              said.append(pair.said)
            }
          }
        }
        let agreed = zip(gold, said).count { $0 == $1 }
        figures.append(gold.isEmpty ? nil : Double(agreed) / Double(gold.count))
        figures.append(Agreement.cohenKappa(gold, said))
      }
      let scale = 100 / Double(max(1, weights.reduce(0, +)))
      let byPeople = factors.map { Double(counts[$0].gold) * scale }
      let byCoder = factors.map { Double(counts[$0].found) * scale }
      let errors = zip(byPeople, byCoder).map { abs($0 - $1) }
      figures.append(errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count))
      figures.append(errors.isEmpty ? nil : RankCorrelation.spearman(byPeople, byCoder))
      return figures
    }
  }
}
