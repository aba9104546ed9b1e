/// Finds the posts of a thread on a page.
struct ThreadContent: Sendable {
  /// The element of one post.
  struct Unit: Sendable {
    let node: Int
  }

  let outline: HTMLOutline

  /// The elements that hold one post each, in the order of the page; none where it is no thread.
  func units() -> [Unit] {
    let tree = outline.tree
    var groups: [Word: [Int]] = [:]
    var index = 0
    while index < tree.nodes.count {
      if tree.tag(index) != .text {
        if outline.isHidden(index) {
          index = tree.end(index)
          continue
        }
        if outline.hints[index].contains(.comment), let key = signature(index) {
          groups[key, default: []].append(index)
        }
      }
      index += 1
    }
    let best = groups.values.map { ($0, weight($0)) }.max {
      ($0.1, -$0.0[0]) < ($1.1, -$1.0[0])
    }
    guard let best, best.1 > 0 else { return [] }
    return best.0.map(Unit.init)
  }

  /// What one post says, without the posts in it.
  func post(
    of unit: Unit, among units: Set<Int>
  ) -> (author: String?, created: Timestamp?, text: [UInt8])? {
    let tree = outline.tree
    var author: String?
    var created: Timestamp?
    var body: Int?
    var index = unit.node + 1
    while index < tree.end(unit.node) {
      if tree.tag(index) != .text {
        if units.contains(index) || outline.isHidden(index) {
          index = tree.end(index)
          continue
        }
        let hints = outline.hints[index]
        if author == nil, hints.contains(.author) {
          author = tree.words(in: index, limit: 120).flatMap(PersonName.cleaned)
        }
        if created == nil, tree.tag(index) == .time || hints.contains(.date) {
          let said =
            tree.string(.datetime, of: index) ?? tree.string(.title, of: index)
            ?? tree.words(in: index, limit: 120)
          created = said.flatMap(Timestamp.init(parsing:))
        }
        if body == nil, hints.contains(.body), hints.isDisjoint(with: [.meta, .title, .author]) {
          body = index
        }
      }
      index += 1
    }
    var renderer = HTMLRenderer(outline) { node in
      units.contains(node)
        || !outline.hints[node].isDisjoint(with: [.control, .signature, .navigation])
    }
    renderer.add(body ?? unit.node)
    let text = renderer.finished()
    return text.isEmpty ? nil : (author, created, text)
  }

  private func signature(_ node: Int) -> Word? {
    guard let name = outline.tree.value(.class, of: node) ?? outline.tree.value(.element, of: node)
    else { return nil }
    let first = name.trimmingSpaces().prefix { !$0.isHTMLSpace && !$0.isASCIIDigit }
    return first.isEmpty ? nil : Word(Array(outline.tree.tag(node).rawValue.utf8) + first)
  }

  /// Bytes of text in two or more elements that each hold some.
  private func weight(_ group: [Int]) -> Int {
    guard group.count > 1 else { return 0 }
    var sum = 0
    var last = 0
    for node in group where node >= last {
      for index in outline.tree.inside(node) where outline.tree.tag(index) == .text {
        sum += outline.tree.text(index).count
      }
      last = outline.tree.end(node)
    }
    return sum
  }
}
