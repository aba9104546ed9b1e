/// Posts as a page's JSON-LD describes them, for pages whose words a script would fill in.
struct DescribedPosts {
  let source: String

  /// An article or opening and all answers to it, in the order of the description.
  func posts(of written: JSONLD, kind: Post.Kind) -> [Post] {
    guard let opening = post(written, kind: kind, depth: 0) else { return [] }
    return [opening] + answers(to: written)
  }

  /// The answers that a description holds, with theirs.
  func answers(to written: JSONLD) -> [Post] {
    var posts: [Post] = []
    var open = written.comments.reversed().map { (item: $0, depth: 1) }
    while let (item, depth) = open.popLast() {
      if let post = post(item, kind: .comment, depth: depth) { posts.append(post) }
      open += item.comments.reversed().map { ($0, depth + 1) }
    }
    return posts
  }

  private func post(_ item: JSONLD, kind: Post.Kind, depth: Int) -> Post? {
    guard let text = item.text.map(Self.plain), !text.isEmpty else { return nil }
    return Post(
      id: "", source: source, kind: kind, depth: depth,
      author: item.author.flatMap(PersonName.cleaned),
      created: item.published.flatMap(Timestamp.init(parsing:)), text: text)
  }

  /// A description's text without markup, which some sites leave in it.
  static func plain(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else {
      return Array(bytes[...].trimmingSpaces())
    }
    let outline = HTMLOutline(HTMLParser.tree(of: bytes))
    guard !outline.tree.nodes.isEmpty else { return [] }
    var renderer = HTMLRenderer(outline)
    renderer.add(0)
    return renderer.finished()
  }
}
