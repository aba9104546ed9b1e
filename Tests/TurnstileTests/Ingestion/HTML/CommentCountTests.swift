import Testing

@testable import Turnstile

@Suite struct CommentCountTests {
  /// A page with two comments, and something before and after them.
  private func declared(head: String = "", before: String = "", after: String = "")
    -> DeclaredComments?
  {
    let comments = ["ann", "bob"].map { name in
      """
      <li class="comment"><span class="author">\(name)</span> <time datetime="2021-07-14">July</time>
      <p>What \(name) thinks of leaving data science fills a whole line of this page.</p>
      <a href="#">3 replies</a></li>
      """
    }
    let page =
      "<html><head>\(head)</head><body><h1>Leaving</h1><article><p>"
      + String(repeating: "I left data science for teaching last spring. ", count: 12)
      + "</p></article>\(before)<ol class=\"comments\">\(comments.joined())</ol>\(after)</body></html>"
    return HTMLReader().read(Array(page.utf8), source: "page.html").declared.first
  }

  @Test(arguments: [
    "<h2>5 Comments</h2>", "<h3>Comments (5)</h3>", "<a href=\"#\">View all 5 comments</a>",
    "<div itemprop=\"commentCount\">5</div>", "<meta itemprop=\"answerCount\" content=\"5\">",
    "<h2>5 Comments</h2><p>5 replies</p>",
  ])
  func whatAPageSaysIsKnown(words: String) {
    #expect(declared(before: words)?.declared == 5)
  }

  @Test(arguments: [
    #"{"@type": "BlogPosting", "headline": "Leaving", "commentCount": 5}"#,
    #"{"@type": "BlogPosting", "headline": "Leaving", "commentCount": "5"}"#,
    """
    {"@type": "BlogPosting", "headline": "Leaving", "interactionStatistic": [
      {"@type": "InteractionCounter", "interactionType": {"@type": "LikeAction"},
       "userInteractionCount": 70},
      {"@type": "InteractionCounter", "interactionType": "https://schema.org/CommentAction",
       "userInteractionCount": 5}]}
    """,
  ])
  func whatItSaysToMachinesIsKnown(data: String) {
    let script = "<script type=\"application/ld+json\">\(data)</script>"
    #expect(declared(head: script)?.declared == 5)
  }

  @Test(arguments: [
    "<p>12 comments</p><p>40 comments</p>", "<p>I read 12 comments there.</p>", "<p>Comments</p>",
    "<p>5 comments</p><a rel=\"next\" href=\"?page=2\">Next</a>", "<p>Level 12</p>",
  ])
  func whatIsNotSaidOfThisThreadIsNotTaken(words: String) {
    #expect(declared(after: words) == nil)
  }

  @Test func redditsPageIsComparedWithWhatItHolds() {
    let page = """
      <html><head><title>Leaving : datascience</title></head><body>
      <shreddit-post comment-count="12"
      author="op"
      created-timestamp="2021-07-14T00:00:00.000Z" post-title="Leaving"
      subreddit-prefixed-name="r/datascience" id="t3_a">
      <p>I left data science for teaching and would do it again.</p></shreddit-post>
      <shreddit-comment author="ann" depth="0" thingid="t1_b"
      created-timestamp="2021-07-14T01:00:00.000Z">
      <p>Same here, two years ago, and I never looked back.</p></shreddit-comment>
      <shreddit-comment author="bob" depth="0" thingid="t1_c"
      created-timestamp="2021-07-14T02:00:00.000Z">
      <p>How is the pay, if I may ask such a thing?</p></shreddit-comment>
      </body></html>
      """
    let declared = HTMLReader().read(Array(page.utf8), source: "page.html").declared
    #expect(declared.map(\.detail) == ["declared 12 comments, 2 found"])
  }
}
