/// A mean, and where it lies with a given confidence.
///
/// Student (1908), The probable error of a mean, Biometrika 6(1).
struct MeanInterval: Sendable, Equatable {
  /// In the unit of the values, not in thousandths of it.
  let mean: Double
  /// Nil where a single value was seen, which says nothing of the spread.
  let interval: ClosedRange<Double>?

  /// The mean of values that were added up as whole thousandths; nil where there are none.
  ///
  /// The variance is taken from whole numbers: nothing cancels out, however close the values are.
  ///
  /// - Parameters:
  ///   - n: How many values.
  ///   - sum: The sum of the values in thousandths.
  ///   - squares: The sum of the squares of these thousandths; it is in millionths.
  ///   - confidence: The share of such intervals that hold the true mean.
  init?(n: Int, sum: Int, squares: Int, confidence: Double = 0.95) {
    guard n > 0 else { return nil }
    let mean = Double(sum) / Double(n) / 1000
    self.mean = mean
    guard n > 1 else {
      interval = nil
      return
    }
    let deviation = max(0, Int128(n) * Int128(squares) - Int128(sum) * Int128(sum))
    let error = (Double(deviation) / Double(n - 1)).squareRoot() / Double(n) / 1000
    let reach = StudentDistribution(degrees: n - 1).reach(confidence: confidence) * error
    interval = (mean - reach)...(mean + reach)
  }

  private init(mean: Double, interval: ClosedRange<Double>?) {
    self.mean = mean
    self.interval = interval
  }

  /// The interval without what no value can reach, for values that have bounds.
  func clamped(to bounds: ClosedRange<Double>) -> MeanInterval {
    MeanInterval(mean: mean, interval: interval?.clamped(to: bounds))
  }
}
