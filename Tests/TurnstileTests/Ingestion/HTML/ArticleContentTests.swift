import Testing

@testable import Turnstile

@Suite struct ArticleContentTests {
  private func text(_ body: String) -> String {
    let posts = HTMLReader().posts(in: Array("<html><body>\(body)".utf8), source: "page.html")
    return String(decoding: posts.first?.text ?? [], as: UTF8.self)
  }

  private let first =
    "<p>I trained models for six years, and on most days I could not say for whom I did it.</p>"
  private let second =
    "<p>Then a bicycle shop around the corner looked for somebody who can true a wheel.</p>"

  private var article: String {
    """
    I trained models for six years, and on most days I could not say for whom I did it.

    Then a bicycle shop around the corner looked for somebody who can true a wheel.
    """
  }

  @Test(arguments: [
    "<nav><ul><li><a href=/>Home</a><li><a href=/b>Blog</a></ul></nav>",
    "<div class=sidebar><p>Subscribe and never miss one of the many things that we write here.</p></div>",
    "<div class='cookie-banner'>We use cookies to make all of this better for you and for us.</div>",
    "<aside><h3>Most read</h3><p>How to true a wheel in ten minutes with nothing but a spoke key</p></aside>",
    "<script>var words = 'these are many words that nobody wrote for readers'</script>",
    "<div hidden>There is a secret in here that is longer than most of the other lines are.</div>",
    "<form><label>Your name</label><input><select><option>One</select></form>",
  ])
  func whatStandsBesideTheArticleIsLeftOut(beside: String) {
    #expect(text("\(beside)<main>\(first)\(second)</main>") == article)
    #expect(text("<main>\(first)\(second)</main>\(beside)") == article)
  }

  @Test(arguments: [
    "<h3>Related articles</h3><ul><li><a href=/a>Wheels</a> and how they turn</li></ul>",
    "<div><h4>About the author</h4><p>Rowan Ash repairs bicycles and writes about it now and then.</p></div>",
    "<div class=box><div><strong>Read next</strong></div><p>Why chains wear out faster in winter than in spring</p></div>",
    "<ul><li><a href=/1>One</a><li><a href=/2>Two</a><li><a href=/3>Three</a></ul>",
    "<p>Also read: <a href=/x>Why chains wear out faster in winter</a></p>",
    "<figure><img src=x><figcaption>A wheel in the shop around the corner</figcaption></figure>",
    "<p>SCROLL DOWN FOR VIDEO</p><p>© 2021 The Spoke. Nothing in here may be copied by anyone.</p>",
    "<blockquote><p>on most days I could not say for whom I did it</p></blockquote>",
    "<p>I trained models for six years, and on most days I could not say for whom I did it.</p>",
  ])
  func whatFollowsTheArticleIsLeftOut(tail: String) {
    #expect(text("<article>\(first)\(second)\(tail)</article>") == article)
  }

  @Test func titleBylineAndReadingTimeAreLeftOut() {
    let head =
      "<h1>From models to wheels</h1><div>Rowan Ash</div><div>July 14, 2021</div><div>5 min read</div>"
    #expect(
      text("<title>From models to wheels</title><article>\(head)\(first)\(second)</article>")
        == article)
  }

  @Test func shortParagraphsUnderTheTitleAndNumberedCaptionsAreKept() {
    let head = "<h1>From models to wheels</h1><p>By Rowan Ash</p><p>“I was done.”</p>"
    let figure = "<figure><img src=x><figcaption>Figure 1: My days by hour.</figcaption></figure>"
    #expect(
      text(
        "<title>From models to wheels</title><article>\(head)\(first)\(second)\(figure)</article>")
        == "“I was done.”\n\n\(article)\n\nFigure 1: My days by hour.")
  }

  @Test func theHeadingsWithinAreKept() {
    #expect(
      text("<article>\(first)<h2>The shop</h2>\(second)</article>")
        == article.replacing("\n\n", with: "\n\nThe shop\n\n"))
  }

  @Test func namesThatWouldLeaveOutMostOfAPageMeanSomethingElse() {
    #expect(
      text("<div class='widget promo'><div class='ad-free'>\(first)\(second)</div></div>")
        == article)
  }

  @Test func wordsThatAScriptWouldShowAreTakenFromTheDescription() {
    let markup = """
      <html><head><script type="application/ld+json">{"@type": "DiscussionForumPosting", "headline": "Leaving",
      "text": "<p>I left.</p><p>Was I right?</p>", "author": {"name": "rowan"}, "datePublished": "2021-07-14",
      "comment": [{"@type": "Comment", "text": "You were.", "author": {"name": "kim"}, "datePublished": "2021-07-15",
      "comment": {"@type": "Comment", "text": "Indeed.", "author": "lee"}}]}</script></head><body><div id=app></div></body></html>
      """
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: I left. / Was I right?", "1 kim 2021-07-15: You were.",
        "2 lee ?: Indeed.",
      ])
  }
}
