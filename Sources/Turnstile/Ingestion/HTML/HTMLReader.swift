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
    let thread = ThreadContent(outline)
    let posts = thread.posts
    let known = Set(posts)
    let content = ArticleContent(outline: outline, posts: known)
    guard let root = content.root() else { return [] }
    var renderer = HTMLRenderer(outline) { known.contains($0) }
    renderer.add(root)
    let article = renderer.finished()
    var found: [Post] = []
    let opens = posts.isEmpty || (root < posts[0] && article.count > 300)
    if opens {
      found.append(
        Post(
          id: Self.id(source, 0), source: source, kind: posts.isEmpty ? .article : .submission,
          author: metadata.author, created: metadata.created, text: article))
    }
    let templates = thread.groups.map { PostTemplate(outline, group: $0.nodes, posts: posts) }
    for node in posts {
      guard let group = thread.groups.firstIndex(where: { $0.nodes.contains(node) }) else {
        continue
      }
      let template = templates[group]
      let text = template.text(of: node)
      guard !text.isEmpty else { continue }
      found.append(
        Post(
          id: Self.id(source, found.count), source: source,
          kind: found.isEmpty ? .submission : .comment, depth: found.isEmpty ? 0 : 1,
          author: template.author(of: node), created: template.created(node), text: text))
    }
    let opener = found.first
    for index in found.indices {
      found[index].venue = metadata.venue
      found[index].url = metadata.url
      found[index].title = metadata.title
      found[index].language = metadata.language
      if found.count > 1 {
        found[index].thread = opener?.id
        if index > 0 { found[index].replyTo = opener?.id }
      }
    }
    return found
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
