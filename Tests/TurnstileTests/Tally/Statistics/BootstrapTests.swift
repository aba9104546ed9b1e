import Testing

@testable import Turnstile

struct BootstrapTests {
  private let sample: [Double] = [2, 4, 4, 5, 7, 9, 12, 1, 3, 3]

  private func mean(_ indices: [Int]) -> Double {
    indices.reduce(0) { $0 + sample[$1] } / Double(indices.count)
  }

  @Test("The limits are NumPy's percentiles of the same thousand draws")
  func oracle() throws {
    // SplitMix64(7) in Python; m = [x[[below(10) for _ in x]].mean() for _ in range(1000)]
    // numpy.percentile(m, [2.5, 97.5]), numpy.percentile(m, [5, 95])
    let interval = try #require(
      Bootstrap.interval(count: 10, resamples: 1000, seed: 7, statistic: mean))
    #expect(abs(interval.lowerBound - 3.2) < 1e-12)
    #expect(abs(interval.upperBound - 7.3) < 1e-12)
    let narrower = try #require(
      Bootstrap.interval(count: 10, resamples: 1000, confidence: 0.9, seed: 7, statistic: mean))
    #expect(abs(narrower.lowerBound - 3.4) < 1e-12)
    #expect(abs(narrower.upperBound - 6.8) < 1e-12)
  }

  @Test("The same seed gives the same interval, another seed nearly the same")
  func seeds() throws {
    let one = try #require(Bootstrap.interval(count: 10, seed: 4, statistic: mean))
    #expect(one == Bootstrap.interval(count: 10, seed: 4, statistic: mean))
    // scipy.stats.bootstrap((x,), mean, method="percentile", n_resamples=100000, rng=1): 3.1, 7.1
    #expect(abs(one.lowerBound - 3.1) < 0.3)
    #expect(abs(one.upperBound - 7.1) < 0.3)
  }

  @Test("Draws without the figure are left out, and without any there is no interval")
  func undefined() {
    #expect(Bootstrap.interval(count: 10) { $0[0] < 5 ? nil : 1 } == 1...1)
    #expect(Bootstrap.interval(count: 10) { _ in Double?.none } == nil)
    #expect(Bootstrap.interval(count: 0, statistic: mean) == nil)
  }
}
