@testable import Turnstile

/// A text in which `«…»` marks what must be found.
struct Picture {
  let text: [UInt8]

  init(_ marked: String) {
    text = Array(marked.filter { $0 != "«" && $0 != "»" }.utf8)
  }

  /// The text with `«…»` around some of its ranges, which are in order.
  func marking(_ ranges: [Range<Int>]) -> String {
    var result: [UInt8] = []
    var offset = 0
    for range in ranges {
      result += text[offset..<range.lowerBound] + Array("«".utf8) + text[range] + Array("»".utf8)
      offset = range.upperBound
    }
    return String(decoding: result + text[offset...], as: UTF8.self)
  }

  /// The text with its tokens of a kind marked.
  func marking(_ kind: Token.Kind) -> String {
    marking(Tokenizer().tokenize(text).tokens.filter { $0.kind == kind }.map(\.range))
  }

  /// The text with its sentences in a place marked.
  func marking(_ place: TokenizedText.Sentence.Place) -> String {
    marking(Tokenizer().tokenize(text).sentences.filter { $0.place == place }.map(\.bytes))
  }
}
