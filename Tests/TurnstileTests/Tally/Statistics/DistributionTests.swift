import Testing

@testable import Turnstile

struct DistributionTests {
  // scipy.stats.norm.ppf(p)
  @Test(
    "Normal quantiles are those of SciPy",
    arguments: [
      (1e-12, -7.034483825301131), (0.001, -3.090232306167813), (0.025, -1.9599639845400545),
      (0.3, -0.5244005127080409), (0.5, 0), (0.8, 0.8416212335729143),
      (0.975, 1.959963984540054), (0.9999, 3.719016485455709),
    ])
  func normal(p: Double, expected: Double) {
    #expect(abs(NormalDistribution.quantile(p) - expected) < 1e-11)
  }

  // [scipy.stats.t.ppf(p, degrees) for p in (.95, .975, .995)]
  @Test(
    "Student's quantiles are those of SciPy, on both sides of the switch of methods",
    arguments: [
      (1, 6.313751514675037, 12.706204736174694, 63.656741162871526),
      (2, 2.9199855803537242, 4.302652729749462, 9.924843200918287),
      (3, 2.3533634348018233, 3.1824463052837078, 5.840909309733355),
      (4, 2.1318467863266495, 2.7764451051977934, 4.604094871349992),
      (5, 2.0150483733330233, 2.5705818356363146, 4.032142983555228),
      (9, 1.833112932656237, 2.262157162798205, 3.249835541592126),
      (10, 1.8124611228116756, 2.228138851986274, 3.16927267261695),
      (30, 1.697260886593957, 2.0422724563012378, 2.7499956535672254),
      (59, 1.6710930321038946, 2.000995378088267, 2.6617587521629673),
      (60, 1.6706488649046363, 2.0002978220142604, 2.6602830288550368),
      (61, 1.6702194837737365, 1.999623584994939, 2.6588571266539263),
      (100, 1.6602343260853392, 1.9839715185235518, 2.6258905214380173),
      (1000, 1.6463788172854643, 1.9623390808264083, 2.580754698065951),
      (1_000_000, 1.6448551507220404, 1.959966356814107, 2.5758342201053344),
    ])
  func student(degrees: Int, ninety: Double, ninetyFive: Double, ninetyNine: Double) {
    let distribution = StudentDistribution(degrees: degrees)
    #expect(abs(distribution.reach(confidence: 0.9) - ninety) < 1e-7)
    #expect(abs(distribution.reach(confidence: 0.95) - ninetyFive) < 1e-7)
    #expect(abs(distribution.reach(confidence: 0.99) - ninetyNine) < 1e-7)
  }
}
