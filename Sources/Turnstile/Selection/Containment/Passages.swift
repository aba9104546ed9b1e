/// The runs of eight words in a text, by which texts that hold a whole other text are found.
///
/// The six runs with the least numbers are a text's keys. A text that holds it unchanged has all of
/// them, wherever it stands in there and whatever stands around it. Where one word in thirty was
/// changed a run survives with a probability of 0.76, and two of the six or more with 0.996.
enum Passages {
  /// Words in a run.
  static let length = 8
  static let keyCount = 6
  /// Keys that two texts must share to be worth reading.
  static let fewestKeys = 2
  /// Shorter texts are not sought in others: many a reply repeats a sentence or two.
  static let fewestWords = 40

  /// One number for each place where eight words stand in a row, in order.
  static func hashes(of words: [Word]) -> [UInt64] {
    guard words.count >= length else { return [] }
    return (0...words.count - length).map { place in
      var hash: UInt64 = 0
      for index in place..<place + length {
        hash = ((hash << 23 | hash >> 41) ^ words[index].hash) &* 0x9e37_79b9_7f4a_7c15
      }
      return max(1, Sketch.mix(hash))
    }
  }

  /// The least numbers among those of a text, ascending, each once; none of a text that is short.
  ///
  /// - Parameters:
  ///   - hashes: What ``hashes(of:)`` made of it.
  ///   - wordCount: How many words it has.
  static func keys(among hashes: [UInt64], wordCount: Int) -> [UInt64] {
    guard wordCount >= fewestWords else { return [] }
    var keys: [UInt64] = []
    for hash in hashes where keys.count < keyCount || hash < keys[keyCount - 1] {
      let place = keys.firstIndex { $0 >= hash } ?? keys.count
      guard place == keys.count || keys[place] != hash else { continue }
      keys.insert(hash, at: place)
      if keys.count > keyCount { keys.removeLast() }
    }
    return keys
  }
}
