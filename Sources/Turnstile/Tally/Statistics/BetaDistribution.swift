/// The beta distribution, of shares.
struct BetaDistribution {
  /// Both above zero.
  let a: Double
  let b: Double

  /// The value that a share `p` of the distribution lies below.
  ///
  /// - Parameter p: A probability; neither 0 nor 1.
  func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile needs a probability between 0 and 1")
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if below(middle) < p { low = middle } else { high = middle }
    }
    return high
  }

  /// The share of the distribution below `x`: the regularized incomplete beta function.
  ///
  /// NIST Digital Library of Mathematical Functions, 8.17.22: a continued fraction, which converges
  /// fast below the mean; above it the other tail is taken.
  func below(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x <= (a + 1) / (a + b + 2) else { return 1 - BetaDistribution(a: b, b: a).below(1 - x) }
    let front = Transcendental.exponential(
      Transcendental.logGamma(a + b) - Transcendental.logGamma(a) - Transcendental.logGamma(b)
        + a * Transcendental.naturalLogarithm(x) + b * Transcendental.naturalLogarithm(1 - x))
    return min(1, front / a * fraction(x))
  }

  /// The continued fraction, from its end forwards by Lentz's method.
  private func fraction(_ x: Double) -> Double {
    let least = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < least ? least : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      value *= d * c
      if (d * c - 1).magnitude < 1e-15 { break }
    }
    return value
  }
}
