/// Writes the posts with codings as pages, their words marked: `posts/0001.html` and so on.
///
/// A page is held until the next post does not fit; pages have bounded sizes, but for a post that is
/// longer than one.
struct PostPages {
  private let folder: String
  private let names: CodeNames
  private let template = PageTemplate(Resource.postsTemplate)
  private var page: [PostView] = []
  private var bytes = 0
  private var first = 1
  private(set) var pages = 0
  private(set) var posts = 0

  /// Posts on a page at most.
  static let size = 50
  /// Bytes of text on a page, unless a single post has more.
  private static let mostBytes = 200_000

  private struct View {
    var heading: Markup
    var nav: Markup
    var posts: [PostView]
  }

  init(folder: String, names: CodeNames) throws(ReportError) {
    self.folder = folder
    self.names = names
    try OutputFile.makeFolder("\(folder)/posts")
  }

  /// - Returns: Where the post will stand, from the report's folder; its codings are `m1`, `m2` …
  ///   behind this address.
  mutating func add(_ post: PagePost) throws(ReportError) -> String {
    if page.count == Self.size || (!page.isEmpty && bytes + post.post.text.count > Self.mostBytes) {
      try write(isLast: false)
    }
    posts += 1
    let anchor = "p\(posts)"
    page.append(PostView(post, anchor: Markup(anchor), names: names))
    bytes += post.post.text.count
    return "posts/\(Self.fileName(pages + 1))#\(anchor)"
  }

  mutating func finish() throws(ReportError) {
    if !page.isEmpty { try write(isLast: true) }
  }

  private mutating func write(isLast: Bool) throws(ReportError) {
    pages += 1
    let heading: Markup = "Posts \(first) to \(posts)"
    var nav: [Markup] = ["<a href=\"../report.html\">Report</a>"]
    if pages > 1 {
      nav.append("<a rel=\"prev\" href=\"\(Self.fileName(pages - 1))\">Posts before</a>")
    }
    if !isLast {
      nav.append("<a rel=\"next\" href=\"\(Self.fileName(pages + 1))\">Posts after</a>")
    }
    let view = View(heading: heading, nav: nav.joined(separator: " "), posts: page)
    var file = try OutputFile(creating: "\(folder)/posts/\(Self.fileName(pages))")
    try file.write(template.render(view, title: heading))
    try file.close()
    page = []
    bytes = 0
    first = posts + 1
  }

  private static func fileName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".html"
  }
}
