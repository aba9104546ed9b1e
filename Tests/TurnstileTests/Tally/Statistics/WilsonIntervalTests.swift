import Testing

@testable import Turnstile

struct WilsonIntervalTests {
  // proportion_confint(successes, n, 1 - confidence, method="wilson"), statsmodels 0.15.
  // The first four are also in R. Newcombe (1998), Statistics in Medicine 17, table I.
  @Test(
    "The limits are those of statsmodels",
    arguments: [
      (81, 263, 0.95, 0.2552885198782742, 0.36620957698280004),
      (15, 148, 0.95, 0.0623863995307363, 0.16048724172330803),
      (0, 20, 0.95, 0, 0.16112515805281938),
      (1, 29, 0.95, 0.006113214292762653, 0.17175521879320288),
      (20, 20, 0.95, 0.8388748419471806, 1),
      (3, 7, 0.9, 0.186443190363956, 0.7105229089864071),
      (3, 7, 0.99, 0.11637368051613817, 0.8102850959116124),
      (123_456, 1_000_000, 0.95, 0.12281269653142285, 0.12410219641400438),
    ])
  func oracle(successes: Int, n: Int, confidence: Double, low: Double, high: Double) {
    let interval = WilsonInterval(successes: successes, n: n, confidence: confidence)
    #expect(abs(interval.low - low) < 1e-14)
    #expect(abs(interval.high - high) < 1e-14)
  }

  @Test("Of nothing sampled, any share may be true")
  func nothing() {
    let interval = WilsonInterval(successes: 0, n: 0)
    #expect(interval.low == 0 && interval.high == 1)
  }

  @Test("The interval holds the share seen and stays inside 0–1")
  func bounds() {
    for n in 1...60 {
      for successes in 0...n {
        let interval = WilsonInterval(successes: successes, n: n)
        let share = Double(successes) / Double(n)
        #expect(0 <= interval.low && interval.low <= share)
        #expect(share <= interval.high && interval.high <= 1)
      }
    }
  }
}
