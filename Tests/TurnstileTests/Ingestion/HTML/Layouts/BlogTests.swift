import Testing

@testable import Turnstile

/// Articles with what their readers answered.
@Suite struct BlogTests {
  private let article = [
    "For six years I trained models that nobody used, and this spring I stopped doing that for good.",
    "The tools were never the problem. The problem was that each success moved the goal further away from "
      + "the people whom it was meant to help.",
    "I now repair bicycles, which either roll when I am done with them or do not.",
  ]

  private var paragraphs: String { article.map { "<p>\($0)</p>" }.joined() }

  @Test func wordPressIsReadWithItsComments() {
    func comment(
      _ id: Int, _ depth: Int, _ name: String, _ day: Int, _ body: String, _ answers: String = ""
    ) -> String {
      """
      <li id="comment-\(id)" class="comment byuser comment-author-\(name) even thread-even depth-\(depth)">
      <article id="div-comment-\(id)" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard">
      <img alt="" class="avatar"><b class="fn"><a href="https://\(name).example" rel="external nofollow ugc" class="url">\(name)</a></b>
      <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-\(id)">
      <time datetime="2021-07-\(day)T10:00:00+00:00">July \(day), 2021 at 10:00 am</time></a></div></footer>
      <div class="comment-content"><p>\(body)</p></div><div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></article>
      \(answers.isEmpty ? "" : "<ol class=\"children\">\(answers)</ol>")</li>
      """
    }
    let markup =
      """
      <html lang="en-US"><head><title>Why I stopped - Rowan writes</title><meta property="og:type" content="article">
      <meta property="og:site_name" content="Rowan writes"><meta property="article:published_time" content="2021-07-14T08:00:00+00:00">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"BlogPosting","headline":"Why I stopped",
      "datePublished":"2021-07-14T08:00:00+00:00","author":{"@type":"Person","name":"Rowan Ash"}},{"@type":"WebSite","name":"Rowan writes"}]}</script>
      </head><body class="post-template-default single single-post"><header class="site-header"><nav class="main-navigation"><ul><li><a href="/">Home</a></li>
      <li><a href="/about">About</a></li></ul></nav></header><main id="main" class="site-main"><article id="post-5" class="post-5 post type-post hentry">
      <header class="entry-header"><h1 class="entry-title">Why I stopped</h1><div class="entry-meta">Posted on <time class="entry-date published"
       datetime="2021-07-14T08:00:00+00:00">July 14, 2021</time> by <span class="author vcard"><a href="/author/rowan">Rowan Ash</a></span></div></header>
      <div class="entry-content">\(paragraphs)<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li>
      <li><a href="#">Facebook</a></li></ul></div></div><footer class="entry-footer">Posted in <a href="/c/work">Work</a></footer></article>
      <div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on “Why I stopped”</h2><ol class="comment-list">
      """
      + comment(
        1, 1, "kim", 15, "I could have written this.",
        comment(2, 2, "rowan", 16, "Then come and see the workshop."))
      + comment(3, 1, "lee", 17, "Do you miss the money at all?")
        + """
        </ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p><textarea></textarea>
        </form></div></div></main><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2><ul><li><a href="/a">Chains</a></li>
        </ul></section></aside></body></html>
        """
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 Rowan Ash 2021-07-14: \(article.joined(separator: " / "))",
        "1 kim 2021-07-15: I could have written this.",
        "2 rowan 2021-07-16: Then come and see the workshop.",
        "1 lee 2021-07-17: Do you miss the money at all?",
      ])
    let posts = HTMLReader().posts(in: Array(markup.utf8), source: "page.html")
    #expect(posts.map(\.kind) == [.article, .comment, .comment, .comment])
    #expect(
      posts[0].venue == "Rowan writes" && posts[0].language == "en"
        && posts[0].title == "Why I stopped")
  }

  @Test func commentsOfAServiceLikeDisqusAreRead() {
    func comment(_ id: Int, _ name: String, _ day: Int, _ body: String, _ answers: String = "")
      -> String
    {
      """
      <li class="post" id="post-\(id)"><div data-role="post-content" class="post-content"><div class="avatar hovercard"><a href="https://disqus.com/by/\(name)/">
      <img alt="Avatar"></a></div><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color">
      <a href="https://disqus.com/by/\(name)/" data-action="profile">\(name)</a></span></span><span class="post-meta">
      <a href="#comment-\(id)" class="time-ago" title="Thursday, July \(day), 2021 10:00 AM">2 years ago</a></span></header>
      <div class="post-body-inner"><div class="post-message-container"><div class="publisher-anchor-color"><div class="post-message"><p>\(body)</p></div></div></div></div>
      <footer class="comment__footer"><menu class="comment-footer__menu"><li>2</li><li><button>Reply</button></li><li>Share ›</li></menu></footer></div></div>
      <ul data-role="children" class="children">\(answers)</ul></li>
      """
    }
    let markup =
      """
      <html><head><title>Why I stopped</title><meta name="author" content="Rowan Ash"><meta property="article:published_time" content="2021-07-14">
      <script type="application/ld+json">{"@type":"Article","headline":"Why I stopped"}</script></head><body>
      <article><h1>Why I stopped</h1>\(paragraphs)</article><section id="conversation"><ul id="post-list" class="post-list">
      """
      + comment(
        1, "kim", 15, "I could have written this, word for word.",
        comment(2, "ash", 16, "So could I, and I stopped in the same spring."))
      + comment(3, "lee", 17, "Do you miss the money at all, or the people?")
      + "</ul></section></body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 Rowan Ash 2021-07-14: \(article.joined(separator: " / "))",
        "1 kim 2021-07-15: I could have written this, word for word.",
        "2 ash 2021-07-16: So could I, and I stopped in the same spring.",
        "1 lee 2021-07-17: Do you miss the money at all, or the people?",
      ])
  }

  @Test func responsesInTheMannerOfMediumAreRead() {
    func response(_ name: String, _ day: Int, _ body: String) -> String {
      """
      <div class="ab q"><div class="response-item l"><div class="ab q"><a rel="noopener follow" href="/@\(name)?source=responses"><img alt="\(name)"></a>
      <div class="l"><a class="af ag" rel="noopener follow" href="/@\(name)?source=responses"><p class="be b bf">\(name)</p></a>
      <p class="be b bg"><span>Jul \(day), 2021</span></p></div></div><div class="response-body"><pre class="not-code"><div>\(body)</div></pre></div>
      <div class="ab"><button>--</button><button>Reply</button></div></div></div>
      """
    }
    let markup =
      """
      <html><head><title>Why I stopped. For six years I trained models | by Rowan Ash | Medium</title><meta property="og:site_name" content="Medium">
      <meta property="og:title" content="Why I stopped"><meta name="author" content="Rowan Ash">
      <meta property="article:published_time" content="2021-07-14T08:00:00.000Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":
      "Why I stopped","author":{"name":"Rowan Ash"}}</script></head><body><div id="root"><article><section><h1 class="pw-post-title">Why I stopped</h1>
      <div class="speechify-ignore"><a href="/@rowan">Rowan Ash</a><button>Follow</button><span>3 min read</span> · <span>Jul 14, 2021</span></div>
      \(article.map { "<p class=\"pw-post-body-paragraph\">\($0)</p>" }.joined())</section></article><div class="responses"><h2>Responses (2)</h2>
      """
      + response("kim", 15, "I could have written this, every word of it.")
      + response("lee", 17, "Do you miss the money at all, or the people?")
      + "</div></div></body></html>"
    let lines = ThreadPicture.lines(of: markup).map {
      $0.replacing(" / ```", with: "").replacing("``` / ", with: "")
    }
    #expect(
      lines == [
        "0 Rowan Ash 2021-07-14: \(article.joined(separator: " / "))",
        "1 kim 2021-07-15: I could have written this, every word of it.",
        "1 lee 2021-07-17: Do you miss the money at all, or the people?",
      ])
  }
}
