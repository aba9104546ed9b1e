/// Whether codings with a confidence of 0.8 are right eight times in ten.
struct Reliability: Sendable {
  /// Codings whose confidence lies from one tenth up to the next; the last bin has 1 too.
  struct Bin: Sendable {
    var range: Range<Double>
    var n: Int
    var right: Int
    var meanConfidence: Double

    /// 0–1.
    var share: Double { Double(right) / Double(max(1, n)) }
    /// The Wilson interval of the share.
    var interval: WilsonInterval { WilsonInterval(successes: right, n: n) }
  }

  /// Those with codings, in order.
  let bins: [Bin]

  /// Codings that people have neither required nor allowed are wrong; allowed ones do not count,
  /// nor do those without a confidence.
  init(_ posts: [PostComparison]) {
    var sums = [(n: Int, right: Int, confidence: Double)](
      repeating: (0, 0, 0), count: Self.count)
    for post in posts {
      for factor in post.said.factors {
        guard let confidence = factor.confidence, confidence.isFinite else { continue }
        let isRight = post.required.contains(factor.name)
        guard isRight || !post.optional.contains(factor.name) else { continue }
        let bin = max(0, min(Self.count - 1, Int(confidence * Double(Self.count) + 1e-9)))
        sums[bin].n += 1
        sums[bin].right += isRight ? 1 : 0
        sums[bin].confidence += confidence
      }
    }
    bins = sums.enumerated().filter { $1.n > 0 }.map { number, sum in
      let width = 1 / Double(Self.count)
      return Bin(
        range: Double(number) * width..<Double(number + 1) * width, n: sum.n, right: sum.right,
        meanConfidence: sum.confidence / Double(sum.n))
    }
  }

  private static let count = 10

  var n: Int { bins.reduce(0) { $0 + $1.n } }

  /// The expected calibration error: how far confidence and share right lie apart, 0–1, the mean
  /// over codings.
  ///
  /// M. Pakdaman Naeini, G. Cooper and M. Hauskrecht (2015), Obtaining well calibrated
  /// probabilities using Bayesian binning, AAAI.
  var calibrationError: Double {
    bins.reduce(0) { $0 + Double($1.n) * abs($1.share - $1.meanConfidence) } / Double(max(1, n))
  }
}
