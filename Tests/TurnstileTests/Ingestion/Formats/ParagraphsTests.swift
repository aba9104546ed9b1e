import Testing

@testable import Turnstile

@Suite struct ParagraphsTests {
  private func unwrapped(_ text: String, _ rule: Paragraphs.Rule) -> String {
    String(decoding: Paragraphs.unwrap(Array(text.utf8), rule: rule), as: UTF8.self)
  }

  @Test func hardWrappedLinesBecomeParagraphs() {
    let text = """
      I worked in machine learning for five years and then I left
      it, because nothing that I made was ever used by anyone but
      the people who had asked for a demonstration of it.

      Now I bake.
      """
    #expect(
      unwrapped(text, .column) == """
        I worked in machine learning for five years and then I left it, because nothing that I \
        made was ever used by anyone but the people who had asked for a demonstration of it.

        Now I bake.
        """)
  }

  @Test func aColumnIsCountedInLettersNotInBytes() {
    let text = """
      Я работал в машинном обучении пять лет и потом ушел оттуда,
      потому что ничем из того, что я сделал, никто так и не стал
      пользоваться, кроме тех, кто просил показать это.
      """
    #expect(!unwrapped(text, .column).contains("\n"))
  }

  @Test(arguments: [
    "Short lines\nof a poem\nstay as they are.",
    "Two lines that are long enough to be wrapped at a column, but two\nare too few to tell.",
    "One line that is long enough to have been wrapped at a column\nshort\nanother line here",
  ])
  func linesThatTheirAuthorBrokeStay(text: String) {
    #expect(unwrapped(text, .column) == text)
  }

  @Test(arguments: ["- ", "* ", "+ ", "• ", "1. ", "23) ", "> ", "# ", "| "])
  func aLineThatBeginsABlockIsNotJoined(mark: String) {
    #expect(unwrapped("one\ntwo\n\(mark)three", .markdown) == "one two\n\(mark)three")
  }

  @Test func markdownsHardBreaksStay() {
    #expect(unwrapped("one  \ntwo\\\nthree\nfour", .markdown) == "one  \ntwo\\\nthree four")
  }

  @Test func aHeadingIsNotJoinedToTheLineAfterIt() {
    #expect(unwrapped("# Why\nIt was\ntime.", .markdown) == "# Why\nIt was time.")
  }

  @Test(arguments: ["```", "~~~"])
  func linesOfCodeAreKeptApart(fence: String) {
    let code = "\(fence)swift\nlet a = 1\n\nlet b = 2\n\(fence)"
    #expect(
      unwrapped("one\ntwo\n\(code)\nthree\nfour", .markdown) == "one two\n\(code)\nthree four")
    #expect(unwrapped("\(fence)\none\ntwo", .markdown) == "\(fence)\none\ntwo")
  }

  @Test func blankLinesAreTidied() {
    let tidied = Paragraphs.tidy(Array("\n\n one  \n\n\n\ntwo\t\nthree\n\n".utf8))
    #expect(String(decoding: tidied, as: UTF8.self) == " one\n\ntwo\nthree")
  }

  @Test(arguments: 1...30)
  func unwrappingLosesNothingButWhiteSpace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "word", " ", "  ", "\n", "\n\n", "- ", "> ", "```", "\\", "é", "\u{A0}", "#", "1. ",
    ]
    let text = (0..<generator.index(below: 80)).map { _ in generator.choice(pieces) }.joined()
    for rule in [Paragraphs.Rule.markdown, .column] {
      let once = Paragraphs.tidy(Paragraphs.unwrap(Array(text.utf8), rule: rule))
      #expect(letters(once) == letters(Array(text.utf8)))
    }
  }

  private func letters(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }
  }
}
