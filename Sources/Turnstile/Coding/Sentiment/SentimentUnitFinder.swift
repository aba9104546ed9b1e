/// Finds what the lexicon knows in a sentence.
struct SentimentUnitFinder {
  let lexicon: Lexicon

  /// Reads a sentence: the longest phrase at each token, anywhere in it.
  func read(
    _ sentence: Range<Int>, of tokens: Span<Token>, in bytes: Span<UInt8>,
    into units: inout SentimentUnits
  ) {
    units.removeAll()
    var index = sentence.lowerBound
    let end = sentence.upperBound
    while index < end {
      let token = tokens[index]
      units.marks.note(token, in: bytes, isNearEnd: index + 3 >= end)
      // At the end any next word will do: at worst a look-up is not saved.
      if isUnknown(token, next: tokens[min(index + 1, end - 1)]) {
        // Most words of a text.
        addUnknown(token, in: bytes, to: &units)
        index += 1
        continue
      }
      guard token.kind.isFelt else {
        units.skipWord()
        index += 1
        continue
      }
      if let (key, node) = find(token, in: bytes) {
        var (found, next) = (node, index + 1)
        if node.isPrefix {
          (found, next) = longest(from: key, node, index, end, tokens, bytes)
          for inner in index + 1..<next {
            units.marks.note(tokens[inner], in: bytes, isNearEnd: inner + 3 >= end)
          }
        }
        if found.isEntry {
          let isFirst = index == sentence.lowerBound
          units.append(unit(found, tokens, index..<next, isFirst: isFirst))
          index = next
          continue
        }
      }
      addUnknown(token, in: bytes, to: &units)
      index += 1
    }
  }

  /// Whether a token surely is no entry and begins none.
  ///
  /// Drawn-out words and emoji with modifiers are looked up in more than one spelling.
  @inline(__always) private func isUnknown(_ token: Token, next: Token) -> Bool {
    token.kind != .emoji && !token.shape.union(next.shape).contains(.elongated)
      && !lexicon.mayBegin(token.word, next: next.word)
  }

  /// The longest phrase that begins at a token, and where it ends.
  private func longest(
    from key: Word, _ node: Lexicon.Node, _ index: Int, _ end: Int, _ tokens: Span<Token>,
    _ bytes: Span<UInt8>
  ) -> (Lexicon.Node, end: Int) {
    var best = (node, index + 1)
    var prefix = node
    var key = key
    var next = index + 1
    while prefix.isPrefix, next < end, tokens[next].kind.isFelt {
      let token = tokens[next]
      key = key.joined(
        token.shape.contains(.elongated) ? find(token, in: bytes)?.key ?? token.word : token.word)
      guard let longer = lexicon[key] else { break }
      next += 1
      if longer.isEntry { best = (longer, next) }
      prefix = longer
    }
    return best
  }

  private func unit(
    _ node: Lexicon.Node, _ tokens: Span<Token>, _ range: Range<Int>, isFirst: Bool
  ) -> SentimentUnit {
    let first = tokens[range.lowerBound]
    var traits: SentimentUnit.Traits = isFirst ? .first : []
    if first.kind == .emoji || first.kind == .emoticon { traits.insert(.face) }
    if first.shape.contains(.elongated) { traits.insert(.elongated) }
    if first.shape.contains(.upper), tokens[range.upperBound - 1].shape.contains(.upper) {
      traits.insert(.capitals)
    }
    let bytes = first.start..<tokens[range.upperBound - 1].end
    return SentimentUnit(bytes: bytes, traits: traits, node: node)
  }

  /// A token as the lexicon spells it, and what the lexicon knows of it.
  @inline(__always)
  private func find(_ token: Token, in bytes: Span<UInt8>) -> (key: Word, node: Lexicon.Node)? {
    if let node = lexicon[token.word] { return (token.word, node) }
    if token.shape.contains(.elongated) {
      for longest in [2, 1] {
        let word = Self.shortened(token.range, of: bytes, longest: longest)
        if let node = lexicon[word] { return (word, node) }
      }
    } else if token.kind == .emoji {
      let word = Self.firstScalar(token.range, of: bytes)
      if let node = lexicon[word] { return (word, node) }
    }
    return nil
  }

  /// Adds the border that a mark is, or the parts that the lexicon knows of an unknown word: `dull`
  /// and `ish` of `dull-ish`.
  @inline(__always)
  private func addUnknown(_ token: Token, in bytes: Span<UInt8>, to units: inout SentimentUnits) {
    if token.kind == .punctuation {
      let border = SentenceMarks.border(token, in: bytes)
      if border != .none {
        units.append(SentimentUnit(bytes: token.start..<token.end, border: border))
      }
    } else if token.kind.isFelt, token.kind != .word || token.shape.contains(.compound),
      token.end &- token.start > 6, Self.hasHyphen(token.range, of: bytes)
    {
      divide(token, in: bytes, into: &units)
    } else {
      units.skipWord()
    }
  }

  private func divide(_ token: Token, in bytes: Span<UInt8>, into units: inout SentimentUnits) {
    var start = token.start
    var hash = Word.seed
    for offset in token.start...token.end {
      if offset == token.end || bytes[Int(offset)] == UInt8(ascii: "-") {
        if let node = lexicon[Word(hash: hash)], node.isEntry {
          units.append(SentimentUnit(bytes: start..<offset, node: node))
        } else {
          units.skipWord()
        }
        hash = Word.seed
        start = offset + 1
      } else {
        hash = Word.mix(hash, Folding.lowercase(bytes[Int(offset)]))
      }
    }
  }

  private static func hasHyphen(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    for offset in range where bytes[offset] == UInt8(ascii: "-") { return true }
    return false
  }

  /// A word with its drawn-out letters cut: `sooo` is `soo` or `so`.
  private static func shortened(_ range: Range<Int>, of bytes: Span<UInt8>, longest: Int) -> Word {
    var hash = Word.seed
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = Folding.lowercase(bytes[index])
      var end = index + 1
      while end < range.upperBound, Folding.lowercase(bytes[end]) == byte { end += 1 }
      let run = end - index
      for _ in 0..<(run > 2 ? longest : run) { hash = Word.mix(hash, byte) }
      index = end
    }
    return Word(hash: hash)
  }

  /// An emoji without its modifiers.
  private static func firstScalar(_ range: Range<Int>, of bytes: Span<UInt8>) -> Word {
    var hash = Word.mix(Word.seed, bytes[range.lowerBound])
    var index = range.lowerBound + 1
    while index < range.upperBound, bytes[index] & 0xC0 == 0x80 {
      hash = Word.mix(hash, bytes[index])
      index += 1
    }
    return Word(hash: hash)
  }
}

extension Token.Kind {
  /// Whether a token of the kind may carry feeling.
  @inline(__always) var isFelt: Bool {
    self != .url && self != .email && self != .mention && self != .code
  }
}
