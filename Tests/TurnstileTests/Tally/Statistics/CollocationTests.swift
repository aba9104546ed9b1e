import Testing

@testable import Turnstile

struct CollocationTests {
  // gensim.models.phrases.npmi_scorer(first, second, pair, 0, 0, total)
  @Test(
    "The figure is that of gensim",
    arguments: [
      (10, 20, 30, 1000, 0.6109243748081783),
      (5, 5, 5, 1000, 1.0),
      (1, 500, 400, 1000, -0.7670099985546603),
      (8, 8, 16, 100, 0.7255654592499647),
      (3, 60, 50, 1000, 0),
      (700, 900, 800, 1000, -0.0789819342385191),
    ])
  func oracle(pair: Int, first: Int, second: Int, total: Int, expected: Double) {
    let figure = Collocation.normalizedMutualInformation(
      pair: pair, first: first, second: second, total: total)
    #expect(abs(figure - expected) < 1e-12)
  }

  @Test("Words that never meet have −1, and the only bigram there is has 1")
  func limits() {
    let never = Collocation.normalizedMutualInformation(pair: 0, first: 3, second: 0, total: 9)
    #expect(never == -1)
    let always = Collocation.normalizedMutualInformation(pair: 4, first: 4, second: 4, total: 4)
    #expect(always == 1)
  }

  @Test("Every possible table stays inside −1…1")
  func range() {
    let total = 12
    for pair in 0...total {
      for first in pair...total {
        for second in pair...(total - first + pair) {
          let figure = Collocation.normalizedMutualInformation(
            pair: pair, first: first, second: second, total: total)
          #expect((-1...1).contains(figure))
        }
      }
    }
  }
}
