import Testing

@testable import Turnstile

/// The bound that ``Sketch`` states, by simulation.
@Suite struct SketchTests {
  /// Two sets of random shingles of which so many are in both.
  private func pair(
    of size: Int, inBoth both: Int, _ generator: inout SeededGenerator
  ) -> ([UInt64], [UInt64]) {
    let all = (0..<size).map { _ in generator.next() }
    let middle = both + (size - both) / 2
    return (Array(all[..<middle]), Array(all[..<both] + all[middle...]))
  }

  private func isFound(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    let (a, b) = (Sketch(a).bytes[...], Sketch(b).bytes[...])
    return (0..<Sketch.bandCount).contains { Sketch.band($0, of: a) == Sketch.band($0, of: b) }
      && Sketch.agreement(a, b) >= Sketch.fewestAlike
  }

  /// How many of three hundred pairs are found.
  private func found(similarity: Double, size: Int, seed: UInt64) -> Int {
    var generator = SeededGenerator(seed: seed)
    let both = Int((Double(size) * similarity).rounded())
    return (0..<300).count { _ in
      let (a, b) = pair(of: size, inBoth: both, &generator)
      return isFound(a, b)
    }
  }

  @Test(arguments: [20, 60, 200])
  func whatIsAlikeByFourFifthsIsFoundInNinetyNineOfAHundred(size: Int) {
    #expect(found(similarity: 0.8, size: size, seed: 1) >= 297)
    #expect(found(similarity: 0.9, size: size, seed: 2) >= 300)
  }

  @Test(arguments: [20, 60, 200])
  func whatIsAlikeByHalfOrLessIsHardlyEverWorthReading(size: Int) {
    #expect(found(similarity: 0.5, size: size, seed: 3) <= 2)
    #expect(found(similarity: 0.25, size: size, seed: 4) == 0)
  }

  @Test(arguments: [1, 2, 5, 18, 126, 1000])
  func theSameSetHasTheSameSketchInAnyOrder(size: Int) {
    var generator = SeededGenerator(seed: 5)
    let shingles = (0..<size).map { _ in generator.next() }
    let sketch = Sketch(shingles)
    #expect(sketch.bytes.count == Sketch.placeCount)
    #expect(Sketch(shingles.reversed() + shingles) == sketch)
  }

  @Test func placesInCommonEstimateTheSimilarity() {
    var generator = SeededGenerator(seed: 6)
    var places = 0
    for _ in 0..<100 {
      let (a, b) = pair(of: 100, inBoth: 60, &generator)
      places += Sketch.agreement(Sketch(a).bytes[...], Sketch(b).bytes[...])
    }
    let mean = Double(places) / Double(100 * Sketch.placeCount)
    // 0.6 and a chance of 1 in 256 for the rest; the standard error is 0.004.
    #expect((0.59...0.615).contains(mean), "\(mean)")
  }

  @Test func similarityIsThatOfSetsOfThreeWords() {
    func shingles(_ text: String) -> Shingles {
      Shingles(OwnWords.identities(in: Array(text.utf8)))
    }
    // abc bcd cde against abc bcd cdf: two of four.
    #expect(shingles("a b c d e").similarity(to: shingles("A b, c d f")) == 0.5)
    #expect(shingles("a b c a b c").similarity(to: shingles("a b c a b c a b c")) == 1)
    #expect(shingles("a b c").similarity(to: shingles("c b a")) == 0)
    #expect(shingles("a b").similarity(to: shingles("a b")) == 0)
  }
}
