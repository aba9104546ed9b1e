/// A hash table of words whose identities are hashes already, for fast look-up of rare words.
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [(key: Word, value: Value)] = []
  /// Indices of slots, −1 where a place is free; a power of two of them, at most half in use.
  private var places: [Int32]
  /// Answers for nearly all the words of a text.
  private var filter = WordFilter()

  init(capacity: Int) {
    var count = 16
    while count < 2 * capacity { count *= 2 }
    places = Array(repeating: -1, count: count)
    slots.reserveCapacity(capacity)
  }

  @inline(__always) subscript(word: Word) -> Value? {
    guard filter.mayHold(word) else { return nil }
    let slot = places[place(of: word)]
    return slot >= 0 ? slots[Int(slot)].value : nil
  }

  /// Changes the value of a word, which is `default` where it has none.
  mutating func update(_ word: Word, default: Value, _ change: (inout Value) -> Void) {
    if 2 * (slots.count + 1) > places.count { grow() }
    let place = place(of: word)
    if places[place] < 0 {
      places[place] = Int32(slots.count)
      slots.append((word, `default`))
      filter.insert(word)
    }
    change(&slots[Int(places[place])].value)
  }

  /// Where a word stands, or the free place where it would.
  @inline(__always) private func place(of word: Word) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: word.hash ^ (word.hash >> 32)) & mask
    while places[place] >= 0, slots[Int(places[place])].key != word { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: 2 * places.count)
    for (index, slot) in slots.enumerated() { places[place(of: slot.key)] = Int32(index) }
  }
}
