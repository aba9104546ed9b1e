import Testing

@testable import Turnstile

/// Articles in the manner of news sites; `«…»` marks what must be found, and nothing else may be.
@Suite struct NewsArticleTests {
  private let lede =
    "«The council voted on Tuesday to close the last of its three coal plants five years early.»"
  private let rest = [
    "«Councillors approved the plan by 41 votes to 12 after a debate that lasted until midnight.»",
    "«Not everyone agreed.»",
    "«Opponents warned that bills could rise by as much as 14 percent a year for most households.»",
    "«A spokesman for the operator declined to say how many of the 212 jobs at the plant would go.»",
    "«The council will vote on the budget in June.»",
  ]

  private func paragraphs(_ texts: some Sequence<String>) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
  }

  private func findsExactlyTheMarkedWords(
    _ marked: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let markup = marked.filter { $0 != "«" && $0 != "»" }
    let posts = HTMLReader().posts(in: Array(markup.utf8), source: "page.html")
    let found = posts.filter { $0.kind != .comment }
      .map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
    let expected = marked.split(separator: "«").dropFirst()
      .map { $0.prefix { $0 != "»" } }.joined(separator: " ")
    func words(_ text: String) -> [Substring] {
      text.split { $0.isWhitespace || $0 == "-" || $0 == ">" || $0 == "|" }
    }
    #expect(words(found) == words(expected), sourceLocation: location)
  }

  @Test func boxesAmongTheParagraphsAreNotTheArticle() {
    findsExactlyTheMarkedWords(
      """
      <html><head><title>City votes to close last coal plant - The Daily Harbour</title><meta name="author" content="Jane Porter"></head><body>
      <div class="cookie-consent"><p>We and our partners use cookies to give you the best experience on our site and theirs.</p></div>
      <main><article><header><h1>City votes to close last coal plant</h1><div class="byline">By <a rel="author" href="/by/jane">Jane Porter</a></div>
      <ul class="share-tools"><li><a href="#">Facebook</a></li><li><a href="#">Email</a></li></ul></header>
      <figure><img src="a.jpg"><figcaption>The Eastside plant has burned coal since 1961. Photograph: Harbour Press</figcaption></figure>
      <div class="article-body"><p>\(lede)</p><p><strong>Read more: </strong><a href="/y">What the vote means for your bill this winter</a></p>
      \(paragraphs(rest.prefix(2)))<aside class="related-box"><h3>Related</h3><ul><li><a href="/x">How a river can warm a city</a></li></ul></aside>
      <blockquote class="pullquote"><p>Opponents warned that bills could rise</p></blockquote><p>Story continues below advertisement</p>
      <div class="newsletter-signup"><h4>Our morning briefing</h4><p>Get the day's headlines emailed direct to you every morning before breakfast.</p></div>
      \(paragraphs(rest.dropFirst(2)))</div><div class="topics"><span>Topics:</span> <a href="/1">Coal</a> <a href="/2">Energy</a></div>
      <p>Jane Porter has covered energy for The Daily Harbour since 2011 and lives on the Eastside with two cats.</p></article></main>
      <section id="comments"><h2>Comments (2)</h2>
      <div class="comment"><span class="comment-author">riverman</span> <time datetime="2019-03-13">13 Mar 2019</time>
      <p class="comment-body">About time too, I have been washing soot off my window sills for thirty years.</p></div>
      <div class="comment"><span class="comment-author">olaf</span> <time datetime="2019-03-13">13 Mar 2019</time>
      <p class="comment-body">The heat pumps were promised in 2014 already, so I will believe it when I see it.</p></div></section>
      <footer><p>© 2019 The Daily Harbour Ltd. All rights reserved.</p></footer></body></html>
      """)
  }

  @Test func paragraphsSetApartByLineEndsInATableAreAnArticle() {
    findsExactlyTheMarkedWords(
      """
      <html><head><title>City votes to close coal plant</title></head><body><table width=760><tr><td width=120><a href=/n>News</a><br><a href=/s>Sport</a><br></td>
      <td width=480><font size=5><b>City votes to close coal plant</b></font><br><font size=1>By JANE PORTER<br>Staff Writer<br>March 12, 2007</font><br><br>
      \(lede)<br><br>\(rest.joined(separator: "<br><br>"))<br><br><a href="print">Print this story</a> | <a href="mail">E-mail this story</a></td>
      <td width=160><b>More headlines</b><br><a href=/1>Two hurt in crash on Route 9</a><br><a href=/2>School board picks new chief</a><br></td></tr>
      <tr><td colspan=3><font size=1>Copyright 2007 Harbour Times. All rights reserved. This material may not be published, broadcast or rewritten.</font>
      </td></tr></table></body></html>
      """)
  }

  @Test func pointsAndHeadingsOfAnArticleStayWhereOthersAreTeased() {
    let teasers = ["Mayor will not run again", "Bridge shut for repairs", "Zoo names baby otter"]
      .map {
        "<article class='teaser'><h3><a href=/t>\($0)</a></h3><p>More than nine thousand readers wanted to know what happened after that.</p></article>"
      }.joined()
    findsExactlyTheMarkedWords(
      """
      <html><head><title>City votes to close last coal plant | Metro Wire</title></head><body><div class="story"><h1>City votes to close last coal plant</h1>
      <ul class="bullets"><li>«Plant to close five years early»</li><li>«Opponents fear much higher bills»</li></ul><p class="byline">By Jane Porter</p>
      <p>Updated 8:14 a.m. EDT, Wed March 13, 2013</p><div class="body"><div class="paragraph">\(lede)</div><h3>«What comes next»</h3>
      <div class="img-wrap"><img src=a.jpg></div><div class="media-caption">A worker at the Eastside plant on Tuesday before the council voted.</div>
      \(rest.map { "<div class='paragraph'>\($0)</div>" }.joined())</div></div><div class="more"><h2>More from Metro Wire</h2>\(teasers)</div></body></html>
      """)
  }

  @Test func whatIsAddedWhileSomethingHappensIsOneArticle() {
    let blocks = [
      (
        "«Olsen concedes»",
        "«Marta Olsen has called her rival and told supporters that the fight would go on.»"
      ),
      (
        "«Two wards still to count»",
        "«Officials say that two of the nine wards have yet to report after a printer broke.»"
      ),
      (
        "«Good evening»",
        "«Welcome to our coverage. We will bring you every result as it comes in tonight.»"
      ),
    ].enumerated().map { index, block in
      """
      <div class="block live-post" id="block-\(index)"><time datetime="2020-11-03T2\(index):10:00Z">2\(index):10</time><h2>\(block.0)</h2>
      <p>\(block.1)</p><div class="block-share"><a href=#>Share</a> <a href=#>Tweet</a></div></div>
      """
    }.joined()
    findsExactlyTheMarkedWords(
      """
      <html><head><title>Election night live</title><script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Election night live",
      "datePublished": "2020-11-03T20:00:00Z"}</script></head><body><main><h1>Election night live</h1>
      <p>«Polls have closed across the city and the first results are coming in from the north.»</p>\(blocks)</main></body></html>
      """)
  }

  @Test func lettersOfNumbersInNamesMeanNothing() {
    findsExactlyTheMarkedWords(
      """
      <html><body><div class="page"><div class="element-5f18ad9"><p>\(lede)</p></div><div class="element-ad4d27e">\(paragraphs(rest))</div></div></body></html>
      """)
  }

  @Test func answersThatOpenWhenAskedForAreRead() {
    findsExactlyTheMarkedWords(
      """
      <html><body><article><p>\(lede)</p>\(paragraphs(rest))<h3>«Who pays?»</h3><div class="accordion-content" aria-hidden="true">
      <p>«The city does, with a loan that runs for thirty years, and so in the end everybody does.»</p></div></article></body></html>
      """)
  }
}
