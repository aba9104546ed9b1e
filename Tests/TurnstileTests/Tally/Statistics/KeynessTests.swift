import Testing

@testable import Turnstile

/// Counts of two groups, and what SciPy 1.17 and statsmodels 0.15 make of them.
struct KeynessExample: Sendable {
  let counts: (target: Int, reference: Int)
  let sizes: (target: Int, reference: Int)
  let g2: Double
  let p: Double
  let logRatio: Double
  let interval: (low: Double, high: Double)

  // For counts a, b of m, n posts:
  //   chi2_contingency([[a, m-a], [b, n-b]], lambda_="log-likelihood", correction=False)[:2]
  //   t = Table2x2([[a+.5, m-a+.5], [b+.5, n-b+.5]])
  //   t.log_riskratio / log(2), array(t.log_riskratio_confint()) / log(2)
  static let all = [
    KeynessExample(
      counts: (30, 10), sizes: (100, 200), g2: 34.025722587203546, p: 5.4388291283191446e-09,
      logRatio: 2.53126012321126, interval: (1.5801129252044004, 3.48240732121812)),
    KeynessExample(
      counts: (0, 7), sizes: (50, 80), g2: -7.044422556680758, p: 0.007951245467407981,
      logRatio: -3.2394659346953896, interval: (-7.33843751992338, 0.8595056505326008)),
    KeynessExample(
      counts: (12, 0), sizes: (40, 90), g2: 31.170481985251058, p: 2.3633254059910408e-08,
      logRatio: 5.794098825355337, interval: (1.7508635702789117, 9.837334080431763)),
    KeynessExample(
      counts: (3, 90), sizes: (4, 5000), g2: 19.54603636058968, p: 9.82042790323942e-06,
      logRatio: 5.27358182979461, interval: (4.394902591471245, 6.152261068117975)),
    KeynessExample(
      counts: (1, 2), sizes: (3, 4), g2: -0.1964510115581639, p: 0.6576008676133727,
      logRatio: -0.4150374992788438, interval: (-2.6355226172748947, 1.8054476187172073)),
    KeynessExample(
      counts: (250_000, 240_000), sizes: (1_000_000, 1_000_000), g2: 270.32145109886005,
      p: 9.657184726030089e-61, logRatio: 0.058893568829227395,
      interval: (0.0518717867039836, 0.0659153509544712)),
  ]
}

struct KeynessTests {
  @Test("Dunning's own table comes out: “the swiss” and “previous year”")
  func dunning() {
    let swiss = Keyness(target: 110, reference: 111, sizes: (2552, 29_225))
    #expect(abs(swiss.g2 - 270.72) < 0.005)
    let year = Keyness(target: 31, reference: 139, sizes: (54, 31_723))
    #expect(abs(year.g2 - 256.84) < 0.005)
  }

  @Test("G², p and the log-ratio are those of SciPy and statsmodels", arguments: KeynessExample.all)
  func oracle(_ example: KeynessExample) {
    let keyness = Keyness(
      target: example.counts.target, reference: example.counts.reference, sizes: example.sizes)
    #expect(abs(keyness.g2 - example.g2) < 1e-8)
    #expect(abs(keyness.p / example.p - 1) < 1e-6)
    #expect(abs(keyness.logRatio - example.logRatio) < 1e-12)
    #expect(abs(keyness.interval.lowerBound - example.interval.low) < 1e-12)
    #expect(abs(keyness.interval.upperBound - example.interval.high) < 1e-12)
  }

  @Test(
    "Groups that show it alike have a G² of exactly zero",
    arguments: [(0, 0, 10, 70), (10, 70, 10, 70), (5, 50, 100, 1000), (1, 3, 7, 21)])
  func alike(target: Int, reference: Int, m: Int, n: Int) {
    let keyness = Keyness(target: target, reference: reference, sizes: (m, n))
    #expect(keyness.g2 == 0)
    #expect(keyness.p == 1)
    #expect(keyness.interval.contains(0))
  }

  @Test("An empty group says nothing, and nothing is infinite")
  func empty() {
    let keyness = Keyness(target: 0, reference: 3, sizes: (0, 9))
    #expect(keyness.g2 == 0)
    #expect(keyness.p == 1)
    #expect(keyness.logRatio.isFinite)
  }

  @Test("Swapping the groups turns every sign")
  func swapped() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let m = generator.index(below: 200) + 1
      let n = generator.index(below: 5000) + 1
      let a = generator.index(below: m + 1)
      let b = generator.index(below: n + 1)
      let one = Keyness(target: a, reference: b, sizes: (m, n))
      let other = Keyness(target: b, reference: a, sizes: (n, m))
      #expect(abs(one.g2 + other.g2) < 1e-9)
      #expect(abs(one.logRatio + other.logRatio) < 1e-12)
      #expect(one.p >= 0 && one.p <= 1)
    }
  }
}
