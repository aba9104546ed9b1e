import Testing

@testable import Turnstile

@Suite struct PageMetadataTests {
  private func metadata(_ markup: String) -> PageMetadata {
    PageMetadata(HTMLOutline(HTMLParser.tree(of: Array(markup.utf8))))
  }

  @Test(arguments: [
    ("<title>Why I left | The Lab</title><h1>Why I left</h1>", "Why I left"),
    (
      "<meta property=og:site_name content='The Lab'><title>Why I left - The Lab</title>",
      "Why I left"
    ),
    (
      "<title>The Lab: View topic - Why I left it all</title><h1>The Lab</h1><h2>Why I left it all</h2>",
      "Why I left it all"
    ),
    ("<title>It&amp;#39;s over | X</title><h1>It’s over</h1>", "It’s over"),
    ("<h1>Only\n  this</h1>", "Only this"),
    (
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Said so\"}</script>",
      "Said so"
    ),
  ])
  func theTitleIsThatOfTheArticleNotOfTheSite(markup: String, title: String) {
    #expect(metadata(markup).title == title)
  }

  @Test(arguments: [
    ("<meta name=author content='Ann Lee'>", "Ann Lee"),
    ("<p>By <a rel=author href=/x>Ann Lee</a></p>", "Ann Lee"),
    ("<div class=byline>By Ann Lee</div>", "Ann Lee"),
    ("<p>Written by Ann Lee</p>", "Ann Lee"),
    ("<span itemprop=author itemscope><span itemprop=name>Ann Lee</span></span>", "Ann Lee"),
    (
      """
      <script type="application/ld+json">[{"@graph":[{"@type":["NewsArticle"],
      "author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Ray"}]}]}]</script>
      """, "Ann Lee, Bo Ray"
    ),
    (
      """
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage","author":{"@id":"#ann"}},
      {"@type":"Person","@id":"#ann","name":"Ann Lee"}]}</script>
      """, "Ann Lee"
    ),
    ("<div class=byline>By Ann Lee, science editor</div>", "Ann Lee"),
    (
      "<meta property=og:site_name content='The Lab'><div class=byline>By Ann Lee The Lab</div>",
      "Ann Lee"
    ),
    ("<b class=author>Tweet</b><p>By Ann Lee</p>", "Ann Lee"),
    ("<meta name=author content='https://example.org/ann'><b class=author>Ann Lee</b>", "Ann Lee"),
  ])
  func theAuthorIsFound(markup: String, author: String) {
    #expect(metadata(markup).author == author)
  }

  @Test(arguments: [
    "<meta property=article:published_time content='2021-07-14T08:00:00Z'>",
    "<p>Posted <time datetime='2021-07-14T08:00:00Z'>long ago</time></p>",
    "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"datePublished\":\"2021-07-14T08:00Z\"}</script>",
    "<span class=date>July 14, 2021, 8:00 am</span>",
    "<p>Published on Jul 14, 2021 at 8:00 am</p>",
  ])
  func theDateIsFound(markup: String) {
    #expect(metadata(markup).created?.description == "2021-07-14T08:00:00Z")
  }

  @Test func addressVenueAndLanguageAreFound() {
    let found = metadata(
      "<html lang=en-GB><link rel=canonical href=https://www.example.org/a?b=1><title>x</title>")
    #expect(found.url == "https://www.example.org/a?b=1")
    #expect(found.venue == "example.org")
    #expect(found.language == "en")
    #expect(metadata("<link rel=canonical href=/a>").url == nil)
    #expect(
      metadata("<link rel=canonical href=https://old.reddit.com/r/datascience/comments/1/x/>").venue
        == "r/datascience")
  }

  @Test(arguments: [
    "{", "[]", "null", "{\"@graph\": {\"@graph\": [[{}]]}}",
    "{\"@type\": 7, \"author\": [[{}], 3]}",
    "// no JSON", "{\"@type\":\"Article\",\"headline\":{\"a\":1}}",
  ])
  func whatIsNoProperJSONLDIsPassedOver(script: String) {
    let found = metadata("<script type='application/ld+json'>\(script)</script><h1>Still here</h1>")
    #expect(found.title == "Still here")
  }

  @Test(arguments: ["comment", "author", "@graph", "name"])
  func jsonLDMayNestWithoutEnd(key: String) {
    let script =
      String(repeating: "{\"@type\":\"Article\",\"\(key)\":", count: 5000) + "1"
      + String(repeating: "}", count: 5000)
    let found = metadata("<script type='application/ld+json'>\(script)</script><h1>Still here</h1>")
    #expect(found.title == "Still here")
  }
}
