/// A set of words that is small and fast and errs on one side: it may take a word for one of its own.
///
/// It has a bit for each of the lowest bits of an identity, and fits into the fastest cache.
struct WordFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 1 << 12)

  mutating func insert(_ word: Word) { bits[Self.part(word)] |= Self.bit(word) }

  /// False for nearly every word that was not inserted, and for none that was.
  @inline(__always) func mayHold(_ word: Word) -> Bool {
    bits[Self.part(word)] & Self.bit(word) != 0
  }

  /// Whether it may hold one of two words; without a branch between them, which none could foresee.
  @inline(__always) func mayHold(either a: Word, or b: Word) -> Bool {
    (bits[Self.part(a)] & Self.bit(a)) | (bits[Self.part(b)] & Self.bit(b)) != 0
  }

  @inline(__always) private static func part(_ word: Word) -> Int {
    Int(truncatingIfNeeded: word.hash >> 8) & 0xFFF
  }

  @inline(__always) private static func bit(_ word: Word) -> UInt64 { 1 << (word.hash & 63) }
}
