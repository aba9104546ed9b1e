import Testing

@testable import Turnstile

@Suite struct MarkedTextTests {
  private func marked(_ text: String, _ marks: [(Range<Int>, String)]) -> String {
    MarkedText(
      text: Array(text.utf8),
      marks: marks.enumerated().map { index, mark in
        MarkedText.Mark(number: index + 1, bytes: mark.0, title: mark.1, kind: "away")
      }, anchor: "p1"
    ).markup().html
  }

  @Test func aMarkHoldsItsWordsAndTellsItsCoding() {
    #expect(
      marked("I <left>.", [(2..<8, "Pay \"away\"")])
        == "I <mark class=\"away\" title=\"Pay &quot;away&quot;\"><span id=\"p1m1\"></span>"
        + "&lt;left&gt;</mark><a class=\"ref\" href=\"#p1c1\" aria-label=\"coding 1\">1</a>.")
  }

  @Test func marksThatOverlapTellOfBoth() {
    let html = marked("abcdef", [(0..<4, "one"), (2..<6, "two")])
    #expect(html.contains("title=\"one\"") && html.contains("title=\"one; two\""))
    #expect(html.split(separator: "id=\"p1m1\"").count == 2)
    #expect(html.split(separator: "id=\"p1m2\"").count == 2)
  }

  @Test(arguments: 1...30)
  func everyWordOfTheTextIsLeftOnce(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["é", "😀", "<", "a", " ", "\n", "\"", "x"]
    let text = (0..<30).map { _ in generator.choice(pieces) }.joined()
    let edges = Array(text.utf8.indices).filter { text.utf8[$0] & 0xC0 != 0x80 }
      .map { text.utf8.distance(from: text.startIndex, to: $0) }
    let marks = (0..<generator.index(below: 6)).map { number in
      let (a, b) = (generator.choice(edges), generator.choice(edges))
      return (min(a, b)..<max(a, b), "\(number)")
    }
    var plain = ""
    var isTag = false
    let html = marked(text, marks)
    for part in html.replacing("</mark><a class=\"ref\"", with: "</mark>\u{1}<a").split(
      separator: "\u{1}", omittingEmptySubsequences: false)
    {
      var rest = part[...]
      if part.hasPrefix("<a"), let end = part.firstRange(of: "</a>") {
        rest = part[end.upperBound...]
      }
      // Several references may stand in a row.
      while rest.hasPrefix("<a"), let end = rest.firstRange(of: "</a>") {
        rest = rest[end.upperBound...]
      }
      for letter in rest {
        if letter == "<" { isTag = true }
        if !isTag { plain.append(letter) }
        if letter == ">" { isTag = false }
      }
    }
    let read = plain.replacing("&lt;", with: "<").replacing("&quot;", with: "\"")
    #expect(read == text)
  }
}

@Suite struct QuoteContextTests {
  @Test func aQuoteStandsAmongWholeWordsOfItsParagraph() {
    let text = "Other.\n\nThe long night shifts at the bakery wore me down for good.\n\nNext."
    let bytes = Array(text.utf8)
    let start = text.utf8.distance(
      from: text.startIndex, to: text.firstRange(of: "bakery")!.lowerBound)
    let near = QuoteContext(start..<start + 6, of: bytes, reach: 12)
    #expect(near == QuoteContext(before: "… at the ", words: "bakery", after: " wore me …"))
    let far = QuoteContext(start..<start + 6, of: bytes)
    #expect(far.before == "The long night shifts at the ")
    #expect(far.after == " wore me down for good.")
  }

  @Test func aLongQuoteIsCutBetweenLetters() {
    let bytes = Array(String(repeating: "é", count: 2000).utf8)
    let context = QuoteContext(0..<bytes.count, of: bytes)
    #expect(context.words.hasSuffix("é …"))
    #expect(context.words.utf8.count < 1010)
  }

  @Test(arguments: 1...60)
  func anyQuoteOfAnyTextHasContext(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = (0..<40).map { _ in generator.choice(["é", "\n", " ", "😀", "ab", "\n\n"]) }.joined()
    let bytes = Array(text.utf8)
    let edges = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    let (a, b) = (generator.choice(edges), generator.choice(edges))
    let context = QuoteContext(min(a, b)..<max(a, b), of: bytes, reach: generator.index(below: 30))
    let squeeze: (String) -> String = { $0.split { " \n…".contains($0) }.joined() }
    #expect(squeeze(text).contains(squeeze(context.before + context.words + context.after)))
    #expect(!(context.before + context.words + context.after).contains("\u{FFFD}"))
  }
}
