import Testing
@testable import Turnstile

@Suite struct HostilePageTests {
  private func posts(_ markup: [UInt8]) -> [Post] {
    HTMLReader().posts(in: markup, source: "page.html")
  }

  private func words(_ markup: String) -> String {
    posts(Array(markup.utf8)).map { String(decoding: $0.text, as: UTF8.self) }
      .joined(separator: "\n")
  }

  @Test(arguments: [
    "", " ", "<", "<!", "<!--", "<p", "<p class=", "</", "&", "&#", "\0", "\0<p>\0",
  ])
  func aPageWithoutWordsHasNoPosts(markup: String) {
    #expect(posts(Array(markup.utf8)).allSatisfy { !$0.text.contains(0) })
  }

  @Test func wordsUnderAHundredThousandElementsAreRead() {
    let markup =
      String(repeating: "<div>", count: 100_000) + "down here"
      + String(repeating: "</div>", count: 100_000)
    #expect(words(markup).contains("down here"))
  }

  @Test func aTextOfManyMegabytesIsReadWhole() {
    let line = Array("word ".utf8)
    let markup =
      Array("<p>".utf8) + Array(repeatElement(line, count: 2_400_000).joined())
      + Array("</p>".utf8)
    #expect(posts(markup).first?.text.count ?? 0 > 11_999_000)
  }

  @Test func aPageMayEndInTheMiddleOfATag() {
    #expect(words("<p>All that was said.</p><div class=\"fo").contains("All that was said."))
  }

  @Test(arguments: ["<!-->", "<!--->", "<!-- > -->", "<!---->"])
  func aCommentInMarkupHidesNothingAfterIt(comment: String) {
    #expect(words("<p>Before.</p>\(comment)<p>After it.</p>").contains("After it."))
  }

  @Test func theMarkupOfEveryPrefixOfAPageIsReadWithoutCrashing() {
    let page = Array(
      """
      <!doctype html><html lang=en><head><title>A &amp; B</title><script type="application/ld+json">
      {"@type": "Article", "headline": "A"}</script></head><body><!-- x --><h1>A</h1>
      <div class="comment" id='c1'><p>One<br>two &eacute; &#x1F600;</p><pre>a
       b</pre></div><ul><li>x<li>y</ul><table><tr><td>1<td>2</table></body></html>
      """.utf8)
    for length in page.indices { _ = posts(Array(page[..<length])) }
  }
}

/// Markup on which libxml2 alone needs time that grows with the square of its length.
@Suite struct SlowMarkupTests {
  @Test(arguments: [
    String(repeating: "<b>", count: 100_000) + "kept" + String(repeating: "</i>", count: 100_000),
    "<p " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">kept</p>",
    String(repeating: "<div class=comment>", count: 50_000) + "kept",
    String(repeating: "<blockquote>", count: 50_000) + "kept",
    String(repeating: "<ul><li>", count: 50_000) + "kept",
  ])
  func itsTextIsReadInLinearTime(markup: String) {
    let clock = ContinuousClock()
    let start = clock.now
    let posts = HTMLReader().posts(in: Array(markup.utf8), source: "page.html")
    #expect(posts.contains { String(decoding: $0.text, as: UTF8.self).contains("kept") })
    // Far more than it takes even without optimization.
    #expect(clock.now - start < .seconds(60))
  }
}
