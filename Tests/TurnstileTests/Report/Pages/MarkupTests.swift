import Testing

@testable import Turnstile

@Suite struct MarkupTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onclick=\"x", "&quot; onclick=&quot;x"), ("it's & so", "it&#39;s &amp; so"),
    // The library's own escaping lets a sign with an accent on it pass.
    ("\"\u{301} x='\u{301}", "&quot;\u{301} x=&#39;\u{301}"), ("<\u{338}b>", "&lt;\u{338}b&gt;"),
    ("&\u{20DD}lt;", "&amp;\u{20DD}lt;"), ("a\u{1B}[31m\u{0}\u{9B}b", "a[31mb"),
    ("abc\u{202E}fdp\u{2066}\u{200F}", "abcfdp"), ("one\r\n\ttwo", "one\n\ttwo"),
    ("👩\u{200D}🚀 é", "👩\u{200D}🚀 é"), ("", ""),
  ])
  func aTextReadsAsSaidAndDoesNothingElse(text: String, html: String) {
    let markup: Markup = "<b title=\"\(text)\">\(text)</b>"
    #expect(
      markup.html.unicodeScalars.elementsEqual("<b title=\"\(html)\">\(html)</b>".unicodeScalars))
  }

  @Test func markupInsideMarkupIsKept() {
    let inner: Markup = "<i>\("<")</i>"
    let outer: Markup = "<p>\(inner)\(3)\(0.25, places: 2)</p>"
    #expect(outer.html == "<p><i>&lt;</i>30.25</p>")
    #expect([inner, "x"].joined(separator: ", ").html == "<i>&lt;</i>, x")
  }

  @Test(arguments: [
    "javascript:x", "JAVASCRIPT:x", "data:text/html,x", "//x", "/x", "file:///x", nil,
  ])
  func anAddressThatABrowserShouldNotOpenIsNoLink(address: String?) {
    #expect(Markup.link("a<b", to: address).html == "a&lt;b")
  }

  @Test func anAddressCannotEndItsAttribute() {
    let link = Markup.link("x", to: "https://x/\"\u{301} onclick='y'>é").html
    #expect(
      link == "<a href=\"https://x/%22%CC%81%20onclick=%27y%27%3E%C3%A9\" "
        + "rel=\"noopener noreferrer nofollow\">x</a>")
  }
}

@Suite struct PageTemplateTests {
  /// Two braces would escape by characters; strings in a view would not be escaped at all.
  @Test(arguments: [
    Resource.pageTemplate, Resource.reportTemplate, Resource.postsTemplate,
    Resource.quotesTemplate, Resource.quoteTemplate,
  ])
  func aTemplatePutsInMarkupAlone(template: [UInt8]) {
    let text = String(decoding: template, as: UTF8.self)
    for part in text.split(separator: "{{").dropFirst() {
      #expect("{#/>".contains(part.first!), "\(part.prefix(20))")
    }
    #expect(!text.contains("style="))
    #expect(!text.split { " \n<".contains($0) }.contains { $0.hasPrefix("on") && $0.contains("=") })
  }

  @Test func styleAndScriptDoNotEndTheirElements() {
    for part in [Resource.pageStyle, Resource.pageScript] {
      let text = String(decoding: part, as: UTF8.self)
      #expect(!text.contains("</") && !text.contains("<!--") && !text.contains("url("))
      #expect(!text.contains("@import") && !text.contains("http"))
    }
  }
}
