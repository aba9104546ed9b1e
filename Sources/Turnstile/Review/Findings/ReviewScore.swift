/// How well the machine codes one thing, measured on what people coded.
struct ReviewScore: Sendable {
  /// Which rows it was measured on.
  enum Part: String, Sendable {
    /// All, also those chosen because they are hard.
    case all
    /// Those drawn at random, each as heavy as the posts that it stands for.
    case random
  }

  /// `movement`, `status`, `roles`, `attitude`, `factors` or `factor`.
  var variable: String
  /// What of it; `all` where all together.
  var code: String
  var part: Part
  /// Rows that people coded for it.
  var rows: Int
  var count: DetectionCount
  /// Shares, 0–1.
  var precision: Double
  var recall: Double
  var f1: Estimate

  /// Rows that have it, by people or by the machine.
  var used: Int { count.hits + count.extra + count.missed }

  /// One reviewed post: what people and the machine say of the thing.
  struct Item {
    var count: DetectionCount
    /// 1, or how many posts it stands for.
    var weight: Double
  }

  init(variable: String, code: String, part: Part, items: [Item]) {
    self.variable = variable
    self.code = code
    self.part = part
    rows = items.count
    count = items.reduce(into: DetectionCount()) { $0 += $1.count }
    let whole = Self.figures(items, Array(items.indices))
    (precision, recall) = (whole.precision, whole.recall)
    f1 = Estimate(
      whole.f1,
      Bootstrap.interval(count: items.count) { drawn in
        let figures = Self.figures(items, drawn)
        return figures.isDefined ? figures.f1 : nil
      })
  }

  private static func figures(
    _ items: [Item], _ drawn: [Int]
  ) -> (precision: Double, recall: Double, f1: Double, isDefined: Bool) {
    var (hits, extra, missed) = (0.0, 0.0, 0.0)
    for index in drawn {
      let item = items[index]
      hits += Double(item.count.hits) * item.weight
      extra += Double(item.count.extra) * item.weight
      missed += Double(item.count.missed) * item.weight
    }
    return (
      hits + extra > 0 ? hits / (hits + extra) : 0, hits + missed > 0 ? hits / (hits + missed) : 0,
      hits > 0 ? 2 * hits / (2 * hits + extra + missed) : 0, hits + extra + missed > 0
    )
  }
}
