import Testing

@testable import Turnstile

/// Threads in the manner of forum programs, whose openings are posts like the others.
@Suite struct ForumTests {
  private let expected = [
    "0 rowan 2021-07-14: I left my job in machine learning last week. / Should I regret it?",
    "1 kim 2021-07-15: Not at all, it was the best thing I did.",
    "1 lee 2021-07-16: Give it half a year before you judge.",
  ]

  @Test func xenForoIsRead() {
    func post(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <article class="message message--post js-post js-inlineModContainer" data-author="\(user)" data-content="post-\(n)" id="js-post-\(n)">
      <span class="u-anchorTarget" id="post-\(n)"></span><div class="message-inner"><div class="message-cell message-cell--user">
      <section class="message-user"><div class="message-avatar"><a href="/members/\(user).\(n)/" class="avatar"><img alt="\(user)"></a></div>
      <div class="message-userDetails"><h4 class="message-name"><a href="/members/\(user).\(n)/" class="username">\(user)</a></h4>
      <h5 class="userTitle message-userTitle">Active Member</h5></div><div class="message-userExtras"><dl class="pairs"><dt>Joined</dt>
      <dd>Oct 25, 2010</dd></dl><dl class="pairs"><dt>Messages</dt><dd>1,204</dd></dl></div></section></div>
      <div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><header class="message-attribution">
      <a href="/threads/x/post-\(n)" class="u-concealed"><time class="u-dt" datetime="2021-07-\(13 + n)T10:00:00+0000" data-time="16262">Jul \(13 + n), 2021</time></a>
      <ul><li><a href="#">Share</a></li><li><a href="#">#\(n)</a></li></ul></header><div class="message-content js-messageContent">
      <div class="message-userContent"><article class="message-body js-selectToQuote"><div class="bbWrapper">\(body)</div></article></div>
      <aside class="message-signature"><div class="bbWrapper">Always back up your weights.</div></aside></div>
      <footer class="message-footer"><div class="message-actionBar"><a href="#">Like</a> <a href="#">Reply</a></div></footer></div></div></div></article>
      """
    }
    let markup =
      """
      <html><head><title>Leaving ML | Career Forum</title></head><body><header class="p-header"><a href="/">Career Forum</a></header>
      <div class="p-body-main"><div class="p-title"><h1 class="p-title-value">Leaving ML</h1></div><form action="/x">
      <div class="block-body js-replyNewMessageContainer">
      """
      + post(1, "rowan", "I left my job in machine learning last week.<br>Should I regret it?")
      + post(
        2, "kim",
        """
        <blockquote class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote"><div class="bbCodeBlock-title"><a href="/goto">rowan said:</a></div>
        <div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">Should I regret it?</div>
        <div class="bbCodeBlock-expandLink js-expandLink"><a role="button">Click to expand...</a></div></div></blockquote>
        Not at all, it was the best thing I did.
        """)
      + post(3, "lee", "Give it half a year before you judge.")
      + "</div></form></div></body></html>"
    #expect(ThreadPicture.lines(of: markup) == expected)
  }

  @Test func phpBBIsRead() {
    func post(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <div id="p\(n)" class="post has-profile bg\(n % 2 + 1)"><div class="inner"><dl class="postprofile" id="profile\(n)"><dt class="has-profile-rank no-avatar">
      <a href="./memberlist.php?mode=viewprofile&amp;u=\(n)" class="username">\(user)</a></dt><dd class="profile-rank">Regular</dd>
      <dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id=\(n)">163</a></dd>
      <dd class="profile-joined"><strong>Joined:</strong> Mon Oct 04, 2010 9:12 am</dd></dl>
      <div class="postbody"><div id="post_content\(n)"><h3><a href="./viewtopic.php?p=\(n)#p\(n)">Re: Leaving ML</a></h3>
      <ul class="post-buttons"><li><a href="./posting.php?mode=quote" class="button"><span>Quote</span></a></li></ul>
      <p class="author"><a class="unread" href="./viewtopic.php?p=\(n)"><span class="sr-only">Post</span></a>
      <span class="responsive-hide">by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=\(n)" class="username">\(user)</a></strong> » </span>
      <time datetime="2021-07-\(13 + n)T10:00:00+00:00">Jul \(13 + n), 2021 10:00 am</time></p>
      <div class="content">\(body)</div><div id="sig\(n)" class="signature">Always back up your weights.</div></div></div>
      <div class="back2top"><a href="#top" class="top">Top</a></div></div></div><hr class="divider">
      """
    }
    let markup =
      """
      <html><head><title>Leaving ML - Career Forum</title></head><body id="phpbb"><div id="wrap"><div id="page-header"><h1>Career Forum</h1>
      <p>Talk about work</p><ul class="nav-main"><li><a href="./faq.php">FAQ</a></li></ul></div><div id="page-body"><h2 class="topic-title">
      <a href="./viewtopic.php?t=1">Leaving ML</a></h2>
      """
      + post(1, "rowan", "I left my job in machine learning last week.<br>Should I regret it?")
      + post(
        2, "kim",
        "<blockquote><div><cite><a href=\"#\">rowan</a> said:</cite>Should I regret it?</div></blockquote>"
          + "Not at all, it was the best thing I did.")
      + post(3, "lee", "Give it half a year before you judge.")
        + """
        <div class="action-bar"><a href="./posting.php">Post Reply</a></div><div class="stat-block"><h3>Who is online</h3>
        <p>Users browsing this forum: No registered users and 3 guests</p></div></div></div></body></html>
        """
    #expect(ThreadPicture.lines(of: markup) == expected)
  }

  @Test func invisionIsRead() {
    func post(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <article id="elComment_\(n)" class="cPost ipsBox ipsComment ipsComment_parent ipsClearfix"><aside class="ipsComment_author cAuthorPane ipsColumn">
      <h3 class="ipsType_sectionHead cAuthorPane_author"><strong><a href="https://forum.example/profile/\(n)-\(user)/" class="ipsType_break">\(user)</a></strong></h3>
      <ul class="cAuthorPane_info ipsList_reset"><li data-role="group">Members</li><li data-role="stats"><ul>
      <li><a href="https://forum.example/profile/\(n)-\(user)/content/">360</a></li></ul></li></ul></aside>
      <div class="ipsColumn ipsColumn_fluid"><div id="comment-\(n)_wrap" class="ipsComment_content ipsType_medium"><div class="ipsComment_meta ipsType_light">
      <p class="ipsType_reset"><a href="https://forum.example/topic/1/?do=findComment&amp;comment=\(n)">Posted
      <time datetime="2021-07-\(13 + n)T10:00:00Z" title="07/\(13 + n)/2021 10:00 AM">July \(13 + n), 2021</time></a></p></div>
      <div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_normal ipsType_richText ipsContained">\(body)</div>
      <div class="ipsItemControls"><ul class="ipsComment_controls"><li><a href="#">Quote</a></li></ul></div>
      <div data-role="memberSignature" class="ipsHr"><div class="ipsType_light ipsType_richText"><p>Always back up your weights.</p></div></div>
      </div></div></div></article>
      """
    }
    let markup =
      """
      <html><head><title>Leaving ML - Careers - Career Forum</title></head><body class="ipsApp"><main id="ipsLayout_body">
      <div class="ipsPageHeader"><h1 class="ipsType_pageTitle">Leaving ML</h1></div><div id="elPostFeed" data-role="commentFeed">
      """
      + post(
        1, "rowan", "<p>I left my job in machine learning last week.</p><p>Should I regret it?</p>")
      + post(
        2, "kim",
        """
        <blockquote class="ipsQuote" data-ipsquote=""><div class="ipsQuote_citation">rowan said:</div>
        <div class="ipsQuote_contents"><p>Should I regret it?</p></div></blockquote><p>Not at all, it was the best thing I did.</p>
        """)
      + post(3, "lee", "<p>Give it half a year before you judge.</p>")
      + "</div></main></body></html>"
    #expect(ThreadPicture.lines(of: markup) == expected)
  }

  @Test func discourseIsReadWithoutScripts() {
    func post(_ n: Int, _ user: String, _ body: String) -> String {
      """
      <div id="post_\(n)" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person">
      <a itemprop="url" rel="nofollow" href="https://forum.example/u/\(user)"><span itemprop="name">\(user)</span></a></span>
      <link itemprop="mainEntityOfPage" href="https://forum.example/t/1"><span class="crawler-post-infos">
      <time datetime="2021-07-\(13 + n)T10:00:00Z" class="post-time">July \(13 + n), 2021, 10:00am</time><span itemprop="position">\(n)</span></span></div>
      <div class="post" itemprop="text">\(body)</div><div itemprop="interactionStatistic"><span class="post-likes">2 Likes</span></div></div>
      """
    }
    let markup =
      """
      <html lang="en"><head><title>Leaving ML - Careers - Career Forum</title><meta name="generator" content="Discourse 3.2"></head>
      <body class="crawler"><noscript data-path="/t/x"><header><a href="/">Career Forum</a></header><div id="main-outlet" class="wrap" role="main">
      <div id="topic-title"><h1><a href="/t/leaving-ml/1">Leaving ML</a></h1></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting">
      """
      + post(
        1, "rowan", "<p>I left my job in machine learning last week.</p><p>Should I regret it?</p>")
      + post(
        2, "kim",
        """
        <aside class="quote no-group" data-username="rowan"><div class="title">rowan said:</div><blockquote><p>Should I regret it?</p></blockquote></aside>
        <p>Not at all, it was the best thing I did.</p>
        """)
      + post(3, "lee", "<p>Give it half a year before you judge.</p>")
        + """
        </div><div id="related-topics" class="more-topics__list"><h3>Related topics</h3><table class="topic-list"><tr><th>Topic</th><th>Replies</th></tr>
        <tr class="topic-list-item"><td><a href="/t/2">How to begin with statistics</a></td><td>12</td><td>March 3, 2020</td></tr></table></div>
        </div></noscript></body></html>
        """
    var expected = expected
    expected[1] =
      "1 kim 2021-07-15: Not at all, it was the best thing I did."
    #expect(ThreadPicture.lines(of: markup) == expected)
  }
}
