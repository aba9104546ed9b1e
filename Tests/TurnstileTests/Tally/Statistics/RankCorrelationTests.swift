import Testing

@testable import Turnstile

@Suite struct RankCorrelationTests {
  @Test func theSameOrderIsOneAndTheOppositeMinusOne() {
    #expect(RankCorrelation.spearman([1, 5, 9], [2, 3, 400]) == 1)
    #expect(RankCorrelation.spearman([1, 5, 9], [4, 3, 2]) == -1)
  }

  /// By hand: ranks 0, 1.5, 1.5, 3 and 0, 2, 1, 3; 4.5 ÷ √(4.5 · 5).
  @Test func tiesShareTheirMeanRank() {
    let rho = RankCorrelation.spearman([1, 2, 2, 3], [1, 3, 2, 4])
    #expect(abs(rho - 4.5 / (4.5 * 5.0).squareRoot()) < 1e-12)
  }

  @Test func whereNothingDiffersThereIsNoOrder() {
    #expect(RankCorrelation.spearman([], []) == 0)
    #expect(RankCorrelation.spearman([1, 1], [1, 2]) == 0)
  }
}
