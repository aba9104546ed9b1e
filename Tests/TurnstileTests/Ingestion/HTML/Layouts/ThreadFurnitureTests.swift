import Testing

@testable import Turnstile

/// What forum programs put around and into posts, and openings that are unlike the answers.
@Suite struct ThreadFurnitureTests {
  @Test func quotationsInPlainElementsAreQuotedLines() {
    func post(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <div class="post" id="post\(n)"><a class="username" href="/member.php?u=\(n)">\(user)</a> <span class="date">2021-07-\(13 + n)</span>
      <div class="postbody"><div class="content">\(body)</div></div></div>
      """
    }
    let quoted = """
      <div class="bbcode_quote"><div class="quote_container"><div class="bbcode_postedby">Originally Posted by <b>the minister</b></div>
      <div class="message">There will be work for everyone.</div></div></div>We shall see.
      """
    let markup =
      "<html><body>" + post(1, "rowan", "I left my job in machine learning last week.")
      + post(2, "kim", quoted) + post(3, "lee", "Give it half a year before you judge.")
      + "</body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: I left my job in machine learning last week.",
        "1 kim 2021-07-15: > Originally Posted by the minister / > There will be work for everyone. / We shall see.",
        "1 lee 2021-07-16: Give it half a year before you judge.",
      ])
  }

  @Test func aPreviewOfAPageThatAPostLinksToIsNotThePost() {
    func post(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <article class="message message--post" data-author="\(user)"><header class="message-attribution"><time datetime="2021-07-\(13 + n)">July</time></header>
      <article class="message-body"><div class="bbWrapper">\(body)</div></article></article>
      """
    }
    let preview = """
      Read this before you quit.<div class="bbCodeBlock bbCodeBlock--unfurl js-unfurl"><h3><a href="https://a.example">Ten reasons to stay</a></h3>
      <div class="js-unfurl-desc">A long list of things that nobody who left ever regretted, with pictures.</div></div>
      """
    let markup =
      "<html><body>" + post(1, "rowan", "I think of leaving the field this year.")
      + post(2, "kim", preview) + post(3, "lee", "I did, and I am glad of it.") + "</body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: I think of leaving the field this year.",
        "1 kim 2021-07-15: Read this before you quit.",
        "1 lee 2021-07-16: I did, and I am glad of it.",
      ])
  }

  @Test func postsThatOnlyTheirNumbersNameAreFound() {
    func reply(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <div id="1508\(n)" class="relative pt-3 border rounded" data-reply-id="1508\(n)"><div><div class="font-bold"> \(user) &middot; <span class="text-sm"> 1\(n)/07/2021 19:5\(n) </span></div></div>
      <div id="reply-body-1508\(n)" class="post-body prose"><p>\(body)</p></div></div>
      """
    }
    let markup =
      "<html><body><main>" + reply(4, "rowan", "I left my job in machine learning last week.")
      + reply(5, "kim", "That was the right thing to do.")
      + reply(6, "lee", "Give it half a year before you judge.") + "</main></body></html>"
    #expect(
      ThreadPicture.lines(of: markup).map {
        $0.split(separator: " ").dropFirst(2).joined(separator: " ")
      } == [
        "2021-07-14: I left my job in machine learning last week.",
        "2021-07-15: That was the right thing to do.",
        "2021-07-16: Give it half a year before you judge.",
      ])
  }

  @Test func anAuthorWhoCommentsFirstStillWroteTheArticle() {
    func comment(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <li class="comment" id="comment-\(n)"><a class="user" href="/user/\(user)">\(user)</a> <time datetime="2021-07-14">July 14, 2021</time>
      <div class="comment-body"><p>\(body)</p></div></li>
      """
    }
    let markup = """
      <html><body><article class="story"><h1>From models to wheels</h1><span class="byline">by <a rel="author" href="/user/rowan">rowan</a>
      <time datetime="2021-07-14">July 14, 2021</time></span><div class="body"><p>I trained models for six years, and on most days I could not say
      for whom I did it, so I left and learned to true a wheel.</p></div></article><ul class="comments">
      \(comment(1, "rowan", "I will answer all questions about the shop here."))\(comment(2, "kim", "What does a wheel cost?"))
      \(comment(3, "lee", "And who pays for it, if I may ask?"))</ul></body></html>
      """
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: I trained models for six years, and on most days I could not say for whom I did it, so I left and learned to true a wheel.",
        "1 rowan 2021-07-14: I will answer all questions about the shop here.",
        "1 kim 2021-07-14: What does a wheel cost?",
        "1 lee 2021-07-14: And who pays for it, if I may ask?",
      ])
  }

  @Test func theNewestPostsOfOtherThreadsAreNoneOfThisOne() {
    func post(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <li class="post" data-username="\(user)"><a href="/user/\(user)">\(user)</a> <time datetime="2021-07-\(13 + n)">July</time>
      <div class="content">\(body)</div></li>
      """
    }
    func other(_ n: Int) -> String {
      """
      <li><a href="/t/\(n)">Another thread</a><div class="lastpost gap-1"><a href="/user/x\(n)">x\(n)</a> <time datetime="2021-08-0\(n)">August</time>
      <p>This is what somebody said there, which is another matter.</p></div></li>
      """
    }
    let markup =
      "<html><body><div id='content' class='d-flex gap-1'><ul>"
      + post(1, "rowan", "I left my job in machine learning last week, and I sleep well.")
      + post(2, "kim", "That was the right thing to do, as I know from all those who did the same.")
      + post(3, "lee", "Give it half a year before you judge, or better a whole one.")
      + post(4, "sam", "I would have stayed for the money, and for nothing else but the money.")
      + "</ul><ul>"
      + (1...5).map(other).joined() + "</ul></div></body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: I left my job in machine learning last week, and I sleep well.",
        "1 kim 2021-07-15: That was the right thing to do, as I know from all those who did the same.",
        "1 lee 2021-07-16: Give it half a year before you judge, or better a whole one.",
        "1 sam 2021-07-17: I would have stayed for the money, and for nothing else but the money.",
      ])
  }
}
