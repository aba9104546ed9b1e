import Testing

@testable import Turnstile

/// Entities that are meant to fill the memory, to reach other files, or to stand for no character.
@Suite struct HostileEntityTests {
  private func words(_ markup: String) -> String {
    let posts = HTMLReader().read(Array(markup.utf8), source: "page.html").posts
    return posts.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test func entitiesThatAPageDeclaresStandForNothing() {
    let declared = (1...9).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let page =
      "<!DOCTYPE html [<!ENTITY l0 \"lol\"><!ENTITY x SYSTEM \"file:///etc/passwd\">"
      + declared.joined() + "]><html><body><p>I left &l9; and &x; for good.</p></body></html>"
    let said = words(page)
    #expect(said.contains("I left &l9; and &x; for good."))
    #expect(said.utf8.count < page.utf8.count)
  }

  @Test(arguments: [
    "&#0;", "&#x110000;", "&#xD800;", "&#xFFFFFFFFFFFFFFFFFFFF;",
    "&#" + String(repeating: "9", count: 1_000_000) + ";", "&#x;", "&#;", "&#-1;",
  ])
  func aNumberThatIsNoCharacterHurtsNoWords(number: String) {
    let said = words("<p>I left \(number) for good.</p><p>It was time.</p>")
    #expect(said.contains("I left ") && said.contains(" for good."))
    #expect(said.contains("It was time."))
    #expect(!said.utf8.contains(0))
  }

  @Test func anAttributeOfAMillionEntitiesHurtsNoWords() {
    let entities = String(repeating: "&amp;", count: 1_000_000)
    #expect(words("<div title=\"\(entities)\"><p>I left for good.</p></div>") == "I left for good.")
  }

  @Test(arguments: ["<", "&", "&#", "<!", "<!--", "</", "<a ", "<p/", "\"'", "]]>", "<?", "&amp"])
  func aLineOfSignsIsReadInLinearTime(sign: String) {
    #expect(
      Growth.isLinear(repeating: Array(sign.utf8), length: 1 << 16) {
        _ = HTMLReader().read($0, source: "page.html")
      }, "\(sign)")
  }
}
