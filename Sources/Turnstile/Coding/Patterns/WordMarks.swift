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
    let place = Int(Self.place(of: word))
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// The bit of a word.
  @inline(__always) static func place(of word: Word) -> UInt16 {
    UInt16(truncatingIfNeeded: word.hash >> 20) & 4095
  }

  /// False only where no word of this bit is there.
  @inline(__always) func mayContain(_ place: UInt16) -> Bool {
    bits[Int(place >> 6)] & (1 << UInt64(place & 63)) != 0
  }
}
