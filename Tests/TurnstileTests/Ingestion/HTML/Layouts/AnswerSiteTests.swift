import Testing

@testable import Turnstile

@Suite struct AnswerSiteTests {
  @Test func stackExchangeIsReadWithTheCommentsOnAnswers() {
    func user(_ name: String, _ verb: String, _ day: Int) -> String {
      """
      <div class="post-signature flex--item"><div class="user-info"><div class="user-action-time">\(verb)
      <span title="2021-07-\(day) 10:00:00Z" class="relativetime">Jul \(day), 2021 at 10:00</span></div><div class="user-gravatar32">
      <a href="/users/1/\(name)"><img alt=""></a></div><div class="user-details" itemprop="author" itemscope itemtype="http://schema.org/Person">
      <a href="/users/1/\(name)">\(name)</a><span class="d-none" itemprop="name">\(name)</span><div class="-flair">
      <span class="reputation-score">1,204</span><span title="3 gold badges"><span class="badgecount">3</span></span></div></div></div></div>
      """
    }
    func comment(_ id: Int, _ name: String, _ day: Int, _ text: String) -> String {
      """
      <li id="comment-\(id)" class="comment js-comment"><div class="comment-actions"><div class="comment-score"><span>2</span></div></div>
      <div class="comment-text js-comment-text-and-form"><div class="comment-body"><span class="comment-copy">\(text)</span> –&nbsp;
      <a href="/users/2/\(name)" class="comment-user">\(name)</a> <span class="comment-date"><a class="comment-link" href="#comment\(id)">
      <span title="2021-07-\(day) 11:00:00Z, License: CC BY-SA 4.0" class="relativetime-clean">Jul \(day), 2021 at 11:00</span></a></span></div></div></li>
      """
    }
    func post(_ kind: String, _ id: Int, _ body: String, _ user: String, _ comments: String)
      -> String
    {
      """
      <div id="\(kind)-\(id)" class="\(kind) js-\(kind)"><div class="post-layout"><div class="votecell post-layout--left"><div class="js-voting-container">
      <button class="js-vote-up-btn">Up</button><div class="js-vote-count">12</div></div></div><div class="\(kind)cell post-layout--right">
      <div class="s-prose js-post-body" itemprop="text">\(body)</div><div class="mt24"><div class="js-post-menu"><a href="/q/\(id)">Share</a>
      <a href="/posts/\(id)/edit">Improve this \(kind)</a></div>\(user)</div></div><div class="post-layout--right js-post-comments-component">
      <div id="comments-\(id)" class="comments js-comments-container"><ul class="comments-list js-comments-list">\(comments)</ul></div>
      <div id="comments-link-\(id)"><a class="js-add-link">Add a comment</a><span class="js-link-separator"> | </span></div></div></div></div>
      """
    }
    let question = "I trained models for six years and cannot look at another loss curve."
    let markup =
      """
      <html><head><title>career - How do I leave machine learning? - Work Exchange</title><meta property="og:description"
      content="\(question) Where do people go"></head><body class="question-page"><div class="container"><div id="content">
      <div id="question-header"><h1 itemprop="name"><a href="/q/1">How do I leave machine learning?</a></h1></div>
      <div class="d-flex"><div><span>Asked</span> <time itemprop="dateCreated" datetime="2021-07-14T10:00:00">2 years ago</time></div></div>
      <div id="mainbar" role="main">
      """
      + post(
        "question", 1, "<p>\(question)</p><p>Where do people go after that?</p>",
        user("rowan", "asked", 14),
        comment(11, "ash", 14, "Have you thought about teaching?")
          + comment(12, "rowan", 14, "Yes, but not for long."))
      + "<div id=\"answers\"><h2>2 Answers</h2>"
      + post(
        "answer", 2,
        "<p>Most of the people I know went to data engineering.</p><pre><code>pip uninstall torch\n</code></pre>",
        user("kim", "answered", 15), comment(21, "ash", 16, "That is what I did, too."))
      + post(
        "answer", 3, "<p>I became a gardener and do not miss a thing about it.</p>",
        user("lee", "answered", 16), "")
      + "</div></div></div></div></body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: \(question) / Where do people go after that?",
        "1 ash 2021-07-14: Have you thought about teaching?",
        "1 rowan 2021-07-14: Yes, but not for long.",
        "1 kim 2021-07-15: Most of the people I know went to data engineering. / ``` / pip uninstall torch / ```",
        "2 ash 2021-07-16: That is what I did, too.",
        "1 lee 2021-07-16: I became a gardener and do not miss a thing about it.",
      ])
  }

  @Test func gitHubIssuesAreRead() {
    func comment(_ id: Int, _ name: String, _ day: Int, _ body: String) -> String {
      """
      <div class="TimelineItem js-comment-container"><div class="timeline-comment-group js-minimizable-comment-group" id="issuecomment-\(id)">
      <div class="timeline-comment comment js-comment"><div class="timeline-comment-header"><h3 class="f5"><strong>
      <a class="author Link--primary" href="/\(name)">\(name)</a></strong> commented <a href="#issuecomment-\(id)" class="js-timestamp">
      <relative-time datetime="2021-07-\(day)T10:00:00Z">Jul \(day), 2021</relative-time></a></h3></div>
      <div class="edit-comment-hide"><table><tbody><tr><td class="d-block comment-body markdown-body js-comment-body"><p>\(body)</p></td></tr></tbody></table>
      </div><div class="comment-reactions js-reactions-container"><button>👍 3</button></div></div></div></div>
      """
    }
    let markup =
      """
      <html lang="en"><head><title>Document how to leave the project · Issue #7 · example/models · GitHub</title></head><body>
      <header class="Header"><a href="/">GitHub</a></header><main id="js-repo-pjax-container"><div class="gh-header">
      <h1 class="gh-header-title"><span class="js-issue-title markdown-title">Document how to leave the project</span> <span>#7</span></h1></div>
      <div class="js-discussion js-quote-selection-container">
      """
      + comment(1, "rowan", 14, "I maintained this for three years and would like to hand it over.")
      + comment(2, "kim", 15, "Thank you for all the work that you put into it.")
      + comment(3, "lee", 16, "I can take the release scripts, but not the tests.")
      + "</div></main></body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: I maintained this for three years and would like to hand it over.",
        "1 kim 2021-07-15: Thank you for all the work that you put into it.",
        "1 lee 2021-07-16: I can take the release scripts, but not the tests.",
      ])
  }

  @Test func lemmyIsReadWithItsNesting() {
    func comment(_ id: Int, _ name: String, _ day: Int, _ body: String, _ answers: String = "")
      -> String
    {
      """
      <li class="comment list-unstyled"><article id="comment-\(id)" class="details comment-node py-2"><div class="ms-2">
      <div class="d-flex flex-wrap align-items-center text-muted small"><button class="btn btn-sm">collapse</button>
      <a class="person-listing d-inline-flex" href="/u/\(name)"><span>\(name)</span></a><span><span class="moment-time pointer unselectable"
       data-tippy-content="Wednesday, July \(day)th, 2021 at 10:00:00 AM GMT+00:00">2 years ago</span></span></div>
      <div class="comment-content"><div class="md-div"><p>\(body)</p></div></div><div class="comment-bottom-btns d-flex"><button>reply</button></div>
      </div></article><ul class="comments">\(answers)</ul></li>
      """
    }
    let markup =
      """
      <html><head><title>I am done with models - Lemmy</title><meta property="og:title" content="I am done with models - Lemmy">
      <meta name="author" content="rowan"></head><body><nav class="navbar"><a href="/">Lemmy</a></nav><main><div class="post-listing mt-2">
      <h1 class="h4">I am done with models</h1><div class="small"><a class="person-listing" href="/u/rowan">rowan</a> to
      <a class="community-link" href="/c/careers">careers</a> · <span class="moment-time"
       data-tippy-content="Wednesday, July 14th, 2021 at 10:00:00 AM GMT+00:00">2 years ago</span></div>
      <article id="postContent" class="col-12 card my-2 p-2"><div class="md-div"><p>Eight years of it were enough, and my knees want a garden.</p></div></article>
      </div><ul class="comments border-top">
      """
      + comment(
        1, "kim", 15, "What will you grow first?",
        comment(2, "rowan", 16, "Beans, they forgive a lot."))
      + comment(3, "lee", 17, "I did the same in spring and never looked back.")
      + "</ul></main></body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: Eight years of it were enough, and my knees want a garden.",
        "1 kim 2021-07-15: What will you grow first?",
        "2 rowan 2021-07-16: Beans, they forgive a lot.",
        "1 lee 2021-07-17: I did the same in spring and never looked back.",
      ])
  }
}
