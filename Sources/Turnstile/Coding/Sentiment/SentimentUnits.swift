/// What the lexicon knows in a sentence.
struct SentimentUnits {
  /// In order.
  private(set) var units: [SentimentUnit] = []
  var marks = SentenceMarks()
  private var gap: Int32 = 0

  mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
    marks = SentenceMarks()
    gap = 0
  }

  /// Adds a unit; its gap is that of the unknown words before it.
  mutating func append(_ unit: SentimentUnit) {
    var unit = unit
    unit.gap = gap
    units.append(unit)
    gap = 0
  }

  @inline(__always) mutating func skipWord() { gap &+= 1 }
}
