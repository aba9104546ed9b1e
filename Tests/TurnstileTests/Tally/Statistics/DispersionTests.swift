import Testing

@testable import Turnstile

struct DispersionTests {
  private func s(_ posts: [(words: Int, occurrences: Int)]) -> Double {
    Dispersion.rosengren(
      roots: posts.reduce(0) { $0 + Dispersion.root(words: $1.words, occurrences: $1.occurrences) },
      words: posts.reduce(0) { $0 + $1.words },
      occurrences: posts.reduce(0) { $0 + $1.occurrences })
  }

  @Test("Gries's corpus of five parts has an S of 0.95")
  func gries() {
    // sqrt([9, 10, 10, 10, 11] * array([1, 2, 3, 4, 5])).sum() ** 2 / (50 * 15)
    let posts = [(9, 1), (10, 2), (10, 3), (10, 4), (11, 5)]
    #expect(abs(s(posts) - 0.9498163423042411) < 1e-4)
  }

  @Test("A word in proportion to every post's length has an S of 1")
  func even() {
    #expect(abs(s([(100, 2), (50, 1), (350, 7)]) - 1) < 1e-4)
    #expect(s([(100, 2), (50, 1), (350, 7)]) <= 1)
  }

  @Test("A word in one of n posts alone has an S of 1/n")
  func uneven() {
    #expect(abs(s([(40, 9), (40, 0), (40, 0), (40, 0)]) - 0.25) < 1e-4)
  }

  @Test("A word that does not occur has an S of zero")
  func absent() {
    #expect(s([(40, 0), (10, 0)]) == 0)
    #expect(s([]) == 0)
  }
}
