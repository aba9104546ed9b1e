/// The words of a sentence, without its punctuation, as patterns see them.
struct SentenceWords {
  /// One word.
  struct Entry {
    var word: Word
    var stem: Word
    /// The marks of both, see `PatternProgram`.
    var marks: SIMD2<UInt64>
    /// Its index in the text's tokens.
    var token: Int
    /// Whether a strong mark stands before it (`;`, `:`, a dash, a bracket): gaps do not cross it.
    var isAfterBreak: Bool
    /// Whether any mark stands before it, a comma included.
    var isAfterMark: Bool
    /// What it decides of the clause that it stands in.
    var cues: EnglishCues
  }

  private(set) var entries: [Entry] = []
  let text: TokenizedText
  let sentence: TokenizedText.Sentence

  init(_ sentence: TokenizedText.Sentence, of text: TokenizedText) {
    self.text = text
    self.sentence = sentence
    var isAfterBreak = false
    var isAfterMark = false
    for index in sentence.tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .word, .number, .hashtag, .mention:
        entries.append(
          Entry(
            word: token.word, stem: token.stem,
            marks: PatternProgram.mark(token.word) | PatternProgram.mark(token.stem), token: index,
            isAfterBreak: isAfterBreak, isAfterMark: isAfterMark,
            cues: EnglishCues.table[token.word] ?? []))
        isAfterBreak = false
        isAfterMark = false
      case .punctuation:
        isAfterMark = true
        if Self.breaks(text.bytes[token.range]) { isAfterBreak = true }
      case .code, .url, .email, .emoji, .emoticon: isAfterMark = true
      }
    }
  }

  var count: Int { entries.count }

  private static func breaks(_ mark: ArraySlice<UInt8>) -> Bool {
    guard let first = mark.first else { return false }
    // The dashes U+2013 and U+2014 begin with E2 80.
    if first == 0xE2 { return mark.starts(with: "–".utf8) || mark.starts(with: "—".utf8) }
    return ";:()[]".utf8.contains(first) || mark.starts(with: "--".utf8)
      || mark.elementsEqual("-".utf8)
  }

  /// The bytes from one word to another, both included.
  func bytes(_ words: Range<Int>) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return Int(text.tokens[entries[first].token].start)..<Int(text.tokens[entries[last].token].end)
  }

  /// The words between the marks around a range of words.
  func clause(around words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start > 0, !entries[start].isAfterMark { start -= 1 }
    while end < count, !entries[end].isAfterMark { end += 1 }
    return start..<end
  }
}
