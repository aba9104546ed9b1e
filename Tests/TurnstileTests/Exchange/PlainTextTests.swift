import Testing

@testable import Turnstile

@Suite struct PlainTextTests {
  /// `«…»` marks a quote; the numbers are its code points, the end not included.
  @Test(arguments: [
    ("«abc»", 0, 3), ("a «bc» d", 2, 4), ("😀 «so»", 2, 4), ("👩‍🔬 «é»", 4, 5),
    ("e\u{301} «x»", 3, 4), ("\u{FEFF}«a»", 0, 1), ("\u{FEFF}a «b\u{FEFF}»", 2, 4),
    ("a\r\nb «c»", 4, 5), ("a\r«b»", 2, 3), ("\r\n\r\n«x\r\ny»", 2, 5), ("\n\r«x»", 2, 3),
    ("\u{0}«x»", 1, 2), ("«𝔘\r\n»", 0, 2),
  ])
  func aQuoteHasItsCodePoints(marked: String, start: Int, end: Int) throws {
    let (opening, closing) = (Array("«".utf8), Array("»".utf8))
    let bytes = Array(marked.utf8)
    let first = try #require(bytes.indices.first { bytes[$0...].starts(with: opening) })
    let last = try #require(bytes.indices.first { bytes[$0...].starts(with: closing) })
    let text = Array(bytes[..<first] + bytes[(first + 2)..<last] + bytes[(last + 2)...])
    #expect(PlainText(text).codePoints(first..<last - 2) == start..<end)
  }

  @Test(arguments: 1...60)
  func positionsFindTheWordsInTheTextThatIsWritten(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "é", "😀", "\r\n", "\n", "\r", "e\u{301}", "\u{FEFF}", "\u{0}", "𝔘", " "]
    let scalars = (0..<30).flatMap { _ in Array(generator.choice(pieces).unicodeScalars) }
    var starts = [0]
    for scalar in scalars { starts.append(starts.last! + UTF8.width(scalar)) }
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars)
    let plain = PlainText(Array(string.utf8))
    let written = Array(String(decoding: plain.bytes, as: UTF8.self).unicodeScalars)
    #expect(!written.contains("\r"))
    func normal(_ part: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
      var result: [Unicode.Scalar] = []
      var last: Unicode.Scalar?
      for scalar in part {
        if scalar != "\n" || last != "\r" { result.append(scalar == "\r" ? "\n" : scalar) }
        last = scalar
      }
      return result
    }
    for _ in 0..<20 {
      let a = generator.index(below: starts.count)
      let b = generator.index(below: starts.count)
      let (low, high) = (min(a, b), max(a, b))
      // A quote that begins or ends within CR LF is none that a coder makes.
      func isWithin(_ place: Int) -> Bool {
        place > 0 && place < scalars.count && scalars[place - 1] == "\r" && scalars[place] == "\n"
      }
      guard !isWithin(low), !isWithin(high) else { continue }
      let points = plain.codePoints(starts[low]..<starts[high])!
      var words = normal(scalars[low..<high])
      if low == 0, words.first == "\u{FEFF}" { words.removeFirst() }
      #expect(Array(written[points]) == words)
    }
  }

  @Test func aPlaceBeyondTheTextIsNone() {
    #expect(PlainText(Array("é".utf8)).codePoints(0..<3) == nil)
    #expect(PlainText([]).codePoints(0..<0) == 0..<0)
  }
}
