/// Finds who wrote a page and when, as the page shows it to its readers.
struct PageByline {
  private(set) var author: String?
  private(set) var created: Timestamp?

  /// - Parameter outline: The page.
  init(_ outline: HTMLOutline) {
    let tree = outline.tree
    var authorRank = 0
    var dateRank = 0
    var announced = false
    var index = 0
    while index < tree.nodes.count {
      if outline.isLeftOut[index] {
        index = tree.end(index)
        continue
      }
      let hints = outline.hints[index]
      if tree.tag(index) == .text {
        let text = tree.text(index).trimmingSpaces()
        if announced, authorRank < 2, let name = PersonName.cleaned(text) {
          (author, authorRank) = (name, 2)
        }
        if !text.isEmpty {
          announced =
            text.equalsIgnoringCase("by") || text.equalsIgnoringCase("author:")
            || text.equalsIgnoringCase("written by") || text.equalsIgnoringCase("posted by")
        }
        if authorRank < 2, text.count < 60,
          text.prefix(3).equalsIgnoringCase("by ")
            || text.prefix(11).equalsIgnoringCase("written by "),
          let name = PersonName.cleaned(text)
        {
          (author, authorRank) = (name, 2)
        }
        if dateRank < 1, text.count <= 60, text.contains(where: \.isASCIIDigit),
          let found = Timestamp(parsing: text)
        {
          (created, dateRank) = (found, 1)
        }
      } else {
        if dateRank < 3, tree.tag(index) == .time || tree.value(.datetime, of: index) != nil {
          let said =
            DateMark.moment(inAttributesOf: index, in: tree)
            ?? tree.words(in: index, limit: 60).flatMap(Timestamp.init(parsing:))
          if let said { (created, dateRank) = (said, 3) }
        } else if dateRank < 2, hints.contains(.date),
          let found = DateMark.moment(inAttributesOf: index, in: tree)
            ?? tree.words(in: index, limit: 120).flatMap(Timestamp.init(parsing:))
        {
          (created, dateRank) = (found, 2)
        }
        let rank = Self.rank(index, outline)
        if rank > authorRank, let name = Self.name(index, outline) {
          (author, authorRank) = (name, rank)
        }
      }
      index += 1
    }
  }

  /// How surely an element names the author: 4 where the markup says so, 0 where nothing does.
  private static func rank(_ node: Int, _ outline: HTMLOutline) -> Int {
    let tree = outline.tree
    if tree.value(.rel, of: node)?.equalsIgnoringCase("author") == true
      || tree.value(.itemprop, of: node)?.equalsIgnoringCase("author") == true
    {
      return 4
    }
    let hints = outline.hints[node]
    guard hints.isDisjoint(with: [.control, .navigation, .comments]),
      AuthorMark.isAuthor(node, in: tree, hints: hints)
    else { return 0 }
    return hints.contains(.author) ? 3 : 1
  }

  /// The first name in an element.
  private static func name(_ node: Int, _ outline: HTMLOutline) -> String? {
    let tree = outline.tree
    if let link = tree.inside(node).first(where: {
      tree.tag($0) == .a && AuthorMark.isAuthor($0, in: tree, hints: outline.hints[$0])
    }), let name = tree.words(in: link, limit: 120).flatMap(PersonName.cleaned) {
      return name
    }
    return tree.words(in: node, limit: 120).flatMap(PersonName.cleaned)
  }
}
