import Testing

@testable import Turnstile

@Suite struct RedditTests {
  @Test func oldRedditIsReadWithItsNesting() {
    let markup = """
      <!doctype html><html><head><title>I left my ML job : datawork</title>
      <meta property="og:site_name" content="reddit">
      <link rel="canonical" href="https://www.reddit.com/r/datawork/comments/aa1/i_left/"></head>
      <body class="comments-page"><div id="header"><a href="/">reddit</a></div>
      <div class="side"><div class="titlebox"><h1>datawork</h1><div class="md"><p>Rules: be kind to
      each other, post no surveys and read the wiki before you ask anything here.</p></div></div></div>
      <div class="content" role="main"><div id="siteTable" class="sitetable linklisting">
      <div class="thing id-t3_aa1 link self" id="thing_t3_aa1" data-fullname="t3_aa1" data-author="rowan"
       data-timestamp="1626220800000"><div class="entry unvoted"><div class="top-matter">
      <p class="title"><a class="title" href="/r/datawork/comments/aa1/">I left my ML job</a></p>
      <p class="tagline">submitted <time datetime="2021-07-14T00:00:00+00:00">2 years ago</time> by
      <a href="/user/rowan" class="author">rowan</a></p></div>
      <div class="expando"><form action="#" class="usertext"><div class="usertext-body"><div class="md">
      <p>After four years of pipelines I handed in my notice last week.</p>
      <p>Nobody wanted models; they wanted dashboards.</p></div></div></form></div>
      <ul class="flat-list buttons"><li><a href="#">12 comments</a></li><li>share</li></ul></div></div></div>
      <div class="commentarea"><div class="sitetable nestedlisting">
      <div class="thing id-t1_c1 noncollapsed comment" id="thing_t1_c1" data-fullname="t1_c1" data-author="kim">
      <div class="entry unvoted"><p class="tagline"><a href="/user/kim" class="author">kim</a>
      <span class="score">14 points</span> <time datetime="2021-07-14T08:00:00+00:00">2 years ago</time></p>
      <form action="#" class="usertext"><div class="usertext-body"><div class="md">
      <blockquote><p>they wanted dashboards</p></blockquote><p>Same here, and I never looked back.</p></div></div></form>
      <ul class="flat-list buttons"><li>permalink</li><li>reply</li></ul></div>
      <div class="child"><div class="sitetable listing">
      <div class="thing id-t1_c2 noncollapsed comment" id="thing_t1_c2" data-fullname="t1_c2" data-author="rowan">
      <div class="entry unvoted"><p class="tagline"><a href="/user/rowan" class="author submitter">rowan</a>
      <span class="score">3 points</span> <time datetime="2021-07-15T08:00:00+00:00">2 years ago</time></p>
      <form action="#" class="usertext"><div class="usertext-body"><div class="md"><p>What do you do now?</p>
      </div></div></form><ul class="flat-list buttons"><li>permalink</li><li>reply</li></ul></div></div></div></div></div>
      <div class="thing id-t1_c3 noncollapsed comment" id="thing_t1_c3" data-fullname="t1_c3" data-author="lee">
      <div class="entry unvoted"><p class="tagline"><a href="/user/lee" class="author">lee</a>
      <span class="score">2 points</span> <time datetime="2021-07-16T08:00:00+00:00">2 years ago</time></p>
      <form action="#" class="usertext"><div class="usertext-body"><div class="md"><p>Good luck with it all.</p>
      </div></div></form><ul class="flat-list buttons"><li>permalink</li><li>reply</li></ul></div></div>
      </div></div></div></body></html>
      """
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: After four years of pipelines I handed in my notice last week. / "
          + "Nobody wanted models; they wanted dashboards.",
        "1 kim 2021-07-14: > they wanted dashboards / Same here, and I never looked back.",
        "2 rowan 2021-07-15: What do you do now?",
        "1 lee 2021-07-16: Good luck with it all.",
      ])
    let posts = HTMLReader().posts(in: Array(markup.utf8), source: "page.html")
    #expect(posts.map(\.id) == ["t3_aa1", "t1_c1", "t1_c2", "t1_c3"])
    #expect(posts.map(\.replyTo) == [nil, "t3_aa1", "t1_c1", "t3_aa1"])
    #expect(posts.map(\.kind) == [.submission, .comment, .comment, .comment])
    #expect(posts.allSatisfy { $0.thread == "t3_aa1" })
    #expect(posts.map(\.title) == Array(repeating: "I left my ML job", count: 4))
  }

  @Test func newRedditIsReadWithItsNesting() {
    let markup = """
      <html lang="en"><head><title>I left my ML job : r/datawork</title></head><body><shreddit-app>
      <main id="main-content"><shreddit-post id="t3_aa1" author="rowan" post-title="I left my ML job"
       created-timestamp="2021-07-14T00:00:00.000000+0000" subreddit-prefixed-name="r/datawork"
       permalink="/r/datawork/comments/aa1/x/"><h1 slot="title">I left my ML job</h1>
      <div slot="credit-bar"><a href="/user/rowan/">rowan</a> <faceplate-timeago ts="2021-07-14T00:00:00.000000+0000">
      <time datetime="2021-07-14T00:00:00.000Z">3y ago</time></faceplate-timeago></div>
      <div slot="text-body" class="text-neutral-content"><div class="md"><p>After four years of pipelines I handed
      in my notice.</p><p>Nobody wanted models.</p></div></div></shreddit-post>
      <shreddit-comment-tree id="comment-tree">
      <shreddit-comment author="kim" thingid="t1_c1" depth="0" permalink="/r/datawork/comments/aa1/comment/c1/">
      <div slot="commentMeta"><a href="/user/kim/">kim</a><faceplate-timeago><time datetime="2021-07-14T08:00:00.000Z">3y ago</time>
      </faceplate-timeago></div><div id="t1_c1-comment-rtjson-content" slot="comment" class="md"><p>Same here, never looked back.</p></div>
      <shreddit-comment-action-row slot="actionRow">Reply Share</shreddit-comment-action-row>
      <shreddit-comment author="rowan" thingid="t1_c2" parentid="t1_c1" depth="1">
      <div slot="commentMeta"><a href="/user/rowan/">rowan</a><faceplate-timeago><time datetime="2021-07-15T08:00:00.000Z">3y ago</time>
      </faceplate-timeago></div><div id="t1_c2-comment-rtjson-content" slot="comment" class="md"><p>What do you do now?</p></div>
      <shreddit-comment-action-row slot="actionRow">Reply Share</shreddit-comment-action-row>
      </shreddit-comment></shreddit-comment>
      <shreddit-comment author="lee" thingid="t1_c3" depth="0">
      <div slot="commentMeta"><a href="/user/lee/">lee</a><faceplate-timeago><time datetime="2021-07-16T08:00:00.000Z">3y ago</time>
      </faceplate-timeago></div><div id="t1_c3-comment-rtjson-content" slot="comment" class="md"><p>Good luck with it all.</p></div>
      <shreddit-comment-action-row slot="actionRow">Reply Share</shreddit-comment-action-row></shreddit-comment>
      </shreddit-comment-tree></main></shreddit-app></body></html>
      """
    #expect(
      ThreadPicture.lines(of: markup) == [
        "0 rowan 2021-07-14: After four years of pipelines I handed in my notice. / Nobody wanted models.",
        "1 kim 2021-07-14: Same here, never looked back.",
        "2 rowan 2021-07-15: What do you do now?",
        "1 lee 2021-07-16: Good luck with it all.",
      ])
    let posts = HTMLReader().posts(in: Array(markup.utf8), source: "page.html")
    #expect(posts.map(\.id) == ["t3_aa1", "t1_c1", "t1_c2", "t1_c3"])
    #expect(posts.first?.venue == "r/datawork")
  }
}
