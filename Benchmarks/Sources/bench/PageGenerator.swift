import Turnstile

/// Wraps the posts of a generator in HTML pages as a blog serves them, with all that is no post.
///
/// A page has scripts, styles, a menu, a cookie bar, related articles and a footer, so that about
/// half of its bytes are thrown away when it is read.
struct PageGenerator {
  private var posts: PostGenerator
  private var number = 0

  init(posts: PostGenerator) { self.posts = posts }

  /// The bytes of the next page.
  mutating func next() -> [UInt8] {
    number += 1
    let paragraphs = escaped(posts.next()).split(separator: UInt8(ascii: "\n"))
    var page = Self.head
    page +=
      "<article class=\"post\" id=\"post-\(number)\"><h1>What happened to me, part \(number)</h1>\n"
      .utf8
    page += "<p class=\"meta\">by <a rel=\"author\" href=\"/u/\(number)\">user\(number)</a>".utf8
    page +=
      ", <time datetime=\"2023-0\(number % 9 + 1)-1\(number % 10)\">a while ago</time></p>\n".utf8
    for (index, paragraph) in paragraphs.enumerated() {
      page += "<p>".utf8
      page += paragraph
      page += "</p>\n".utf8
      if index % 9 == 4 { page += "<figure><img src=\"/i.jpg\" alt=\"\"></figure>\n".utf8 }
    }
    page += "</article>\n".utf8
    page += Self.foot
    return page
  }

  private func escaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "&"): result += "&amp;".utf8
      default: result.append(byte)
      }
    }
    return result
  }

  private static let head = Array(
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>What happened to me | Example</title>
    <style>\((0..<20).map { ".c\($0){margin:\($0)px;padding:2px;display:block}" }.joined())</style>
    <script>\((0..<15).map { "q.push(['ev\($0)',function(){return a<b&&c>d;}]);" }.joined())</script>
    </head><body class="single"><header><a class="logo" href="/">Example</a><nav><ul>
    \((0..<15).map { "<li class=\"item\"><a href=\"/c/\($0)\">Section \($0)</a></li>" }.joined())
    </ul></nav></header><div class="cookie-banner">We use cookies. <button>Accept</button></div>
    <main>

    """.utf8)

  private static let foot = Array(
    """
    </main><aside class="sidebar"><h3>Related articles</h3>
    \((0..<8).map { "<a class=\"card\" href=\"/p/\($0)\"><img src=\"/t/\($0)\">Card \($0)</a>" }.joined())
    </aside><footer><p>All rights reserved. <a href="/privacy">Privacy</a></p></footer>
    <script async src="https://cdn.example.org/a.js"></script></body></html>

    """.utf8)
}
