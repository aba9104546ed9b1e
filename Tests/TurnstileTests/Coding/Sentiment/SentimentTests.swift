import Testing

@testable import Turnstile

@Suite struct SentimentTests {
  @Test func aSumOfOneStrongWordIsVadersCompound() {
    // 3 / √(9 + 15) = 0.612…
    #expect(Sentiment(sum: 3000).score == 612)
    #expect(Sentiment(sum: -3000).score == -612)
    #expect(Sentiment(sum: 0) == .neutral)
  }

  @Test func theScoreRisesWithTheSumAndStaysInRange() {
    let scores = stride(from: -60_000, through: 60_000, by: 250).map { Sentiment(sum: $0).score }
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Sentiment(sum: .max).score == 1000 || Sentiment(sum: .max).score == 999)
    #expect(Sentiment(sum: .min).score >= -1000)
  }

  @Test func theNeutralBandDividesTheLabels() {
    #expect(Sentiment(score: Sentiment.neutralBand.upperBound).label == .neutral)
    #expect(Sentiment(score: Sentiment.neutralBand.upperBound + 1).label == .positive)
    #expect(Sentiment(score: Sentiment.neutralBand.lowerBound).label == .neutral)
    #expect(Sentiment(score: Sentiment.neutralBand.lowerBound - 1).label == .negative)
  }
}
