/// Intervals of figures that have no formula for one.
enum Bootstrap {
  /// The percentile interval of a figure that is taken from a sample.
  ///
  /// The sample is drawn again, with replacement, `resamples` times, always alike for a seed.
  ///
  /// - Parameters:
  ///   - count: The size of the sample.
  ///   - resamples: How often it is drawn again; 1,000 and more for a confidence of 0.95.
  ///   - confidence: The share between the two percentiles.
  ///   - seed: Where the draws begin.
  ///   - statistic: Takes the figure from the members at these indices, which come with repetitions
  ///     and in no order; nil where these have no such figure, and the draw is then left out.
  /// - Returns: The interval, or nil where no draw had a figure.
  ///
  /// B. Efron and R. Tibshirani (1993), An Introduction to the Bootstrap, 13.3.
  static func interval(
    count: Int, resamples: Int = 2000, confidence: Double = 0.95, seed: UInt64 = 1,
    statistic: ([Int]) throws -> Double?
  ) rethrows -> ClosedRange<Double>? {
    try intervals(
      count: count, resamples: resamples, confidence: confidence, seed: seed, figures: 1
    ) { [try statistic($0)] }[0]
  }

  /// The intervals of several figures that are taken from the same draws, in their order.
  ///
  /// - Parameters:
  ///   - figures: How many figures `statistic` takes.
  ///   - statistic: Takes the figures, each as ``interval(count:resamples:confidence:seed:statistic:)``
  ///     would.
  static func intervals(
    count: Int, resamples: Int = 2000, confidence: Double = 0.95, seed: UInt64 = 1, figures: Int,
    statistic: ([Int]) throws -> [Double?]
  ) rethrows -> [ClosedRange<Double>?] {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    guard count > 0 else { return Array(repeating: nil, count: figures) }
    var generator = SeededGenerator(seed: seed)
    var indices = [Int](repeating: 0, count: count)
    var drawn = [[Double]](repeating: [], count: figures)
    for _ in 0..<resamples {
      for i in indices.indices { indices[i] = generator.index(below: count) }
      for (number, figure) in try statistic(indices).enumerated() {
        if let figure, !figure.isNaN { drawn[number].append(figure) }
      }
    }
    let tail = (1 - confidence) / 2
    return drawn.map { figures in
      guard !figures.isEmpty else { return nil }
      let figures = figures.sorted()
      return percentile(tail, of: figures)...percentile(1 - tail, of: figures)
    }
  }

  /// The value below which a share `p` of the sorted figures lies; linear between two of them.
  private static func percentile(_ p: Double, of figures: [Double]) -> Double {
    let place = p * Double(figures.count - 1)
    let below = Int(place)
    let above = min(below + 1, figures.count - 1)
    let part = place - Double(below)
    // Both weights, since a difference of two figures could overflow.
    return part == 0 ? figures[below] : figures[below] * (1 - part) + figures[above] * part
  }
}
