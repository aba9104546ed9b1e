/// The phrases of classes in a sentence, with a mark of the classes that stand at each word.
struct FoundClasses {
  /// In the order of their places.
  let hits: [PhraseIndex.Hit]
  /// For each word one bit of 256 a class.
  private var marks: [SIMD4<UInt64>]
  private var union = SIMD4<UInt64>()

  init(_ hits: [PhraseIndex.Hit], count: Int) {
    self.hits = hits
    marks = [SIMD4<UInt64>](repeating: SIMD4(), count: count)
    for hit in hits {
      let (part, bit) = Self.mark(hit.name)
      marks[hit.at][part] |= bit
      union[part] |= bit
    }
  }

  @inline(__always) private static func mark(_ name: Int) -> (part: Int, bit: UInt64) {
    ((name >> 6) & 3, 1 << UInt64(name & 63))
  }

  /// False only where the class is not in the sentence.
  @inline(__always) func mayContain(_ name: Int) -> Bool {
    let (part, bit) = Self.mark(name)
    return union[part] & bit != 0
  }

  /// False only where no phrase of the class stands at the word.
  @inline(__always) func mayStand(_ name: Int, at place: Int) -> Bool {
    guard place < marks.count else { return false }
    let (part, bit) = Self.mark(name)
    return marks[place][part] & bit != 0
  }
}
