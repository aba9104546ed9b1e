/// The correction of many p-values that were looked at together.
enum BenjaminiHochberg {
  /// The smallest share of false discoveries at which each hypothesis would be called one.
  ///
  /// Keeping what has q ≤ 0.05 keeps about 5 % that are there by chance.
  ///
  /// - Parameter tests: Rising probabilities, 0–1, of independent or positively related tests, and
  ///   how many hypotheses have each.
  /// - Returns: One q for each p, 0–1, in the same order; equal p have equal q.
  ///
  /// Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate, Journal of the
  /// Royal Statistical Society B 57(1).
  static func qValues(ascending tests: [(p: Double, count: Int)]) -> [Double] {
    let total = tests.reduce(0) { $0 + $1.count }
    var q = tests.map(\.p)
    var least = 1.0
    var above = 0
    for index in tests.indices.reversed() {
      least = min(least, tests[index].p * (Double(total) / Double(total - above)))
      q[index] = least
      above += tests[index].count
    }
    return q
  }
}
