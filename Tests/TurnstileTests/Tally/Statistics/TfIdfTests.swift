import Testing

@testable import Turnstile

struct TfIdfTests {
  @Test("The weight is the count times ln(posts / posts with the word)")
  func weight() {
    // 6 * log(1000 / 10)
    #expect(abs(TfIdf.weight(count: 6, containing: 10, posts: 1000) - 27.631021115928547) < 1e-12)
  }

  @Test("What stands everywhere or nowhere weighs nothing")
  func nothing() {
    #expect(TfIdf.weight(count: 90, containing: 30, posts: 30) == 0)
    #expect(TfIdf.weight(count: 0, containing: 0, posts: 30) == 0)
  }
}
