import Testing

@testable import Turnstile

@Suite struct NewsSiteTests {
  @Test func hackerNewsIsReadWithTheDepthOfItsIndents() {
    func comment(_ id: Int, _ indent: Int, _ user: String, _ day: Int, _ text: String) -> String {
      """
      <tr class="athing comtr" id="\(id)"><td><table border="0"><tr><td class="ind" indent="\(indent)">
      <img src="s.gif" height="1" width="\(indent * 40)"></td><td valign="top" class="votelinks"><center>
      <a href="vote?id=\(id)"><div class="votearrow" title="upvote"></div></a></center></td><td class="default">
      <div style="margin-top:2px"><span class="comhead"><a href="user?id=\(user)" class="hnuser">\(user)</a>
      <span class="age" title="2021-07-\(day)T08:00:00 16262"><a href="item?id=\(id)">2 years ago</a></span>
      <span class="navs"> | <a href="#x">next</a> <a class="togg">[–]</a></span></span></div><br>
      <div class="comment"><div class="commtext c00">\(text)</div><div class="reply"><p><font size="1">
      <u><a href="reply?id=\(id)">reply</a></u></font></div></div></td></tr></table></td></tr>
      """
    }
    let markup =
      """
      <html lang="en"><head><title>Ask HN: Why did you leave ML? | Hacker News</title></head><body><center>
      <table id="hnmain"><tr><td><table><tr><td><span class="pagetop"><b class="hnname"><a href="news">Hacker News</a></b>
      <a href="newest">new</a> | <a href="ask">ask</a></span></td></tr></table></td></tr><tr><td>
      <table class="fatitem"><tr class="athing submission" id="900"><td class="title"><span class="titleline">
      <a href="item?id=900">Ask HN: Why did you leave ML?</a></span></td></tr><tr><td class="subtext"><span class="subline">
      <span class="score">51 points</span> by <a href="user?id=rowan" class="hnuser">rowan</a>
      <span class="age" title="2021-07-14T00:00:00 16262"><a href="item?id=900">2 years ago</a></span> |
      <a href="hide?id=900">hide</a> | <a href="item?id=900">3 comments</a></span></td></tr>
      <tr><td><div class="toptext">I am tired of tuning other people's models and would like to hear why you stopped.
      <p>Did it get better?</div></td></tr></table><table class="comment-tree">
      """
      + comment(
        901, 0, "kim", 14,
        "The pay was fine, and so were the people around me for most of those years.<p>The work was <i>not</i>."
      )
      + comment(902, 1, "rowan", 15, "What was wrong with the work?")
      + comment(
        903, 0, "lee", 16,
        "I went back to databases and sleep well now, which I had not done since my first model shipped."
      )
      + "</table></td></tr></table></center></body></html>"
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: I am tired of tuning other people's models and would like to hear why you "
          + "stopped. / Did it get better?",
        "1 kim 2021-07-14: The pay was fine, and so were the people around me for most of those years. / "
          + "The work was not.",
        "2 rowan 2021-07-15: What was wrong with the work?",
        "1 lee 2021-07-16: I went back to databases and sleep well now, which I had not done since my "
          + "first model shipped.",
      ])
  }

  @Test func lobstersIsReadWithItsNesting() {
    func comment(_ user: String, _ day: Int, _ text: String, _ answers: String = "") -> String {
      """
      <li class="comments_subtree"><input type="checkbox" class="comment_folder_button"><div id="c_\(user)\(day)" class="comment">
      <div class="voters"><a class="upvoter" href="/login">7</a></div><div class="details"><div class="byline">
      <a href="/~\(user)"><img class="avatar" alt=""></a> <a class="u-author h-card" href="/~\(user)">\(user)</a>
      <time title="2021-07-\(day) 08:00:00 -0500" datetime="2021-07-\(day) 08:00:00">2 years ago</time> |
      <a href="/c/\(user)">link</a></div><div class="comment_text"><p>\(text)</p></div></div></div>
      <ol class="comments">\(answers)</ol></li>
      """
    }
    let markup =
      """
      <html><head><title>Why I left machine learning | Lobsters</title></head><body class="signed-out"><header id="nav"><a href="/">Active</a>
      <a href="/recent">Recent</a></header><div id="inside"><ol class="stories list"><li class="story"><div class="story_liner h-entry">
      <div class="details"><span class="link h-cite"><a class="u-url" href="https://example.org/why">Why I left machine learning</a></span>
      <a class="tag" href="/t/ai">ai</a> <a class="domain" href="/domains/example.org">example.org</a>
      <div class="byline"><a class="u-author h-card" href="/~rowan">rowan</a> <time datetime="2021-07-14 00:00:00">2 years ago</time> |
      <a href="/s/x">3 comments</a></div></div></div></li></ol><ol class="comments comments1">
      """
      + comment(
        "kim", 14, "The author is right about the tools.",
        comment("lee", 15, "Which tools do you mean?"))
      + comment("ash", 16, "I stayed for the people.")
      + "</ol></div></body></html>"
    let lines = ThreadPicture.lines(of: markup)
    #expect(
      lines.suffix(3) == [
        "1 kim 2021-07-14: The author is right about the tools.",
        "2 lee 2021-07-15: Which tools do you mean?", "1 ash 2021-07-16: I stayed for the people.",
      ])
    #expect(lines.count == 4 && lines[0].hasPrefix("0 rowan 2021-07-14:"))
  }
}
