/// Reads a page into the posts that are written on it: an article, or a thread with its comments.
public struct HTMLReader: Sendable {
  public init() {}

  /// The posts of a page in the order of the page; none where nothing is written on it.
  ///
  /// - Parameters:
  ///   - markup: The page in valid UTF-8.
  ///   - source: The path in the corpus that it was read from.
  public func posts(in markup: [UInt8], source: String) -> [Post] {
    let outline = HTMLOutline(HTMLParser.tree(of: markup))
    let metadata = PageMetadata(outline)
    let content = ArticleContent(outline: outline)
    let root = content.root()
    guard let root else { return [] }
    let thread = ThreadContent(outline: outline)
    let units = thread.units()
    var posts: [Post] = []
    let inUnits = Set(units.map(\.node))
    var article = HTMLRenderer(outline) { content.isBesides($0) || inUnits.contains($0) }
    article.add(root)
    let text = article.finished()
    let isThread = !units.isEmpty
    let id = Self.id(source, 0)
    if !text.isEmpty {
      posts.append(
        Post(
          id: id, source: source, kind: isThread ? .submission : .article,
          thread: isThread ? id : nil, author: metadata.author, created: metadata.created,
          venue: metadata.venue, url: metadata.url, title: metadata.title,
          language: metadata.language, text: text))
    }
    for unit in units {
      guard let post = thread.post(of: unit, among: inUnits) else { continue }
      var comment = Post(
        id: Self.id(source, posts.count), source: source,
        kind: posts.isEmpty ? .submission : .comment, thread: posts.first?.id,
        depth: posts.isEmpty ? 0 : 1, author: post.author, created: post.created,
        venue: metadata.venue, url: metadata.url, title: metadata.title,
        language: metadata.language, text: post.text)
      if posts.isEmpty { comment.thread = comment.id }
      comment.replyTo = posts.first?.id
      posts.append(comment)
    }
    return posts
  }

  /// Whether a file's first bytes are those of a page.
  public static func looksLikeHTML(_ prefix: some Sequence<UInt8>) -> Bool {
    let bytes = Array(prefix.prefix(4096))
    var rest = bytes[...].trimmingSpaces()
    if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3).trimmingSpaces() }
    while rest.starts(with: Array("<!--".utf8)) {
      guard let end = rest.firstIndexIgnoringCase(of: "-->") else { return true }
      rest = rest[(end + 3)...].trimmingSpaces()
    }
    let starts: [StaticString] = [
      "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<div", "<p>", "<article",
      "<script", "<table", "<h1", "<section", "<main",
    ]
    if starts.contains(where: { rest.prefix($0.utf8CodeUnitCount).equalsIgnoringCase($0) }) {
      return true
    }
    return rest.first == UInt8(ascii: "<")
      && (rest.firstIndexIgnoringCase(of: "<html") != nil
        || rest.firstIndexIgnoringCase(of: "<body") != nil)
  }

  /// 16 hexadecimal digits made from the source and the place in it.
  static func id(_ source: String, _ place: Int) -> String {
    let hash = Word("\(source)\n\(place)").hash
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
