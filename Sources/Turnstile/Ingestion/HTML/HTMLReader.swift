/// Reads a page into the posts that are written on it: an article, or a thread with its comments.
public struct HTMLReader: Sendable {
  public init() {}

  /// The posts of a page in the order of the page; none where nothing is written on it.
  ///
  /// - Parameters:
  ///   - markup: The page in UTF-8; what is no UTF-8 in it is replaced.
  ///   - source: The path in the corpus that it was read from.
  public func posts(in markup: [UInt8], source: String) -> [Post] {
    read(markup, source: source).posts
  }

  /// The posts of a page, and how many comments it says that it has.
  func read(
    _ markup: [UInt8], source: String
  ) -> (posts: [Post], declared: [DeclaredComments]) {
    var markup = markup
    // Bytes that are no UTF-8 would make libxml2 guess another encoding for all that follows.
    if String(validating: markup, as: UTF8.self) == nil {
      markup = Array(String(decoding: markup, as: UTF8.self).utf8)
    }
    let outline = HTMLOutline(HTMLParser.tree(of: markup))
    let page = PageReading(outline, source: source)
    let posts = page.posts()
    let count = CommentCount(outline, metadata: page.metadata, posts: page.thread.posts)
    return (posts, count.compared(with: posts))
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
