/// A figure taken from a sample of posts, and where it lies among all such samples.
public struct Estimate: Sendable, Equatable {
  public var value: Double
  /// The 95 % interval; nil where resampled posts give no such figure.
  public var interval: ClosedRange<Double>?

  public init(_ value: Double, _ interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.interval = interval
  }

  /// `0.640 (0.512–0.741)`.
  var text: String {
    let value = Decimal.string(value, places: 3)
    guard let interval else { return value }
    return value + " (" + Decimal.string(interval.lowerBound, places: 3) + "–"
      + Decimal.string(interval.upperBound, places: 3) + ")"
  }
}
