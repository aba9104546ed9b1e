/// What the punctuation and capitals of a sentence tell of the whole of it.
struct SentenceMarks {
  var exclamations = 0
  /// UTF-8 bytes of the text.
  var lastExclamation: Range<UInt32> = 0..<0
  /// The question mark among the last three tokens.
  var question: Range<UInt32>?
  private var words = 0
  private var capitals = 0

  /// Whether words are in capitals, but no more than half of them.
  var hasSomeCapitals: Bool { capitals > 0 && 2 * capitals <= words }

  /// Notes the next token.
  ///
  /// - Parameter isNearEnd: Whether it is one of the sentence's last three.
  @inline(__always)
  mutating func note(_ token: Token, in bytes: Span<UInt8>, isNearEnd: Bool) {
    if token.kind == .word {
      if token.end &- token.start > 1 {
        words += 1
        if token.shape.contains(.upper) { capitals += 1 }
      }
    } else if token.kind == .punctuation {
      switch bytes[Int(token.start)] {
      case UInt8(ascii: "!"):
        exclamations += Int(token.end - token.start)
        lastExclamation = token.start..<token.end
      case UInt8(ascii: "?") where isNearEnd: question = token.start..<token.end
      default: break
      }
    }
  }

  /// What a punctuation mark ends.
  static func border(_ token: Token, in bytes: Span<UInt8>) -> SentimentUnit.Border {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      .full
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\""):
      .aside
    case UInt8(ascii: "-") where token.end - token.start > 1: .full
    case 0xE2: [dash, longDash, ellipsis].contains(token.word) ? .full : .none
    default: .none
    }
  }

  private static let dash = Word("–")
  private static let longDash = Word("—")
  private static let ellipsis = Word("…")
}
