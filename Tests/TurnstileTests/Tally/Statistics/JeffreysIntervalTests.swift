import Testing

@testable import Turnstile

struct JeffreysIntervalTests {
  // scipy.stats.beta.ppf(p, a, b)
  @Test("Quantiles of the beta distribution are SciPy's")
  func quantiles() {
    let values: [(p: Double, a: Double, b: Double, x: Double)] = [
      (0.025, 0.5, 50.5, 9.771663301804052e-06), (0.975, 3.5, 97.5, 0.07788756942640256),
      (0.5, 2, 2, 0.5), (0.025, 20.3, 0.5, 0.882269319927688),
      (0.975, 0.5, 0.5, 0.9984586668665639), (0.025, 300, 700, 0.27199835569079106),
    ]
    for value in values {
      let x = BetaDistribution(a: value.a, b: value.b).quantile(value.p)
      #expect(abs(x - value.x) < 1e-10)
    }
  }

  @Test("The interval of no or all of a sample begins or ends there")
  func ends() {
    let none = JeffreysInterval(share: 0, size: 20)
    #expect(none.low == 0)
    #expect(abs(none.high - 0.11663898290487539) < 1e-9)
    let all = JeffreysInterval(share: 1, size: 20)
    #expect(all.high == 1)
    #expect(abs(all.low + none.high - 1) < 1e-12)
    let half = JeffreysInterval(share: 0.5, size: 12.5)
    #expect(abs(half.low + half.high - 1) < 1e-12)
  }
}
