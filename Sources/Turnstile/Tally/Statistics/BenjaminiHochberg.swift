/// The correction of many p-values that were looked at together.
enum BenjaminiHochberg {
  /// The smallest share of false discoveries at which each hypothesis would be called one.
  ///
  /// Keeping what has q ≤ 0.05 keeps about 5 % that are there by chance.
  ///
  /// - Parameter p: Probabilities, 0–1, in any order; of independent or positively related tests.
  /// - Returns: One q for each p, 0–1, in the same order; equal p have equal q.
  ///
  /// Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate, Journal of the
  /// Royal Statistical Society B 57(1).
  static func qValues(_ p: [Double]) -> [Double] {
    var q = p
    var least = 1.0
    let descending = p.indices.sorted { p[$0] > p[$1] }
    for (above, index) in descending.enumerated() {
      least = min(least, p[index] * (Double(p.count) / Double(p.count - above)))
      q[index] = least
    }
    return q
  }
}
