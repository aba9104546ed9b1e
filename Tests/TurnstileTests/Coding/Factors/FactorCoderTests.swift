import Testing

@testable import Turnstile

@Suite struct FactorCoderTests {
  private let coding: Coding

  init() throws { coding = try Fixture.coding() }

  /// `«…»` marks the quotes that must be coded, and nothing else may be.
  @Test(arguments: [
    "I left. «The hours were long», and I slept badly.",
    "«The pay is too low here», says everyone. «The hours are good though».",
    "«Underpaid».",
    """
    I liked the smell of it in the morning and the people who came in for a roll and a word, \
    «but the pay was bad», so I went away in the end.
    """,
  ])
  func theWordsAroundAFactorAreQuoted(marked: String) {
    let picture = Picture(marked)
    let coded = coding.code(String(decoding: picture.text, as: UTF8.self))
    #expect(picture.marking(coded.factors.map(\.quote)) == marked)
  }

  @Test(arguments: [
    "Are the hours long?", "It was never bad pay.", "Not all the pay is bad.",
    "If the hours are long, go.", "Unless the pay is good, go.", "> The hours are long.",
    ">> The pay is low.\n> The hours are long.", "I asked whether the pay is good.",
    "```\nThe hours are long.\n```", "The hours `are long`.", "",
  ])
  func whatIsAskedDeniedSupposedOrQuotedIsNotCoded(text: String) {
    #expect(coding.code(text).factors.isEmpty)
  }

  @Test(arguments: ["The pay was never low.", "The hours are not long."])
  func aDenialInsideAGapIsNotCoded(text: String) {
    #expect(coding.code(text).factors.isEmpty)
  }

  @Test func aDenialInAnotherClauseDoesNotCount() {
    #expect(coding.code("It was not fun, the hours were long.").factors.map(\.code) == ["hours"])
  }

  @Test func aQuotedLineDoesNotHideTheAnswerToIt() {
    let coded = coding.code("> The hours are good.\n\nThe hours are long.")
    #expect(coded.factors.map(\.pole) == [.away])
  }

  @Test func eachCodeAndPoleIsCodedOnceAndIsOwnWhereAnyIs() {
    let coded = coding.code("Your hours are long. My hours were long. The hours are good.")
    #expect(coded.factors.map(\.pole) == [.away, .toward])
    #expect(coded.factors[0].own)
  }

  @Test func onlyWhatTheAuthorSaysOfThemselvesIsTheirOwn() {
    #expect(coding.code("Your pay is bad.").factors.map(\.own) == [false])
    #expect(coding.code("The pay is bad.").factors.map(\.own) == [false])
    #expect(coding.code("My pay is bad.").factors.map(\.own) == [true])
  }

  @Test func aPostThatHardlySpeaksOfItsAuthorHasNoOwnReasons() {
    let lecture = String(repeating: "Bread is made of flour. ", count: 20)
    #expect(coding.code(lecture + "I hear the pay is bad.").factors.map(\.own) == [false])
  }

  @Test func aFactorTellsThePatternThatMadeIt() {
    #expect(coding.code("I am underpaid.").factors.map(\.why) == ["pattern: underpaid"])
  }

  @Test(arguments: [
    ("My hours are long.", Attitude.negative), ("My hours are good.", .positive),
    ("My hours are good. My pay is bad.", .mixed), ("Bread.", .neutral),
    ("Your hours are long.", .neutral),
  ])
  func theOwnFactorsMakeTheAttitude(text: String, attitude: Attitude) {
    #expect(coding.code(text).attitude == attitude)
  }

  @Test func aPostThatIsLeftOutIsNotCoded() {
    let post = Post(
      id: "p", source: "s", kind: .comment, title: "I left baking",
      text: Array("I left baking. The hours were long.".utf8), exclusion: Exclusion(.duplicate))
    let coded = coding.run(Tokenization().run(post))
    #expect(coded.factors.isEmpty && coded.movement == MovementCoding())
  }

  @Test(arguments: 1...60)
  func evidenceIsBytesOfTheTextOnTheBordersOfLetters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "The hours are long", "the pay is good", "I left the bakery for teaching", "underpaid", "é",
      "😀", "“", "”", "\u{301}", "\n", "\n> ", ". ", ", ", "—", "(", ")", "I", "`", "…", "\u{202E}",
      "\u{200D}", "My hours were brutal", "👩‍👩‍👧", "- ", "http://é.example/ü",
    ]
    let text = (0..<generator.index(below: 40)).map { _ in generator.choice(pieces) }
      .joined(separator: generator.choice(["", " "]))
    let bytes = Array(text.utf8)
    let coded = coding.code(text, title: "People who left baking")
    let quotes = coded.factors.map(\.quote) + coded.movement.roles.compactMap(\.quote)
    for quote in quotes {
      try #require(quote.lowerBound >= 0 && quote.upperBound <= bytes.count && !quote.isEmpty)
      #expect(TextDecoding.isValidUTF8(Array(bytes[quote])))
      #expect(bytes[quote.lowerBound] > 0x20 && bytes[quote.upperBound - 1] > 0x20)
      #expect(coded.quote(quote) == String(decoding: bytes[quote], as: UTF8.self))
    }
  }
}
