/// Where a share lies that was seen in a small sample, or in one whose members weigh unequally.
///
/// Shorter than Wilson's for shares near 0 and 1, with a coverage that is right on average.
///
/// L. Brown, T. Cai and A. DasGupta (2001), Interval estimation for a binomial proportion,
/// Statistical Science 16(2).
struct JeffreysInterval: Sendable, Equatable {
  /// Shares, 0–1.
  let low: Double
  let high: Double

  /// - Parameters:
  ///   - share: The share seen, 0–1.
  ///   - size: The size of the sample; of a weighted one the effective size, which is no whole
  ///     number. Above zero.
  ///   - confidence: The share of such intervals that hold the true share.
  init(share: Double, size: Double, confidence: Double = 0.95) {
    precondition(share >= 0 && share <= 1 && size > 0, "a share of nothing has no interval")
    let tail = (1 - confidence) / 2
    let seen = share * size
    let posterior = BetaDistribution(a: seen + 0.5, b: max(0, size - seen) + 0.5)
    low = share > 0 ? min(share, posterior.quantile(tail)) : 0
    high = share < 1 ? max(share, posterior.quantile(1 - tail)) : 1
  }
}
