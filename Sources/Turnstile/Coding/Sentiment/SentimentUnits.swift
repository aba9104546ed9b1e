/// The words and phrases of a sentence, as the lexicon knows them.
struct SentimentUnits {
  /// A token, a part of a hyphenated one, or the tokens of a phrase.
  struct Unit {
    var tokens: Range<Int>
    var node: Lexicon.Node?
  }

  private let lexicon: Lexicon
  /// The units of the sentence read last, in order.
  private(set) var units: [Unit] = []

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads a sentence: the longest phrase at each token, anywhere in it.
  mutating func read(_ sentence: Range<Int>, of text: borrowing TokenizedText) {
    units.removeAll(keepingCapacity: true)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let token = text.tokens[index]
      guard token.kind.isFelt else {
        units.append(Unit(tokens: index..<index + 1))
        index += 1
        continue
      }
      let (key, node) = find(token, in: text.bytes)
      var unit = Unit(tokens: index..<index + 1, node: node)
      if var prefix = node, prefix.isPrefix {
        var key = key
        var next = index + 1
        while prefix.isPrefix, next < sentence.upperBound, text.tokens[next].kind.isFelt {
          key = key.joined(find(text.tokens[next], in: text.bytes).key)
          guard let longer = lexicon[key] else { break }
          next += 1
          if longer.isEntry { unit = Unit(tokens: index..<next, node: longer) }
          prefix = longer
        }
      }
      if unit.node?.isEntry != true, token.kind == .word || token.kind == .hashtag {
        appendParts(of: token, at: index, in: text.bytes)
      } else {
        units.append(unit)
      }
      index = unit.tokens.upperBound
    }
  }

  /// A token as the lexicon spells it, and what the lexicon knows of it.
  @inline(__always)
  private func find(_ token: Token, in bytes: [UInt8]) -> (key: Word, node: Lexicon.Node?) {
    if let node = lexicon[token.word] { return (token.word, node) }
    if token.shape.contains(.elongated) {
      for longest in [2, 1] {
        let word = Self.shortened(bytes[token.range], longest: longest)
        if let node = lexicon[word] { return (word, node) }
      }
    } else if token.kind == .emoji {
      let word = Self.firstScalar(bytes[token.range])
      if let node = lexicon[word] { return (word, node) }
    }
    return (token.word, nil)
  }

  /// Adds the parts of a token between its hyphens: `well-meant` is `well` and `meant`.
  private mutating func appendParts(of token: Token, at index: Int, in bytes: [UInt8]) {
    let range = token.range
    var hash = Word.seed
    var start = range.lowerBound
    guard bytes[range].contains(UInt8(ascii: "-")) else {
      units.append(Unit(tokens: index..<index + 1))
      return
    }
    for offset in range {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "-") {
        if offset > start { append(Word(hash: hash), at: index) }
        hash = Word.seed
        start = offset + 1
      } else {
        hash = Word.mix(hash, Self.lowercase(byte))
      }
    }
    if start < range.upperBound { append(Word(hash: hash), at: index) }
  }

  private mutating func append(_ part: Word, at index: Int) {
    units.append(Unit(tokens: index..<index + 1, node: lexicon[part]))
  }

  /// A word with its drawn-out letters cut: `sooo` is `soo` or `so`.
  private static func shortened(_ bytes: ArraySlice<UInt8>, longest: Int) -> Word {
    var hash = Word.seed
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = lowercase(bytes[index])
      var end = index + 1
      while end < bytes.endIndex, lowercase(bytes[end]) == byte { end += 1 }
      let run = end - index
      for _ in 0..<(run > 2 ? longest : run) { hash = Word.mix(hash, byte) }
      index = end
    }
    return Word(hash: hash)
  }

  /// An emoji without its modifiers.
  private static func firstScalar(_ bytes: ArraySlice<UInt8>) -> Word {
    let end = bytes.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
    return Word(bytes[..<end])
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}

extension Token.Kind {
  /// Whether a token of the kind may carry feeling.
  @inline(__always) var isFelt: Bool {
    switch self {
    case .word, .number, .hashtag, .emoji, .emoticon, .punctuation: true
    case .url, .email, .mention, .code: false
    }
  }
}
