/// Divides the tokens of a line into sentences.
///
/// Boundaries are those of ``SentenceBreaks``, except within a token and after most abbreviations
/// and initials. Emoji and emoticons after a boundary belong to the sentence before it.
enum SentenceSplitter {
  /// Adds the sentences of a line to those before it.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - tokens: The tokens up to the line's last.
  ///   - first: The line's first token, a mark included.
  ///   - content: Where the line's text begins, marks excluded.
  ///   - limit: Where the line ends.
  ///   - place: Where the line's sentences stand.
  ///   - sentences: What is added to.
  static func split(
    _ bytes: [UInt8], _ tokens: [Token], from first: Int, content: Int, limit: Int,
    place: TokenizedText.Sentence.Place, into sentences: inout [TokenizedText.Sentence]
  ) {
    guard first < tokens.count else { return }
    var start = first
    var boundary = content
    var next = first
    while boundary < limit {
      boundary = SentenceBreaks.posts.end(bytes, from: boundary, limit: limit)
      while next < tokens.count, Int(tokens[next].start) < boundary { next += 1 }
      guard next < tokens.count else { break }
      guard next > start, Int(tokens[next - 1].end) <= boundary,
        !goesOn(bytes, tokens, from: start, next: next)
      else { continue }
      while next < tokens.count, tokens[next].kind == .emoji || tokens[next].kind == .emoticon {
        next += 1
      }
      guard next < tokens.count else { break }
      boundary = Swift.max(boundary, Int(tokens[next].start))
      sentences.append(TokenizedText.Sentence(start..<next, of: tokens, place: place))
      start = next
    }
    sentences.append(TokenizedText.Sentence(start..<tokens.count, of: tokens, place: place))
  }

  /// Whether the full stop before a token belongs to an abbreviation, or to a number that leads the
  /// sentence, and so ends none.
  private static func goesOn(
    _ bytes: [UInt8], _ tokens: [Token], from start: Int, next: Int
  ) -> Bool {
    guard next - start >= 2 else { return false }
    let stop = tokens[next - 1]
    let word = tokens[next - 2]
    guard stop.end - stop.start == 1, bytes[Int(stop.start)] == UInt8(ascii: "."),
      word.end == stop.start
    else { return false }
    if word.kind == .number {
      // An item's number: **2. Pay**
      return tokens[start..<next - 2].allSatisfy { $0.kind == .punctuation }
    }
    guard word.kind == .word else { return false }
    let ending = Abbreviations.english[word.word] ?? implied(bytes[word.range])
    let follower = tokens[next]
    switch ending {
    case nil: return false
    case .never: return true
    case .unlessNumberFollows: return follower.kind == .number
    case .beforeFunctionWord:
      return
        !(follower.shape.contains(.capitalized)
        && StopWords.english.contains(follower.word))
    }
  }

  /// How an initial (`J.`) or a row of them (`U.S.A.`) ends a sentence; nil for other words.
  ///
  /// `I` is no initial.
  private static func implied(_ word: ArraySlice<UInt8>) -> Abbreviations.Ending? {
    let isRow = word.enumerated().allSatisfy { index, byte in
      index % 2 == 0 ? byte.isASCIILetter : byte == UInt8(ascii: ".")
    }
    guard isRow, word.count % 2 == 1, let first = word.first else { return nil }
    if word.count == 1, !first.isASCIICapital || first == UInt8(ascii: "I") { return nil }
    return .beforeFunctionWord
  }
}

extension TokenizedText.Sentence {
  /// The sentence of some tokens, at least one, from the first's start to the last's end.
  init(_ range: Range<Int>, of tokens: [Token], place: Place) {
    let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    self.init(tokens: range, bytes: bytes, place: place)
  }
}
