/// Finds which post answers which, by how the page sets them in.
struct PostDepths {
  let outline: HTMLOutline

  /// The depth of each post, 0 for the outermost; posts without any setting in have 0.
  ///
  /// - Parameter posts: Elements that are posts, in the order of the page.
  func depths(of posts: [Int]) -> [Int] {
    let said = posts.map(saidDepth)
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

  /// How far in a post says that it is set, in whatever unit.
  private func saidDepth(_ post: Int) -> Int? {
    let tree = outline.tree
    for name in [HTMLAttribute.depth, .dataDepth, .dataLevel, .dataIndent, .ariaLevel] {
      if let value = tree.value(name, of: post), let number = Self.number(value) { return number }
    }
    if let value = tree.value(.class, of: post) {
      for word in value.split(whereSeparator: \.isHTMLSpace)
      where HTMLNames.hints(word).contains(.depth) {
        if let number = Self.number(word) { return number }
      }
    }
    if let margin = indent(inStyleOf: post) { return margin }
    // Hacker News sets answers in with a cell that is as wide as they are deep.
    for node in tree.inside(post).prefix(30) {
      if let value = tree.value(.indent, of: node), let number = Self.number(value) {
        return number
      }
      if outline.hints[node].contains(.depth) || tree.tag(node) == .img,
        let value = tree.value(.width, of: node), let number = Self.number(value)
      {
        return tree.tag(node) == .img && !isSpacer(node) ? nil : number
      }
    }
    return nil
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
