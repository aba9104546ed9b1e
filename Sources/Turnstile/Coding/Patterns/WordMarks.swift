/// Which words a sentence may contain: a Bloom filter (Bloom 1970, CACM 13) of 4,096 bits.
struct WordMarks {
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ words: SentenceWords) {
    for entry in words.entries {
      insert(entry.word)
      insert(entry.stem)
    }
  }

  private mutating func insert(_ word: Word) {
    let place = Int(truncatingIfNeeded: word.hash >> 20) & 4095
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// False only where the word is not there.
  @inline(__always) func mayContain(_ word: Word) -> Bool {
    let place = Int(truncatingIfNeeded: word.hash >> 20) & 4095
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }
}
