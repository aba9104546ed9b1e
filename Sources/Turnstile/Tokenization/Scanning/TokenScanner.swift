/// Reads the tokens of a text, line by line.
///
/// Every byte is looked at a bounded number of times, whatever the text.
struct TokenScanner {
  let bytes: [UInt8]
  let stemmer: SnowballStemmer
  var tokens: [Token] = []
  /// Where the line begins and ends that is being read.
  var lineStart = 0
  var limit = 0
  /// No address begins before this offset: one was sought and not found.
  var addressFree = 0
  var codeSpans = CodeSpans()

  init(_ bytes: [UInt8], stemmer: SnowballStemmer) {
    self.bytes = bytes
    self.stemmer = stemmer
    tokens.reserveCapacity(Swift.min(bytes.count / 5 + 4, 1 << 16))
  }

  /// Reads the tokens of a line, or of its rest.
  mutating func readLine(from start: Int, to end: Int) {
    lineStart = start
    limit = end
    codeSpans = CodeSpans()
    var offset = start
    while offset < limit { offset = readToken(at: offset) }
  }

  /// Reads the token at an offset, if one begins there, and returns where to go on.
  private mutating func readToken(at start: Int) -> Int {
    let byte = bytes[start]
    if byte.isASCIILetter { return readWord(at: start) }
    if byte <= 0x20 || byte == 0x7F { return start + 1 }
    if byte.isASCIIDigit { return readNumber(at: start, digits: start) }
    return byte < 0x80 ? readSign(byte, at: start) : readBeyondASCII(at: start)
  }

  /// Reads what begins with a code point beyond ASCII.
  private mutating func readBeyondASCII(at start: Int) -> Int {
    let scalar = bytes.scalar(at: start, limit: limit)
    let next = start + scalar.length
    let properties = UnicodeTable.shared[scalar.value]
    switch properties.wordBreak {
    case .aLetter, .hebrewLetter, .katakana, .numeric: return readLongWord(at: start)
    case .extend, .zwj, .format, .newline: return next
    default: break
    }
    if properties.isEmoji
      || properties.isPictographic && bytes.matches("\u{FE0F}", at: next, limit: limit)
    {
      return append(.emoji, start, WordBreaks.posts.end(bytes, from: start, limit: limit))
    }
    if properties.isLetter {
      let end = WordBreaks.posts.end(bytes, from: start, limit: limit)
      return append(.word, start, end)
    }
    switch (properties.sentenceBreak, scalar.value) {
    case (.space, _), (.separator, _), (.format, _), (_, 0x80..<0xA0): return next
    case (_, 0xA3), (_, 0xA5), (_, 0x20AC), (_, 0x20B9):
      if next < limit, bytes[next].isASCIIDigit { return readNumber(at: start, digits: next) }
    default: break
    }
    if let end = Emoticons.end(bytes, at: start, lineStart: lineStart, limit: limit) {
      return append(.emoticon, start, end, word: Emoticons.word(bytes, start..<end))
    }
    var end = next
    while end < limit, bytes[end] >= 0x80, bytes.scalar(at: end, limit: limit) == scalar {
      end += scalar.length
    }
    return append(.punctuation, start, end)
  }

  /// Adds a token that is no word, or none that has a stem.
  ///
  /// - Returns: The end, where to go on.
  @discardableResult
  mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int) -> Int {
    append(kind, start, end, word: foldedWord(start..<end))
  }

  /// Adds a token.
  @discardableResult
  mutating func append(
    _ kind: Token.Kind, _ start: Int, _ end: Int, word: Word, stem: Word? = nil,
    shape: Token.Shape = []
  ) -> Int {
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), kind: kind,
        shape: shape, word: word, stem: stem ?? word))
    return end
  }

  /// The identity of the bytes of a range, folded.
  func foldedWord(_ range: Range<Int>) -> Word {
    var hash = Word.seed
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        hash = Word.mix(hash, Folding.lowercase(byte))
        offset += 1
        continue
      }
      let scalar = bytes.scalar(at: offset, limit: range.upperBound)
      guard scalar.value != 0xFFFD, UnicodeTable.shared[scalar.value].isFolded else {
        return Word(Folding.fold(Array(bytes[range])))
      }
      for index in offset..<offset + scalar.length { hash = Word.mix(hash, bytes[index]) }
      offset += scalar.length
    }
    return Word(hash: hash)
  }

  /// Whether a letter or digit ends right before an offset of the line.
  func followsWord(_ offset: Int) -> Bool {
    offset > lineStart && bytes[offset - 1].isASCIIAlphanumeric
  }

  /// Whether a word that ends at an offset goes on there, without a joint.
  func continuesWord(at offset: Int) -> Bool {
    guard offset < limit else { return false }
    if bytes[offset] < 0x80 { return bytes[offset].isASCIIAlphanumeric }
    let scalar = bytes.scalar(at: offset, limit: limit)
    switch UnicodeTable.shared[scalar.value].wordBreak {
    case .aLetter, .hebrewLetter, .numeric, .extend, .format, .zwj, .extendNumLet: return true
    default: return false
    }
  }
}
