/// How firmly two neighbouring words belong together.
enum Collocation {
  /// The normalized pointwise mutual information of a bigram, −1…1.
  ///
  /// 1 where neither word stands without the other, 0 where they meet as often as chance would have
  /// it, −1 where they never meet.
  ///
  /// - Parameters:
  ///   - pair: How often the second word follows the first.
  ///   - first: How many bigrams begin with the first word.
  ///   - second: How many bigrams end with the second word.
  ///   - total: All bigrams.
  ///
  /// G. Bouma (2009), Normalized (pointwise) mutual information in collocation extraction,
  /// Proceedings of GSCL.
  static func normalizedMutualInformation(pair: Int, first: Int, second: Int, total: Int) -> Double
  {
    guard pair > 0 else { return -1 }
    guard pair < total else { return 1 }
    let together = Transcendental.naturalLogarithm(Double(pair) / Double(total))
    // Quotients near 1, so that no product leaves the precision of a double.
    let byChance = Transcendental.naturalLogarithm(
      (Double(first) / Double(pair)) * (Double(second) / Double(total)))
    return min(1, max(-1, byChance / together))
  }
}
