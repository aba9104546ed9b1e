import Testing

@testable import Turnstile

@Suite struct ThreadRepeatsTests {
  private func texts(_ texts: String...) -> [String] {
    var posts = texts.enumerated().map { index, text in
      Post(
        id: "\(index)", source: "page.html", kind: index == 0 ? .submission : .comment,
        text: Array(text.utf8))
    }
    ThreadRepeats.remove(from: &posts)
    return posts.map { String(decoding: $0.text, as: UTF8.self) }
  }

  private let opening =
    "I left the team in spring. Was that too early for somebody with a mortgage?"

  @Test func aQuotedParentIsLeftOutWithTheLineThatNamesIt() {
    #expect(
      texts(
        opening,
        "> rowan said:\n> Was that too early for somebody with a mortgage?\n\nNo, it was late.",
        "rowan wrote:\n\n> I left the team in spring. [...] Was that too early\n\nNot at all.")
        == [opening, "No, it was late.", "Not at all."])
  }

  @Test func aQuotationOfSomethingElseStays() {
    let quoting = "> The company said that it would hire no more engineers this year.\n\nThey lied."
    #expect(texts(opening, quoting) == [opening, quoting])
  }

  @Test func aLongLineThatAnEarlierPostSaysIsAQuotationWithoutMarks() {
    #expect(
      texts(opening, "Originally posted by rowan\n\n\(opening)\n\nNo.", "So am I.", "So am I.")
        == [opening, "No.", "So am I.", "So am I."])
  }

  @Test func noPostIsLeftEmpty() {
    #expect(texts(opening, opening) == [opening, opening])
    #expect(texts(opening, "> \(opening)") == [opening, "> \(opening)"])
  }

  @Test func codeIsNoQuotation() {
    let code =
      "Try this:\n\n```\nmodel.fit(x, y, epochs=10, batch=32, shuffle=True, verbose=0)\n```"
    #expect(texts(code, code + "\n\nDoes not run.") == [code, code + "\n\nDoes not run."])
  }
}
