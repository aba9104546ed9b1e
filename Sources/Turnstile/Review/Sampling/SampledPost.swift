/// A post that may be drawn: where it stands, and its number in the lottery.
struct SampledPost: Sendable, Comparable {
  /// What goes before the number; 0 for a draw at random.
  var rank: Int = 0
  /// Made from the seed and the post's identifier, so that it does not depend on anything else.
  var number: UInt64
  var id: String
  /// The number of its source in the corpus, and its own in the source.
  var source: Int
  var place: Int
  /// What was coded in it, where the draw is to cover many codes.
  var labels: [String] = []

  static func < (a: SampledPost, b: SampledPost) -> Bool {
    (a.rank, a.number, a.source, a.place) < (b.rank, b.number, b.source, b.place)
  }

  static func == (a: SampledPost, b: SampledPost) -> Bool { !(a < b) && !(b < a) }

  /// A number for a post that is the same for a seed, and else as good as random.
  static func number(_ id: String, seed: UInt64) -> UInt64 {
    var generator = SeededGenerator(seed: Word(id).hash ^ SeededGenerator.scrambled(seed))
    return generator.next()
  }
}

extension SeededGenerator {
  /// A number that shares no pattern with the seed.
  static func scrambled(_ seed: UInt64) -> UInt64 {
    var generator = SeededGenerator(seed: seed)
    return generator.next()
  }
}
