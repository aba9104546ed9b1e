import Testing

@testable import Turnstile

@Suite struct LinesTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Lines(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\n\nb", ["a", "", "b"]),
    ("\na\n", ["", "a"]),
  ])
  func aTextIsCutAtItsLineFeeds(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test func aPartOfATextIsCutInside() {
    let bytes = Array("ab\ncd\nef".utf8)
    #expect(Array(Lines(bytes, in: 1..<5)) == [1..<2, 3..<5])
  }

  @Test(arguments: [
    ("", ""), ("  a b\t\n", "a b"), ("\u{A0}\u{A0}a\u{A0}", "a"), ("\u{A0} \u{A0}", ""),
    ("é", "é"), ("\u{3000}a", "\u{3000}a"), ("\u{E0}", "\u{E0}"),
  ])
  func spacesAtTheEndsAreTrimmed(text: String, trimmed: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.trimmedString(0..<bytes.count) == trimmed)
  }
}
