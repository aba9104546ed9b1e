import Testing

@testable import Turnstile

struct SeededGeneratorTests {
  @Test("The numbers are those of SplitMix64")
  func reference() {
    // The output for this seed on rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64.
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("Every index below the bound is drawn, about as often")
  func even() {
    var generator = SeededGenerator(seed: 3)
    var seen = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { seen[generator.index(below: 7)] += 1 }
    #expect(seen.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test("Indices for a seed stay as they are")
  func fixed() {
    // [next() * 10 >> 64 for _ in range(20)], with the generator written again in Python
    var generator = SeededGenerator(seed: 1)
    #expect(
      (0..<20).map { _ in generator.index(below: 10) } == [
        5, 7, 9, 4, 4, 7, 8, 5, 2, 7, 4, 6, 4, 5, 4, 1, 6, 8, 6, 8,
      ])
  }
}
