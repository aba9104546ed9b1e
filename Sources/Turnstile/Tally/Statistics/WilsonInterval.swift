/// Where a share lies that was seen in a sample.
///
/// Unlike the textbook interval it stays inside 0–1 and holds for small samples and rare events.
///
/// E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference,
/// Journal of the American Statistical Association 22(158).
struct WilsonInterval: Sendable, Equatable {
  /// Shares, 0–1.
  let low: Double
  let high: Double

  /// The interval of a share; all of 0…1 where nothing was sampled.
  ///
  /// - Parameters:
  ///   - successes: How many of the sample have the property.
  ///   - n: The size of the sample, of independent members: authors rather than their posts.
  ///   - confidence: The share of such intervals that hold the true share.
  init(successes: Int, n: Int, confidence: Double = 0.95) {
    precondition((0...n).contains(successes), "a count lies between zero and the sample's size")
    guard n > 0 else {
      (low, high) = (0, 1)
      return
    }
    let z = NormalDistribution.reach(confidence: confidence)
    let size = Double(n)
    let share = Double(successes) / size
    let spread = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
    let middle = share + z * z / (2 * size)
    let scale = 1 + z * z / size
    low = successes == 0 ? 0 : max(0, (middle - spread) / scale)
    high = successes == n ? 1 : min(1, (middle + spread) / scale)
  }
}
