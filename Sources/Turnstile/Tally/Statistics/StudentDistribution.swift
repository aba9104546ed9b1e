/// Student's t distribution with a whole number of degrees of freedom.
struct StudentDistribution {
  /// At least 1.
  let degrees: Int

  /// How many standard errors an interval reaches to either side: 2.262 for nine degrees and 0.95.
  ///
  /// - Parameter confidence: The share of the distribution inside; neither 0 nor 1.
  func reach(confidence: Double) -> Double {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    guard degrees <= 60 else {
      return expanded(NormalDistribution.reach(confidence: confidence))
    }
    var low = 0.0
    var high = 1.0
    while inside(high) < confidence, high < 1e300 { (low, high) = (high, high * 2) }
    while case let middle = (low + high) / 2, low < middle, middle < high {
      if inside(middle) < confidence { low = middle } else { high = middle }
    }
    return high
  }

  /// The share of the distribution between −t and t: a finite series with `degrees` / 2 terms.
  ///
  /// M. Abramowitz and I. Stegun (1964), Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
  private func inside(_ t: Double) -> Double {
    let n = Double(degrees)
    let cosine2 = n / (n + t * t)
    let sine = t / (n + t * t).squareRoot()
    let odd = degrees % 2 == 1
    var term = odd ? sine * cosine2.squareRoot() : sine
    var sum = 0.0
    var step = odd ? 2.0 : 1.0
    for _ in 0..<(degrees / 2) {
      sum += term
      term *= cosine2 * step / (step + 1)
      step += 2
    }
    guard odd else { return sum }
    return (Transcendental.arcTangent(t / n.squareRoot()) + sum) * 2 / .pi
  }

  /// The expansion around the normal quantile `x`; within 1e−7 for more than 60 degrees and 0.99.
  ///
  /// M. Abramowitz and I. Stegun (1964), Handbook of Mathematical Functions, 26.7.5.
  private func expanded(_ x: Double) -> Double {
    let n = Double(degrees)
    let y = x * x
    let first = x * (y + 1) / 4
    let second = x * ((5 * y + 16) * y + 3) / 96
    let third = x * (((3 * y + 19) * y + 17) * y - 15) / 384
    let fourth = x * ((((79 * y + 776) * y + 1482) * y - 1920) * y - 945) / 92_160
    return x + (first + (second + (third + fourth / n) / n) / n) / n
  }
}
