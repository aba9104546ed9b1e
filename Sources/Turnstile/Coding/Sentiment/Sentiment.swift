/// How good or bad a text sounds.
public struct Sentiment: Sendable, Equatable {
  /// The score in three classes.
  public enum Label: String, Sendable, CaseIterable {
    case positive, neutral, negative
  }

  /// Thousandths, −1000 (bad) … 1000 (good).
  public var score: Int
  public var label: Label

  /// No feeling at all.
  public static let neutral = Sentiment(score: 0)

  /// The scores that count as neutral.
  ///
  /// Calibrated on texts with human labels for the best mean of their sets' macro-F1, each text
  /// scored by valences learned from others. One faint word stays inside; one plain word does not.
  public static let neutralBand = -239...199

  public init(score: Int) {
    self.score = score
    label =
      if score > Self.neutralBand.upperBound {
        .positive
      } else if score < Self.neutralBand.lowerBound {
        .negative
      } else {
        .neutral
      }
  }

  /// The sentiment of a sum of valences in thousandths: s / √(s² + 15).
  ///
  /// The curve and its constant are VADER's (C. Hutto and E. Gilbert 2014, ICWSM): a sum of one
  /// strong word, 3000, is a score of 612. The square root of an integer below 2⁵³ is the same on
  /// every machine, and so is the score.
  init(sum: Int) {
    let sum = max(-40_000_000, min(40_000_000, sum))
    let root = Int(Double(sum * sum + 15_000_000).squareRoot())
    self.init(score: 1000 * sum / root)
  }
}
