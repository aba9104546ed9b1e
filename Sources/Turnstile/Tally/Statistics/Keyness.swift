/// How much more often one group of posts shows a word or a code than another group does.
struct Keyness: Sendable, Equatable {
  /// The signed log-likelihood ratio G², without unit.
  ///
  /// Positive when the target shows it in a larger share of its posts, zero when both shares are
  /// the same. Values beyond ±3.84 are unlikely (p < 0.05) if both groups show it alike.
  let g2: Double
  /// The probability, 0–1, of a G² as far from zero if both groups show it alike.
  ///
  /// From the χ² distribution with one degree of freedom; rough where counts are below five.
  let p: Double
  /// The binary logarithm of the target's share over the reference's: 1 is twice as often.
  let logRatio: Double
  /// The standard error of the log-ratio.
  let error: Double

  /// Where the log-ratio lies with a confidence of 95 %.
  var interval: ClosedRange<Double> {
    let reach = NormalDistribution.reach(confidence: 0.95) * error
    return (logRatio - reach)...(logRatio + reach)
  }

  /// Compares two groups by how many of their posts show something.
  ///
  /// G² is summed over all four cells, those without it too, since posts are counted, each once.
  /// For the log-ratio, half a post is added to each cell, so that it is finite and its interval
  /// never empty; that draws small groups toward a share of one half. The interval is that of the
  /// logarithm of a ratio of two binomial proportions.
  ///
  /// T. Dunning (1993), Accurate methods for the statistics of surprise and coincidence,
  /// Computational Linguistics 19(1). A. Hardie (2014), Log Ratio: an informal introduction, CASS.
  /// D. Katz et al. (1978), Obtaining confidence intervals for the risk ratio in cohort studies,
  /// Biometrics 34(3).
  ///
  /// - Parameters:
  ///   - target: Posts of the target group that show it.
  ///   - reference: Posts of the reference group that show it.
  ///   - sizes: All posts of the two groups, none of which stands in both; where one group is
  ///     empty, G² is zero and p is 1.
  init(target: Int, reference: Int, sizes: (target: Int, reference: Int)) {
    precondition(
      (0...sizes.target).contains(target) && (0...sizes.reference).contains(reference),
      "a count lies between zero and the size of its group")
    let size = Self.likelihoodRatio(target, reference, sizes)
    // Whole numbers, so that equal shares are equal.
    let favoured = Int128(target) * Int128(sizes.reference)
    let other = Int128(reference) * Int128(sizes.target)
    g2 = favoured == other ? 0 : favoured > other ? size : -size
    p = Transcendental.complementaryError((abs(g2) / 2).squareRoot())

    let a = Double(target) + 0.5
    let b = Double(reference) + 0.5
    let m = Double(sizes.target) + 1
    let n = Double(sizes.reference) + 1
    logRatio = Transcendental.binaryLogarithm(a * n / (b * m))
    error =
      (1 / a - 1 / m + 1 / b - 1 / n).squareRoot() / Transcendental.naturalLogarithm(2)
  }

  private static func likelihoodRatio(
    _ target: Int, _ reference: Int, _ sizes: (target: Int, reference: Int)
  ) -> Double {
    let total = Double(sizes.target) + Double(sizes.reference)
    let with = Double(target) + Double(reference)
    func term(_ observed: Int, _ row: Double, _ column: Int) -> Double {
      guard observed > 0 else { return 0 }
      let expected = row / total * Double(column)
      return Double(observed) * Transcendental.naturalLogarithm(Double(observed) / expected)
    }
    let sum =
      term(target, with, sizes.target)
      + term(reference, with, sizes.reference)
      + term(sizes.target - target, total - with, sizes.target)
      + term(sizes.reference - reference, total - with, sizes.reference)
    return max(0, 2 * sum)
  }
}
