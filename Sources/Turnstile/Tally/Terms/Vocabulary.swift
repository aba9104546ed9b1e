/// The spelling of words by their identity, kept in one block of bytes.
struct Vocabulary: Sendable {
  private var places: [Word: UInt32] = [:]
  /// Each word behind its length in one byte.
  private var block: [UInt8] = []

  /// Words of more bytes are cut, between two letters; nobody reads them.
  private static let longest = 60

  func contains(_ word: Word) -> Bool { places[word] != nil }

  mutating func learn(_ word: Word, as folded: some Collection<UInt8>) {
    guard places[word] == nil else { return }
    places[word] = UInt32(block.count)
    var kept = Array(folded.prefix(Self.longest + 1))
    if kept.count > Self.longest {
      while kept.popLast()! & 0xC0 == 0x80 {}
    }
    block.append(UInt8(kept.count))
    block += kept
  }

  /// The word for people to read; nil where it was never learnt.
  func spelling(_ word: Word) -> String? {
    guard let place = places[word].map(Int.init) else { return nil }
    let count = Int(block[place])
    return String(decoding: block[place + 1..<place + 1 + count], as: UTF8.self)
  }

  mutating func merge(_ other: Vocabulary) {
    for (word, place) in other.places where places[word] == nil {
      let start = Int(place) + 1
      learn(word, as: other.block[start..<start + Int(other.block[start - 1])])
    }
  }
}
