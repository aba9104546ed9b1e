import Testing

@testable import Turnstile

struct MeanIntervalTests {
  // x = [-0.12, 0.5, 0.734, -1, 0.001]
  // scipy.stats.t.interval(.95, 4, mean(x), sem(x)); the last: x = round(sin(arange(200)), 3)
  @Test(
    "Mean and limits are those of SciPy",
    arguments: [
      (5, 115, 1_803_157, 0.023, -0.8100519847944174, 0.8560519847944175),
      (3, 750, 187_500, 0.25, 0.25, 0.25),
      (2, 300, 50_000, 0.15, -0.48531023680873475, 0.7853102368087348),
      (200, 908, 99_763_412, 0.00454, -0.09418621296809233, 0.10326621296809234),
    ])
  func oracle(n: Int, sum: Int, squares: Int, mean: Double, low: Double, high: Double) throws {
    let estimate = try #require(MeanInterval(n: n, sum: sum, squares: squares))
    let interval = try #require(estimate.interval)
    #expect(abs(estimate.mean - mean) < 1e-12)
    #expect(abs(interval.lowerBound - low) < 1e-9)
    #expect(abs(interval.upperBound - high) < 1e-9)
  }

  @Test("A single value has no interval, and no value has no mean")
  func few() throws {
    #expect(MeanInterval(n: 0, sum: 0, squares: 0) == nil)
    let single = try #require(MeanInterval(n: 1, sum: -400, squares: 160_000))
    #expect(single.mean == -0.4)
    #expect(single.interval == nil)
  }

  @Test("A spread of a thousandth around large values is not lost")
  func cancellation() throws {
    let values = [900_000_000, 900_000_001, 900_000_002]
    let estimate = try #require(
      MeanInterval(
        n: 3, sum: values.reduce(0, +), squares: values.reduce(0) { $0 + $1 * $1 }))
    let interval = try #require(estimate.interval)
    // 2 * scipy.stats.t.ppf(.975, 2) * 0.001 / sqrt(3)
    let width = interval.upperBound - interval.lowerBound
    #expect(abs(width - 0.00496827542350066) < 1e-9)
  }
}
