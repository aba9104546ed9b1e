/// A hash table of words whose identities are hashes already, for fast look-up of rare words.
struct WordTable<Value: Sendable>: Sendable {
  /// Identities, 0 where a place is free; a power of two of them, at most half in use.
  private var keys: [UInt64]
  private var values: [Value?]
  private var count = 0
  /// A bit for each of the lowest bits of an identity: words without theirs are not in the table.
  /// Small enough to stay in the fastest cache, it answers for nearly all the words of a text.
  private var filter: [UInt64]

  init(capacity: Int) {
    let places = Self.places(for: capacity)
    keys = Array(repeating: 0, count: places)
    values = Array(repeating: nil, count: places)
    filter = Array(repeating: 0, count: 1 << 12)
  }

  @inline(__always) subscript(word: Word) -> Value? {
    guard filter[Self.part(word)] & Self.bit(word) != 0 else { return nil }
    return values[place(of: word)]
  }

  /// Changes the value of a word, which is `default` where it has none.
  mutating func update(_ word: Word, default: Value, _ change: (inout Value) -> Void) {
    var place = place(of: word)
    if values[place] == nil {
      if 2 * (count + 1) > keys.count {
        grow()
        place = self.place(of: word)
      }
      count += 1
    }
    var value = values[place] ?? `default`
    change(&value)
    keys[place] = word.hash
    values[place] = value
    filter[Self.part(word)] |= Self.bit(word)
  }

  /// Where a word stands, or the free place where it would.
  @inline(__always) private func place(of word: Word) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: word.hash ^ (word.hash >> 32)) & mask
    while keys[place] != word.hash, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  @inline(__always) private static func part(_ word: Word) -> Int {
    Int(truncatingIfNeeded: word.hash >> 8) & 0xFFF
  }

  @inline(__always) private static func bit(_ word: Word) -> UInt64 { 1 << (word.hash & 63) }

  private mutating func grow() {
    let old = self
    self = WordTable(capacity: 2 * keys.count)
    for (key, value) in zip(old.keys, old.values) {
      if let value { update(Word(hash: key), default: value) { _ in } }
    }
  }

  private static func places(for capacity: Int) -> Int {
    var places = 16
    while places < 2 * capacity { places *= 2 }
    return places
  }
}
