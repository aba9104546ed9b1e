import Testing

@testable import Turnstile

/// What holds of the tokens of any bytes.
struct TokenLawTests {
  /// Bytes made of the pieces that rules look at, and of random ones, malformed UTF-8 included.
  static func text(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix(state: seed)
    var text: [UInt8] = []
    while text.count < 400 {
      switch random.next() % 8 {
      case 0: text.append(UInt8(truncatingIfNeeded: random.next()))
      case 1: text += Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8).dropLast()
      default: text += Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
      }
    }
    return text
  }

  private static let pieces = [
    "I", "quit", "U.S", "e.g", "don", "'", "’", "-", "_", ".", "...", "?", "!", " ", " ", " ", "\n",
    "\r\n", "\u{2028}", "> ", "- ", "1. ", "# ", "```", "`", "``", "~~~", "[", "](", ")", "(",
    "www.",
    "https://", "a@b.org", "@", "u/", "r/", "#", "$", "3", ",", "%", "k", ":", ")", "<3", "xD", "¯",
    "\\_(ツ)_/¯", "é", "e\u{301}", "\u{AD}", "\u{200D}", "\u{FE0F}\u{20E3}", "🇩🇪", "👩", "🏽", "日", "&",
    "&gt;", ";", "*", "**", "\"", "”", "\u{0}", "ß", "İ", "\u{A0}", "€", "+",
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func tokensAreInOrderApartAndCoverEveryLetter(seed: UInt64) {
    let text = Self.text(seed)
    let result = Tokenizer().tokenize(text)
    var offset = 0
    for token in result.tokens {
      #expect(token.range.lowerBound >= offset)
      #expect(!token.range.isEmpty)
      #expect(text[offset..<token.range.lowerBound].allSatisfy { !$0.isASCIIAlphanumeric })
      offset = token.range.upperBound
    }
    #expect(offset <= text.count)
    #expect(text[offset...].allSatisfy { !$0.isASCIIAlphanumeric })
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func sentencesShareOutTheTokensInOrder(seed: UInt64) {
    let text = Self.text(seed)
    let result = Tokenizer().tokenize(text)
    #expect(result.bytes == text)
    #expect(result.sentences.flatMap(\.tokens) == Array(result.tokens.indices))
    for sentence in result.sentences {
      let tokens = result.tokens[sentence.tokens]
      #expect(tokens.first?.range.lowerBound == sentence.bytes.lowerBound)
      #expect(tokens.last?.range.upperBound == sentence.bytes.upperBound)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func aTokensWordIsThatOfItsFoldedBytes(seed: UInt64) {
    let text = Self.text(seed)
    for token in Tokenizer().tokenize(text).tokens where token.kind != .emoticon {
      let range = token.kind == .hashtag ? token.range.dropFirst() : token.range[...]
      let folded = Folding.fold(Array(text[range.startIndex..<range.endIndex]))
      #expect(token.word == Word(folded), "\(String(decoding: text[token.range], as: UTF8.self))")
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func aLineIsReadAlikeWhateverStandsBeforeIt(seed: UInt64) {
    let text = Self.text(seed).filter { $0 != 0x60 && $0 != 0x7E }
    let before = Array("Before it.\n".utf8)
    let alone = Tokenizer().tokenize(text)
    let later = Tokenizer().tokenize(before + text)
    #expect(later.tokens.suffix(alone.tokens.count).map(\.word) == alone.tokens.map(\.word))
    #expect(later.tokens.count == alone.tokens.count + 3)
  }

  /// Were one of them read in quadratic time, it would take minutes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a", "(", ".", "'", "😀", "\n", "[", "`", "` ", "`` ` ", "](", "a.a-", "a@", "é", "\u{301}",
      "1,",
      ">", "> ```\n", "````\n~~~\n", "http://)", "www.(", "1. A\n\n", "\u{FF}", ". 1 ", "👩\u{200D}",
      "a b",
    ])
  func theSamePieceOverAndOverIsReadInLinearTime(piece: String) {
    let text = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    #expect(Tokenizer().tokenize(text).bytes.count == text.count)
  }

  @Test func plainWordsBreakAsUnicodeSays() {
    let text = Array("We can't stop here this is bat country said she déjà vu 42 times".utf8)
    let bounds = WordBreaks.annex.boundaries(text)
    let segments = zip(bounds, bounds.dropFirst()).map { $0..<$1 }.filter { text[$0] != [0x20] }
    #expect(Tokenizer().tokenize(text).tokens.map(\.range) == segments)
  }
}

/// A seeded generator of random numbers.
///
/// G. Steele, D. Lea, C. Flood (2014), "Fast splittable pseudorandom number generators".
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
