/// What the punctuation and capitals of a sentence tell of the whole of it.
struct SentenceMarks {
  /// What a punctuation mark ends.
  enum Border {
    case none
    /// Brackets and quotation marks: reaches end, scopes do not.
    case aside
    case comma
    case full
  }

  var exclamations = 0
  /// Indices of tokens.
  var lastExclamation = 0
  var lastQuestion = 0
  /// Whether one of the last three tokens is a question mark.
  var isQuestion = false
  /// Whether words are in capitals, but no more than half of them.
  var hasSomeCapitals = false

  init() {}

  init(_ sentence: TokenizedText.Sentence, of text: TokenizedText) {
    var words = 0
    var capitals = 0
    for index in sentence.tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .word where token.end - token.start > 1:
        words += 1
        if token.shape.contains(.upper) { capitals += 1 }
      case .punctuation:
        switch text.bytes[Int(token.start)] {
        case UInt8(ascii: "!"):
          exclamations += Int(token.end - token.start)
          lastExclamation = index
        case UInt8(ascii: "?") where index + 3 >= sentence.tokens.upperBound:
          isQuestion = true
          lastQuestion = index
        default: break
        }
      default: break
      }
    }
    hasSomeCapitals = capitals > 0 && 2 * capitals <= words
  }

  /// What a punctuation mark ends.
  static func border(_ token: Token, in bytes: [UInt8]) -> Border {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      .full
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\""):
      .aside
    case UInt8(ascii: "-") where token.end - token.start > 1: .full
    case 0xE2:
      beyondASCII.contains(token.word) ? .full : quotes.contains(token.word) ? .aside : .none
    default: .none
    }
  }

  private static let beyondASCII: Set<Word> = [Word("–"), Word("—"), Word("…")]
  private static let quotes: Set<Word> = [Word("“"), Word("”")]
}
