/// A page's tree with what its elements' names say, what of it a reader never sees, and how much is
/// written where.
struct HTMLOutline: Sendable {
  let tree: HTMLTree
  /// A node's hints; none for text.
  let hints: [HTMLHints]
  /// Elements that are never shown, or stand beside what is written; all in them is left out.
  private(set) var isLeftOut: [Bool]

  /// Sums over the nodes before each node, so that a subtree's is a difference of two.
  private var sums: [Sums]

  /// How much of a kind there is.
  struct Sums: Sendable {
    /// Bytes of text outside of links, white space not counted.
    var prose: Int32 = 0
    /// Bytes of text in links.
    var linked: Int32 = 0
    /// Names that could be an author's.
    var authors: Int32 = 0
    /// Dates and times, absolute or relative.
    var dates: Int32 = 0

    static func - (a: Sums, b: Sums) -> Sums {
      Sums(
        prose: a.prose - b.prose, linked: a.linked - b.linked, authors: a.authors - b.authors,
        dates: a.dates - b.dates)
    }

    static func -= (a: inout Sums, b: Sums) { a = a - b }
  }

  init(_ tree: HTMLTree) {
    self.tree = tree
    hints = tree.nodes.indices.map { Self.hints(of: $0, in: tree) }
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    sums = []
    var index = 0
    addUp(marks: false)
    let all = Int(sums.last?.prose ?? 0)
    while index < tree.nodes.count {
      // What holds most of the page is shown later by a script.
      if isHidden(index), tree.tag(index).isNeverText || Int(sums(index).prose) * 2 < all {
        isLeftOut[index] = true
        index = tree.end(index)
      } else {
        index += 1
      }
    }
    addUp(marks: false)
    let total = Int(sums.last?.prose ?? 0)
    var besides: [Int] = []
    index = 0
    while index < tree.nodes.count {
      if isLeftOut[index] {
        index = tree.end(index)
      } else if isBesides(index, of: total) {
        besides.append(index)
        index = tree.end(index)
      } else {
        index += 1
      }
    }
    // Names that would leave out most of what is written mean something else on this page.
    if besides.reduce(0, { $0 + Int(sums($1).prose) }) * 2 > total {
      besides.removeAll { ![.nav, .aside, .button, .footer, .dialog].contains(tree.tag($0)) }
    }
    for node in besides { isLeftOut[node] = true }
    addUp(marks: true)
  }

  /// What is written in a node.
  func sums(_ node: Int) -> Sums { sums[tree.end(node)] - sums[node] }

  /// What is written in a range of nodes.
  func sums(in range: Range<Int>) -> Sums { sums[range.upperBound] - sums[range.lowerBound] }

  private static func hints(of node: Int, in tree: HTMLTree) -> HTMLHints {
    let entry = tree.nodes[node]
    guard entry.tag != .text else { return [] }
    var hints: HTMLHints = []
    for index in Int(entry.start)..<Int(entry.stop) {
      let attribute = tree.attributes[index]
      switch attribute.name {
      case .class, .id, .role, .itemprop, .itemtype, .element, .rel, .dataTestID, .dataRole:
        let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
        hints.formUnion(HTMLNames.hints(value))
      case .dataCommentID, .dataReplyID, .dataMessageID:
        // A button's is that of the comment that it is for.
        if [.div, .li, .article, .section, .tr, .custom].contains(entry.tag) {
          hints.formUnion([attribute.name == .dataMessageID ? .post : .comment, .whole])
        }
      default: break
      }
    }
    return hints
  }

  /// Whether an element is never shown.
  private func isHidden(_ node: Int) -> Bool {
    let entry = tree.nodes[node]
    if entry.tag == .text {
      // What a script would have filled in.
      let text = tree.text(node)
      guard text.count <= 100, text.firstIndexIgnoringCase(of: "{{") != nil else { return false }
      return ![.pre, .code, .p].contains(tree.tag(max(0, Int(entry.parent))))
    }
    if entry.tag.isNeverText { return true }
    if isFolded(node) { return false }
    for index in Int(entry.start)..<Int(entry.stop) {
      let attribute = tree.attributes[index]
      let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
      switch attribute.name {
      case .hidden: return true
      case .style
      where value.firstIndexIgnoringCase(of: "none") != nil
        || value.firstIndexIgnoringCase(of: "hidden") != nil:
        let style = value.filter { !$0.isHTMLSpace }
        if style[...].firstIndexIgnoringCase(of: "display:none") != nil
          || style[...].firstIndexIgnoringCase(of: "visibility:hidden") != nil
        {
          return true
        }
      case .ariaHidden where value.equalsIgnoringCase("true"): return true
      default: break
      }
    }
    return false
  }

  /// Whether an element is a part of the page that a reader may open, as answers to questions are.
  private func isFolded(_ node: Int) -> Bool {
    if let role = tree.value(.role, of: node),
      role.equalsIgnoringCase("region") || role.equalsIgnoringCase("tabpanel")
    {
      return true
    }
    guard hints[node].contains(.folded) else { return false }
    return hints[node].isDisjoint(with: [.navigation, .aside, .control])
  }

  /// Whether an element stands beside what is written: menus, page foot, advertisements.
  private func isBesides(_ node: Int, of total: Int) -> Bool {
    let tag = tree.tag(node)
    let hints = hints[node]
    switch tag {
    case .text, .html, .body, .main: return false
    case .nav, .button, .dialog: break
    case .footer:
      // Comments have feet and heads of their own, with names and dates in them.
      if !hints.isDisjoint(with: [.comment, .post, .author, .date, .meta]) { return false }
    case .aside:
      if !hints.isDisjoint(with: [.quote, .author, .member, .comment, .post]) { return false }
    default:
      if hints.contains(.hidden) { return Int(sums(node).prose) < 200 }
      guard !hints.isDisjoint(with: [.navigation, .aside]),
        hints.isDisjoint(with: [.main, .article])
      else { return false }
    }
    // What holds much of the page is no sidebar, whatever it is called.
    return Int(sums(node).prose) * 3 < total
  }

  private mutating func addUp(marks: Bool) {
    var sum = Sums()
    var sums: [Sums] = []
    sums.reserveCapacity(tree.nodes.count + 1)
    sums.append(sum)
    var index = 0
    var linkEnd = 0
    var leftOutEnd = 0
    var markEnd = 0
    while index < tree.nodes.count {
      if index >= leftOutEnd {
        if isLeftOut[index] {
          leftOutEnd = tree.end(index)
        } else if tree.tag(index) == .text {
          let length = Int32(truncatingIfNeeded: tree.text(index).count { !$0.isHTMLSpace })
          if index < linkEnd { sum.linked += length } else { sum.prose += length }
          if marks, index >= markEnd, length <= 60, DateMark.isDate(tree.text(index)) {
            sum.dates += 1
          }
        } else {
          if tree.tag(index) == .a { linkEnd = max(linkEnd, tree.end(index)) }
          if marks, index >= markEnd {
            if DateMark.isDate(element: index, in: tree) {
              sum.dates += 1
              // A whole post may say its date.
              if tree.end(index) - index <= 6 { markEnd = tree.end(index) }
            } else if AuthorMark.isAuthor(index, in: tree, hints: hints[index]) {
              sum.authors += 1
            }
          }
        }
      }
      index += 1
      sums.append(sum)
    }
    self.sums = sums
  }
}
