/// Whether two columns of numbers put the same things first.
enum RankCorrelation {
  /// Spearman's ρ: Pearson's r of the ranks, ties at their mean rank; −1 to 1.
  ///
  /// - Returns: Zero where a column has one value only, or there is nothing.
  ///
  /// C. Spearman (1904), The proof and measurement of association between two things, American
  /// Journal of Psychology 15(1).
  static func spearman(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "both columns rank the same things")
    guard !x.isEmpty else { return 0 }
    let (a, b) = (ranks(x), ranks(y))
    // Mean ranks are the same for both, whatever the ties.
    let mean = Double(x.count - 1) / 2
    var (both, ofA, ofB) = (0.0, 0.0, 0.0)
    for (p, q) in zip(a, b) {
      both += (p - mean) * (q - mean)
      ofA += (p - mean) * (p - mean)
      ofB += (q - mean) * (q - mean)
    }
    let spread = (ofA * ofB).squareRoot()
    return spread > 0 ? both / spread : 0
  }

  /// The rank of each value from zero; equal values share the mean of their ranks.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 }
      start = end + 1
    }
    return ranks
  }
}
