import Testing

@testable import Turnstile

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a | b", "a \\| b"), ("`code`", "\\`code\\`"),
    ("*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~"),
    ("[x](javascript:y)", "\\[x\\](javascript:y)"), ("![x](y)", "\\!\\[x\\](y)"),
    ("# x", "\\# x"), ("\\`", "\\\\\\`"), ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
    ("one\r\n\r\n\t two", "one two"), ("a\u{1B}[31mred", "a\\[31mred"),
    ("abc\u{202E}fdp.exe", "abcfdp.exe"), ("a\u{200B}b\u{FEFF}c\u{0}", "abc"),
    ("\u{2066}x\u{2069}", "x"), ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("é “—”", "é “—”"), ("", ""),
  ])
  func aTextReadsAsSaidAndDoesNothingElse(text: String, escaped: String) {
    #expect(Markdown.escape(text) == escaped)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///etc/passwd", "//x", "",
    " https://x", "/r/x", "ftp://x", "https:/x", nil,
  ])
  func anAddressThatABrowserShouldNotOpenIsNoLink(address: String?) {
    #expect(Markdown.link("text", to: address) == "text")
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
    ("http://x/a) [evil](javascript:x", "http://x/a%29%20%5Bevil%5D%28javascript:x"),
    ("https://x/\"><script>", "https://x/%22%3E%3Cscript%3E"),
    ("https://x/é|`\n\u{202E}", "https://x/%C3%A9%7C%60%0A%E2%80%AE"),
  ])
  func anAddressCannotEndItsLink(address: String, written: String) {
    #expect(Markdown.link("text", to: address) == "[text](\(written))")
  }

  @Test(arguments: 1...40)
  func nothingOfAnyTextIsLeftToAct(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = Array("<>&|`*_[]()#!~\\\n\r\t\u{202E}\u{1B}\u{0}\u{85}aé\u{301}😀\u{E0001}")
    let text = String((0..<40).map { _ in generator.choice(pieces) })
    var isEscaped = false
    for scalar in Markdown.escape(text).unicodeScalars {
      if isEscaped {
        isEscaped = false
        continue
      }
      isEscaped = scalar == "\\"
      #expect(!"<>|`*_[]#!~".unicodeScalars.contains(scalar))
      #expect(![.control, .format].contains(scalar.properties.generalCategory))
    }
    #expect(!isEscaped)
  }

  @Test func aTableKeepsItsCells() {
    #expect(
      Markdown.table(["A", "B"], alignRight: [1], [["a \\| b", "1"], ["", "2"]])
        == "| A | B |\n|---|--:|\n| a \\| b | 1 |\n|  | 2 |\n")
  }

  @Test func aShareIsAPercentageWithOneDecimal() {
    #expect(Markdown.percent(0.12345) == "12.3 %")
    #expect(Markdown.percent(1) == "100.0 %")
  }
}
