import FoundationEssentials
import Testing

@testable import Turnstile

@Suite struct LanguageSelectionTests {
  private func post(_ text: String, declared: String? = nil) -> Post {
    Post(id: "p", source: "s", kind: .comment, language: declared, text: Array(text.utf8))
  }

  static let german =
    "Ich habe gekündigt, weil das Team nur noch Berichte baute und niemand mehr forschte."

  @Test func postsInNineLanguagesAndMixedOnesAreTold() throws {
    let table = String(
      decoding: try Data(contentsOf: URL(filePath: Fixture.path("languages.tsv"))), as: UTF8.self)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.count > 60)
    for row in rows {
      let text = String(row[1]).replacing("\\n", with: "\n")
      #expect(LanguageSelection("en").run(post(text)).language ?? "" == row[0], "\(text)")
    }
  }

  @Test func aPostInAnotherLanguageIsLeftOutAndSaysHowSure() throws {
    let exclusion = try #require(LanguageSelection("en").run(post(Self.german)).exclusion)
    #expect(exclusion.cause == .language)
    #expect(exclusion.detail == "de, 98 %")
    #expect(LanguageSelection("de").run(post(Self.german)).exclusion == nil)
    let kept = LanguageSelection("en", keepsAll: true).run(post(Self.german))
    #expect(kept.exclusion == nil && kept.language == "de")
  }

  @Test(arguments: [
    ("Danke!", nil, "en"), ("Danke!", "de", "de"), ("Danke!", "de-AT", "de"),
    ("Danke!", "German", "en"), ("Danke!", "und", "en"), ("Merci", "iw", "he"),
    (german, "en", "de"), ("42", "fr", "fr"), ("", "fr", "fr"),
  ])
  func aRecordDecidesWhereTheTextIsTooShort(text: String, declared: String?, expected: String) {
    #expect(LanguageSelection("en").run(post(text, declared: declared)).language == expected)
  }

  @Test func aPostThatIsLeftOutAlreadyKeepsItsCause() {
    var post = post(Self.german)
    post.exclusion = Exclusion(.deleted)
    #expect(LanguageSelection("en").run(post) == post)
  }

  @Test func theBeginningOfALongTextDecides() {
    let english = "I left because the work was dull and nobody read what we wrote about it. "
    let text = String(repeating: english, count: 100) + String(repeating: Self.german, count: 100)
    #expect(LanguageSelection("en").run(post(text)).language == "en")
  }

  @Test func longWordsAndOddBytesDoNoHarm() {
    for text in [
      String(repeating: "é", count: 9000), String(repeating: "a", count: 9000),
      String(repeating: "```\n", count: 3000), "\u{0} \u{FFFD} " + Self.german,
    ] {
      #expect(LanguageSelection("en").run(post(text)).language != nil)
    }
  }
}
