import Testing

@testable import Turnstile

@Suite struct RecordTextTests {
  private func plain(_ text: String, _ markup: RecordMarkup = .unknown) -> String {
    String(decoding: RecordText.plain(Array(text.utf8), markup), as: UTF8.self)
  }

  @Test(arguments: [
    ("<p>I left.</p><p>Gladly.</p>", "I left.\n\nGladly."),
    ("I left.<br>Gladly.", "I left.\nGladly."),
    ("I <em>left</em>.\n\nGladly &amp; soon.", "I left.\n\nGladly & soon."),
    ("I left &#x27;em &gt; you &lt;3", "I left 'em > you <3"),
    ("a < b && c > d, x&y; &bogus; &#xD800;", "a < b && c > d, x&y; &bogus; &#xD800;"),
    ("Vec<T> and <insert name>", "Vec<T> and <insert name>"),
    ("a\n\nb", "a\n\nb"),
  ])
  func markupIsTakenForMarkupWhereItIsOne(written: String, text: String) {
    #expect(plain(written) == text)
  }

  @Test func redditsTextIsMarkdown() {
    #expect(
      plain("&gt; quoted\n\nuse \\_this\\_ &amp; `<p>`", .markdown)
        == "> quoted\n\nuse _this_ & `<p>`")
  }

  @Test(arguments: [
    ("[deleted]", Exclusion.Cause.deleted), ("[removed]", .removed),
    ("[deleted by user]", .deleted),
    ("[ Removed by Reddit ]", .removed), ("[removed by moderator]", .removed),
    ("[deleted scenes of my PhD]", nil), ("[removal of doubt]", nil), ("deleted", nil), ("[]", nil),
  ])
  func marksOfDeletionAreKnown(text: String, cause: Exclusion.Cause?) {
    #expect(DeletionMark.cause(of: Array(text.utf8)[...]) == cause)
  }
}
