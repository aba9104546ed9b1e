/// Reads one text: its lines, the tokens of each, and their sentences.
struct TextReader {
  private var scanner: TokenScanner
  private var sentences: [TokenizedText.Sentence] = []
  private var fences = CodeFences()

  init(_ bytes: [UInt8], stemmer: SnowballStemmer) {
    scanner = TokenScanner(bytes, stemmer: stemmer)
  }

  private var bytes: [UInt8] { scanner.bytes }

  /// Reads the whole text.
  mutating func read() -> TokenizedText {
    var offset = 0
    var followsBlank = true
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      offset = line.isBlank ? line.next : readLine(line, followsBlank: followsBlank)
      followsBlank = line.isBlank
    }
    return TokenizedText(bytes: bytes, tokens: scanner.tokens, sentences: sentences)
  }

  /// Reads a line, or a code block that begins in it, and returns where to go on.
  private mutating func readLine(_ line: Line, followsBlank: Bool) -> Int {
    let first = scanner.tokens.count
    var content = line.start
    var place = TokenizedText.Sentence.Place.prose
    while let end = LineMarkers.quoteEnd(bytes, at: content, limit: line.end) {
      content = readMark(content..<end, in: line)
      place = .quoted
    }
    if let block = fences.end(bytes, at: content, in: line, isQuoted: place == .quoted) {
      scanner.append(.code, content, block.end)
      let range = first..<scanner.tokens.count
      sentences.append(TokenizedText.Sentence(range, of: scanner.tokens, place: place))
      return block.next
    }
    var isNumbered = false
    if place == .prose, let end = LineMarkers.headingEnd(bytes, at: content, limit: line.end) {
      content = readMark(content..<end, in: line)
      place = .heading
    } else if let item = LineMarkers.listItem(bytes, at: content, limit: line.end) {
      content = readMark(content..<item.end, in: line)
      isNumbered = item.isNumbered
      if place == .prose { place = .listItem }
    }
    scanner.readLine(from: content, to: line.end)

    let before = sentences.count
    SentenceSplitter.split(
      bytes, scanner.tokens, from: first, content: content, limit: line.end, place: place,
      into: &sentences)
    guard sentences.count == before + 1, place == .prose || place == .listItem && isNumbered else {
      return line.next
    }
    let followsItem = before > 0 && sentences[before - 1].place == .listItem
    if followsBlank, !(isNumbered && followsItem),
      Headings.isTitle(scanner.tokens[(isNumbered ? first + 1 : first)...], of: bytes),
      Headings.standsAbove(bytes, line, isNumbered: isNumbered)
    {
      sentences[before].place = .heading
    }
    return line.next
  }

  /// Adds a mark at the beginning of a line and returns where its text goes on.
  private mutating func readMark(_ mark: Range<Int>, in line: Line) -> Int {
    scanner.append(.punctuation, mark.lowerBound, mark.upperBound)
    return Line.skipSpace(bytes, from: mark.upperBound, limit: line.end)
  }
}
