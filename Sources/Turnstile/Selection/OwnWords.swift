/// Finds the words that a post's author wrote, folded, in order.
///
/// Lines quoted from others, fenced code and addresses are passed over; punctuation and markup are
/// no words. Han, kana, Thai and other letters that are written without spaces are a word each. An
/// apostrophe is no part of a word, so `Don’t`, `don't` and `dont` are one.
enum OwnWords {
  /// The identities of the author's words; of all words where the post only quotes.
  static func identities(in bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 6)
    forEach(in: bytes) { word, _ in words.append(word) }
    if words.isEmpty { forEach(in: bytes, withQuotations: true) { word, _ in words.append(word) } }
    return words
  }

  /// The identities of the author's words and the bytes of each; of all words where the post only
  /// quotes.
  static func words(in bytes: [UInt8]) -> ([Word], places: [Range<Int>]) {
    var words: [Word] = []
    var places: [Range<Int>] = []
    for withQuotations in [false, true] where words.isEmpty {
      forEach(in: bytes, withQuotations: withQuotations) { word, place in
        words.append(word)
        places.append(place)
      }
    }
    return (words, places)
  }

  /// - Parameters:
  ///   - withQuotations: Whether words on quoted lines count too.
  ///   - body: Gets each word and its bytes.
  @inline(__always) static func forEach(
    in bytes: [UInt8], withQuotations: Bool = false, _ body: (Word, Range<Int>) -> Void
  ) {
    var fences = CodeFences()
    var offset = 0
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      offset = line.next
      if !withQuotations, LineMarkers.quoteEnd(bytes, at: line.start, limit: line.end) != nil {
        continue
      }
      if let fence = fences.end(bytes, at: line.start, in: line, isQuoted: false) {
        offset = fence.next
        continue
      }
      var place = line.start
      while place < line.end {
        let (word, end) = read(bytes, at: place, limit: line.end)
        if let word { body(word, place..<end) }
        place = end
      }
    }
  }

  /// The word that begins at an offset, if one does, and where to go on.
  private static func read(_ bytes: [UInt8], at start: Int, limit: Int) -> (Word?, end: Int) {
    var hash = Word.seed
    var end = start
    var isFolded = true
    loop: while end < limit {
      let byte = bytes[end]
      if byte < 0x80 {
        if byte.isASCIIAlphanumeric {
          hash = Word.mix(hash, Folding.lowercase(byte))
          end += 1
          continue
        }
        guard byte == apostrophe, end > start, end + 1 < limit,
          bytes[end + 1].isASCIIAlphanumeric || bytes[end + 1] >= 0x80
        else { break }
        end += 1
        continue
      }
      let scalar = bytes.scalar(at: end, limit: limit)
      switch part(scalar.value) {
      case .none where end > start && scalar.value == 0x2019: end += scalar.length
      case .none: break loop
      case .alone:
        guard end == start else { break loop }
        return (Word(bytes[start..<start + scalar.length]), start + scalar.length)
      case .folded:
        for index in end..<end + scalar.length { hash = Word.mix(hash, bytes[index]) }
        end += scalar.length
      case .unfolded:
        isFolded = false
        end += scalar.length
      }
    }
    guard end > start else {
      return (nil, start + bytes.scalar(at: start, limit: limit).length)
    }
    if let address = addressEnd(bytes, word: start..<end, limit: limit) { return (nil, address) }
    if isFolded { return (Word(hash: hash), end) }
    let folded = Folding.fold(Array(bytes[start..<end])).filter { $0 != apostrophe }
    return (folded.isEmpty ? nil : Word(folded), end)
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// What a code point beyond ASCII is to a word.
  private enum Part { case none, alone, folded, unfolded }

  private static func part(_ scalar: UInt32) -> Part {
    let properties = UnicodeTable.shared[scalar]
    switch properties.wordBreak {
    case .aLetter, .hebrewLetter, .katakana, .numeric, .extend:
      return properties.isFolded ? .folded : .unfolded
    case .format, .zwj: return .unfolded
    default: return properties.isLetter ? .alone : .none
    }
  }

  /// Where an address ends whose first word is given: `https://…`, `www.…`.
  private static func addressEnd(_ bytes: [UInt8], word: Range<Int>, limit: Int) -> Int? {
    let end = word.upperBound
    guard end < limit else { return nil }
    switch bytes[end] {
    case UInt8(ascii: ":"): guard bytes.matches("://", at: end, limit: limit) else { return nil }
    case UInt8(ascii: "."):
      guard word.count == 3, bytes.matches("www", at: word.lowerBound, limit: limit) else {
        return nil
      }
    default: return nil
    }
    var place = end
    while place < limit, bytes[place] > 0x20, !")]>\"".utf8.contains(bytes[place]) { place += 1 }
    return place
  }
}
