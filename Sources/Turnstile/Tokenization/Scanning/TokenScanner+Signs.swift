extension TokenScanner {
  /// Reads what begins with an ASCII character that is neither letter nor digit.
  mutating func readSign(_ byte: UInt8, at start: Int) -> Int {
    let next = start + 1
    switch byte {
    case UInt8(ascii: "`"):
      if let end = codeSpans.end(bytes, at: start, limit: limit) {
        return append(.code, start, end)
      }
    case UInt8(ascii: "@"):
      if let end = Addresses.nameEnd(bytes, from: next, limit: limit), !followsWord(start) {
        return append(.mention, start, end)
      }
    case UInt8(ascii: "/"):
      // /u/name and /r/name
      if next < limit, !followsWord(start), bytes[next].isASCIILetter,
        let end = Addresses.redditNameEnd(bytes, at: next, limit: limit)
      {
        return append(.mention, start, end)
      }
    case UInt8(ascii: "#"), UInt8(ascii: "*"):
      if let end = keycapEnd(at: next) { return append(.emoji, start, end) }
      if byte == UInt8(ascii: "#"), let end = readHashtag(at: start) { return end }
    case UInt8(ascii: "$"):
      if let digits = digits(at: next) { return readNumber(at: start, digits: digits) }
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      // A sign, unless it stands between two things.
      if start == lineStart || bytes[start - 1] <= 0x20 || bytes[start - 1] == UInt8(ascii: "("),
        let digits = digits(at: next)
          ?? (next < limit && bytes[next] == UInt8(ascii: "$") ? digits(at: next + 1) : nil)
      {
        return readNumber(at: start, digits: digits)
      }
    case UInt8(ascii: "."):
      if !followsWord(start), next < limit, bytes[next].isASCIIDigit,
        start == lineStart || bytes[start - 1] != byte
      {
        return readNumber(at: start, digits: next)
      }
    case UInt8(ascii: "&"):
      if let end = entityEnd(at: start) { return append(.punctuation, start, end) }
    case UInt8(ascii: "]"):
      if next < limit, bytes[next] == UInt8(ascii: "("),
        let end = Addresses.linkEnd(bytes, from: next + 1, limit: limit)
      {
        append(.punctuation, start, next)
        append(.punctuation, next, next + 1)
        return append(.url, next + 1, end)
      }
    default: break
    }
    if let end = Emoticons.end(bytes, at: start, lineStart: lineStart, limit: limit) {
      return append(.emoticon, start, end, word: Emoticons.word(bytes, start..<end))
    }
    var end = next
    while end < limit, bytes[end] == byte { end += 1 }
    return append(.punctuation, start, end)
  }

  /// Where digits begin at an offset, a full stop before them included.
  private func digits(at offset: Int) -> Int? {
    guard offset < limit else { return nil }
    if bytes[offset].isASCIIDigit { return offset }
    return bytes[offset] == UInt8(ascii: ".") && offset + 1 < limit
      && bytes[offset + 1].isASCIIDigit ? offset + 1 : nil
  }

  /// Reads `#topic`, whose word is that of `topic`.
  private mutating func readHashtag(at start: Int) -> Int? {
    var end = start + 1
    guard end < limit, !followsWord(start), !bytes[end].isASCIIDigit, continuesWord(at: end) else {
      return nil
    }
    while end < limit, bytes[end] == UInt8(ascii: "_") || continuesWord(at: end) {
      end += bytes.scalar(at: end, limit: limit).length
    }
    let word = foldedWord(start + 1..<end)
    return append(.hashtag, start, end, word: word, stem: stem(of: word, start + 1..<end))
  }

  /// Where an HTML entity ends that was left in the text: `&nbsp;`, `&#x200B;`.
  private func entityEnd(at start: Int) -> Int? {
    var end = start + 1
    if end < limit, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let name = end
    while end < limit, end - name < 10, bytes[end].isASCIIAlphanumeric { end += 1 }
    guard end > name, end < limit, bytes[end] == UInt8(ascii: ";") else { return nil }
    return end + 1
  }

  /// Reads what a word turns out to be when a sign follows it: an address, a mention, `C++`, `R&D`.
  ///
  /// - Returns: The end of the token that was added, or nil where the word is only a word so far.
  mutating func readSpecial(_ sign: UInt8, at start: Int, wordEnd end: Int) -> Int? {
    let next = end + 1
    switch sign {
    case UInt8(ascii: ":"):
      guard bytes.matches("://", at: end, limit: limit), end - start <= 8,
        let stop = Addresses.urlEnd(bytes, from: end + 3, limit: limit)
      else { return nil }
      return append(.url, start, stop)
    case UInt8(ascii: "/"):
      guard end - start == 1, !followsWord(start),
        let stop = Addresses.redditNameEnd(bytes, at: start, limit: limit)
      else { return nil }
      return append(.mention, start, stop)
    case UInt8(ascii: "."), UInt8(ascii: "@"):
      guard start >= addressFree, next < limit, bytes[next].isASCIIAlphanumeric else { return nil }
      switch Addresses.find(bytes, from: start, limit: limit) {
      case .found(let kind, let stop): return append(kind, start, stop)
      case .none(let before):
        addressFree = before
        return nil
      }
    case UInt8(ascii: "+"):
      // C++, and the likes of g++
      guard end - start == 1, bytes.matches("++", at: end, limit: limit),
        !continuesWord(at: end + 2)
      else { return nil }
      return append(.word, start, end + 2)
    case UInt8(ascii: "#"):
      // C# and F#
      guard end - start == 1, bytes[start].isASCIICapital, !continuesWord(at: next) else {
        return nil
      }
      return append(.word, start, next)
    case UInt8(ascii: "&"):
      // R&D, Q&A, AT&T
      guard end - start <= 2, next < limit, bytes[start..<end].allSatisfy(\.isASCIICapital),
        bytes[next].isASCIICapital, !continuesWord(at: next + 1)
      else { return nil }
      return append(
        .word, start, next + 1, word: foldedWord(start..<next + 1), shape: [.capitalized, .upper])
    default:
      return nil
    }
  }
}
