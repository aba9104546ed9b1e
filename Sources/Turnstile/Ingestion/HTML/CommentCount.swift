/// How many comments a page says that its thread has.
///
/// Taken from what it says to machines or, on a page with comments, from words that say nothing
/// else (`123 comments`, `Replies (7)`). One page of several says nothing of its own comments.
struct CommentCount {
  /// The number; nil where the page says none, or several.
  private(set) var declared: Int?

  /// - Parameter posts: The elements of the posts that are alike, whose own counts do not matter.
  init(_ outline: HTMLOutline, metadata: PageMetadata, posts: [Int]) {
    let tree = outline.tree
    guard !tree.nodes.isEmpty, !Self.isOneOfSeveral(tree) else { return }
    if let count = metadata.written?.declared ?? Self.marked(tree) {
      declared = count
      return
    }
    guard !posts.isEmpty else { return }
    var counts: Set<Int> = []
    let inside = Set(posts)
    var index = 0
    while index < tree.nodes.count {
      if inside.contains(index) || tree.tag(index) == .script || tree.tag(index) == .style {
        index = tree.end(index)
        continue
      }
      if tree.tag(index) == .text, let count = Self.count(in: tree.text(index)) {
        counts.insert(count)
      }
      index += 1
    }
    if counts.count == 1 { declared = counts.first }
  }

  /// The number beside the comments that were found.
  func compared(with posts: [Post]) -> [DeclaredComments] {
    guard let declared, declared > 0, let first = posts.first else { return [] }
    let found = posts.count { $0.kind == .comment }
    return [DeclaredComments(thread: first.thread ?? first.id, declared: declared, found: found)]
  }

  /// Whether a page links to the one before or after it.
  private static func isOneOfSeveral(_ tree: HTMLTree) -> Bool {
    tree.nodes.indices.contains { node in
      guard tree.tag(node) == .a || tree.tag(node) == .link,
        let relation = tree.value(.rel, of: node)
      else { return false }
      return relation.equalsIgnoringCase("next") || relation.equalsIgnoringCase("prev")
    }
  }

  /// The number that an element's attributes hold for machines.
  private static func marked(_ tree: HTMLTree) -> Int? {
    var counts: Set<Int> = []
    for node in tree.nodes.indices where tree.tag(node) != .text {
      // Reddit's thread comes before those that it recommends.
      for name in [HTMLAttribute.commentCount, .dataCommentsCount] {
        if let count = tree.string(name, of: node).flatMap({ Int($0) }) { return count }
      }
      guard let name = tree.value(.itemprop, of: node),
        name.equalsIgnoringCase("commentcount") || name.equalsIgnoringCase("answercount")
      else { continue }
      let said = tree.string(.content, of: node) ?? tree.words(in: node, limit: 20)
      if let count = said.flatMap({ Int($0) }) { counts.insert(count) }
    }
    return counts.count == 1 ? counts.first : nil
  }

  private static let nouns: [StaticString] = [
    "comment", "comments", "reply", "replies", "answer", "answers", "response", "responses",
  ]

  /// The number in `123 comments`, `All 1,234 comments`, `Comments (7)`; nil where there is more.
  static func count(in text: ArraySlice<UInt8>) -> Int? {
    guard text.count <= 60, text.contains(where: \.isASCIIDigit) else { return nil }
    let words = text.split { byte in
      !(byte.isASCIIAlphanumeric || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."))
    }
    let numbers = words.compactMap { word in
      word.first?.isASCIIDigit == true
        ? Int(String(decoding: word.filter(\.isASCIIDigit), as: UTF8.self)) : nil
    }
    guard words.count <= 4, numbers.count == 1,
      words.count(where: { word in nouns.contains { word.equalsIgnoringCase($0) } }) == 1
    else { return nil }
    let rest = words.filter { word in
      word.first?.isASCIIDigit != true && !nouns.contains { word.equalsIgnoringCase($0) }
    }
    let allowed: [StaticString] = ["all", "view", "show", "see", "total"]
    return rest.allSatisfy { word in allowed.contains { word.equalsIgnoringCase($0) } }
      ? numbers[0] : nil
  }
}
