/// The standard normal distribution.
enum NormalDistribution {
  /// The share of the distribution above `x`.
  static func upperTail(_ x: Double) -> Double {
    Transcendental.complementaryError(x / 2.squareRoot()) / 2
  }

  /// The value that a share `p` of the distribution lies below.
  ///
  /// Hastings' approximation (error below 4.5e−4), mended by Newton's method to full precision.
  ///
  /// M. Abramowitz and I. Stegun (1964), Handbook of Mathematical Functions, 26.2.23.
  ///
  /// - Parameter p: A probability; neither 0 nor 1.
  static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a quantile needs a probability between 0 and 1")
    guard p <= 0.5 else { return -quantile(1 - p) }
    let t = (-2 * Transcendental.naturalLogarithm(p)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var x = t - above / below
    for _ in 0..<4 {
      let density = Transcendental.exponential(-x * x / 2) / (2 * Double.pi).squareRoot()
      guard density > 0 else { break }
      x += (upperTail(x) - p) / density
    }
    return -x
  }

  /// How many standard errors an interval reaches to either side: 1.96 for a confidence of 0.95.
  static func reach(confidence: Double) -> Double { -quantile((1 - confidence) / 2) }
}
