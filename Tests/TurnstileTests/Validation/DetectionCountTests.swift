import Testing

@testable import Turnstile

@Suite struct DetectionCountTests {
  /// By hand: of what was said, a hits, b is optional, c is extra; d and e are missed.
  @Test func whatIsOptionalCountsNeitherForNorAgainst() {
    let count = DetectionCount(required: ["a", "d", "e"], optional: ["b"], said: ["a", "b", "c"])
    #expect(count == DetectionCount(hits: 1, extra: 1, missed: 2))
    #expect(count.precision == 0.5)
    #expect(abs(count.recall - 1.0 / 3) < 1e-12)
    #expect(abs(count.f1 - 0.4) < 1e-12)
  }

  @Test func whereNothingIsThereFiguresAreZero() {
    let count = DetectionCount()
    #expect([count.precision, count.recall, count.f1] == [0, 0, 0])
  }

  @Test func countsAddUp() {
    var sum = DetectionCount(hits: 1, extra: 2, missed: 3)
    sum += DetectionCount(hits: 1)
    sum.add(DetectionCount(extra: 1, missed: 1), times: 2)
    #expect(sum == DetectionCount(hits: 2, extra: 4, missed: 5))
  }
}
