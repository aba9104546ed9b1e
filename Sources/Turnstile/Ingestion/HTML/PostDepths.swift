/// Finds which post answers which, by how the page sets them in.
struct PostDepths {
  let outline: HTMLOutline

  /// The depth of each post, 0 for the outermost; posts without any setting in have 0.
  ///
  /// - Parameter posts: Elements that are posts, in the order of the page.
  func depths(of posts: [Int]) -> [Int] {
    let said = posts.indices.map { saidDepth(of: posts[$0], in: frame(of: $0, among: posts)) }
    if said.contains(where: { $0 != nil }) {
      let least = said.compactMap(\.self).min() ?? 0
      return ranked(said.map { ($0 ?? least) })
    }
    return ranked(treeDepths(posts))
  }

  /// Makes levels of any width into depths: each post answers the nearest before it that is set in
  /// less.
  private func ranked(_ levels: [Int]) -> [Int] {
    var open: [Int] = []
    return levels.map { level in
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      return open.count - 1
    }
  }

  /// In how many posts and lists each post stands.
  private func treeDepths(_ posts: [Int]) -> [Int] {
    let tree = outline.tree
    let known = Set(posts)
    var depths = [Int32](repeating: 0, count: tree.nodes.count)
    for node in tree.nodes.indices {
      guard let parent = tree.parent(node) else { continue }
      let isLevel: Bool
      switch tree.tag(parent) {
      case .ul, .ol, .dl, .details, .blockquote: isLevel = true
      default: isLevel = known.contains(parent) || outline.hints[parent].contains(.comments)
      }
      depths[node] = depths[parent] + (isLevel ? 1 : 0)
    }
    return posts.map { Int(depths[$0]) }
  }

  /// The widest element that holds a post and none of the others beside it.
  private func frame(of index: Int, among posts: [Int]) -> Int {
    let tree = outline.tree
    var frame = posts[index]
    for _ in 0..<8 {
      guard let parent = tree.parent(frame), index == 0 || posts[index - 1] < parent,
        index + 1 == posts.count || posts[index + 1] >= tree.end(parent)
      else { break }
      frame = parent
    }
    return frame
  }

  /// How far in a post says that it is set, in whatever unit.
  ///
  /// - Parameters:
  ///   - post: The post's element.
  ///   - frame: An element around it that is its alone.
  private func saidDepth(of post: Int, in frame: Int) -> Int? {
    let tree = outline.tree
    var around = [post]
    while around.count < 9, let last = around.last, last != frame, let parent = tree.parent(last) {
      around.append(parent)
    }
    for node in around {
      if let depth = attributeDepth(of: node) { return depth }
    }
    // Hacker News sets answers in with a cell that is as wide as they are deep.
    for node in tree.inside(frame).prefix(30) {
      if let value = tree.value(.indent, of: node), let number = Self.number(value) {
        return number
      }
      if tree.tag(node) == .img, isSpacer(node), let value = tree.value(.width, of: node) {
        return Self.number(value)
      }
    }
    return nil
  }

  private func attributeDepth(of node: Int) -> Int? {
    let tree = outline.tree
    for name in [HTMLAttribute.depth, .dataDepth, .dataLevel, .dataIndent, .ariaLevel] {
      if let value = tree.value(name, of: node), let number = Self.number(value) { return number }
    }
    if let value = tree.value(.class, of: node) {
      for word in value.split(whereSeparator: \.isHTMLSpace)
      where HTMLNames.hints(word).contains(.depth) {
        if let number = Self.number(word) { return number }
      }
    }
    return indent(inStyleOf: node)
  }

  /// Whether an image has neither a text nor a height worth showing, as those that set text in have.
  private func isSpacer(_ node: Int) -> Bool {
    guard let parent = outline.tree.parent(node) else { return false }
    return !outline.hints[parent].isDisjoint(with: .depth)
      || outline.tree.value(.class, of: parent)?.equalsIgnoringCase("ind") == true
  }

  /// The left margin or padding that a style attribute gives, in its own unit.
  private func indent(inStyleOf node: Int) -> Int? {
    guard let style = outline.tree.value(.style, of: node) else { return nil }
    for name in ["margin-left:", "padding-left:"] as [StaticString] {
      if let start = style.firstIndexIgnoringCase(of: name) {
        return Self.number(style[(start + name.utf8CodeUnitCount)...])
      }
    }
    return nil
  }

  /// The first number of a text, in hundredths so that `1.5rem` counts; nil where there is none.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard let start = text.firstIndex(where: \.isASCIIDigit) else { return nil }
    let whole = text[start...].prefix { $0.isASCIIDigit }.prefix(6)
    var value = whole.reduce(0) { $0 * 10 + Int($1 - 0x30) } * 100
    let rest = text[whole.endIndex...]
    if rest.first == UInt8(ascii: "."), let tenth = rest.dropFirst().first, tenth.isASCIIDigit {
      value += Int(tenth - 0x30) * 10
    }
    return value
  }
}
