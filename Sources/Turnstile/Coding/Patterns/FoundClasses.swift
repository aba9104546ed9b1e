/// The phrases of classes in a sentence, with a mark of the classes that stand at each word.
struct FoundClasses {
  /// In the order of their places.
  let hits: [PhraseIndex.Hit]
  /// For each word one bit of 64 a class.
  private var marks: [UInt64]
  private var union: UInt64 = 0

  init(_ hits: [PhraseIndex.Hit], count: Int) {
    self.hits = hits
    marks = [UInt64](repeating: 0, count: count)
    for hit in hits {
      marks[hit.at] |= Self.mark(hit.name)
      union |= Self.mark(hit.name)
    }
  }

  private static func mark(_ name: Int) -> UInt64 { 1 << UInt64(name & 63) }

  /// False only where the class is not in the sentence.
  @inline(__always) func mayContain(_ name: Int) -> Bool { union & Self.mark(name) != 0 }

  /// False only where no phrase of the class stands at the word.
  @inline(__always) func mayStand(_ name: Int, at place: Int) -> Bool {
    place < marks.count && marks[place] & Self.mark(name) != 0
  }
}
