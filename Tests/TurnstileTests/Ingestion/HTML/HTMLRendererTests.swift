import Testing
@testable import Turnstile

@Suite struct HTMLRendererTests {
  @Test(arguments: [
    ("<p>One\n  two</p><p>three</p>", "One two\n\nthree"),
    ("<h2>Why</h2>Because.<br>So.", "Why\n\nBecause.\nSo."),
    ("<ul><li>a<li>b</ul><ol start=3><li>c<li>d</ol>", "- a\n- b\n\n3. c\n4. d"),
    (
      "<p>x</p><blockquote><p>said</p><p>more</p></blockquote><p>y</p>",
      "x\n\n> said\n>\n> more\n\ny"
    ),
    ("<p>x</p><pre>a\n  b</pre>y", "x\n\n```\na\n  b\n```\n\ny"),
    ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a | b\n1 | 2"),
    ("<p>A<b>B</b> <i>C</i>&nbsp; D</p>", "AB C D"),
    ("<p>Seen<span hidden>not</span><span style='display: none'>not</span></p>", "Seen"),
    ("<p>q<script>x()</script><button>Reply</button>r</p>", "qr"),
  ])
  func theLinesOfAPageAreKept(markup: String, text: String) {
    let outline = HTMLOutline(HTMLParser.tree(of: Array(markup.utf8)))
    var renderer = HTMLRenderer(outline)
    renderer.add(0)
    #expect(String(decoding: renderer.finished(), as: UTF8.self) == text)
  }
}
