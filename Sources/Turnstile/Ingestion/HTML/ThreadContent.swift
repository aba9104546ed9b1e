/// Finds the posts of a thread on a page, by what they have in common.
///
/// The elements of each kind (``ElementKey``) are weighed: the more of them hold words, a name and a
/// date, the more likely each is a post. No site's own names are needed for that.
struct ThreadContent {
  let outline: HTMLOutline
  /// The groups of elements that are posts; those that stand in another's posts come later.
  private(set) var groups: [PostGroup] = []

  init(_ outline: HTMLOutline) {
    self.outline = outline
    let all = Self.candidates(in: outline)
    var candidates = all.filter { $0.nodes.count > 1 }
    while groups.count < 4 {
      let posts = self.posts
      for index in candidates.indices { candidates[index].measure(in: outline, without: posts) }
      candidates.removeAll { !isThread($0, beside: posts) }
      guard let best = candidates.map(\.score).max(), best > 0 else { break }
      // Wrappers hold the same posts; the tightest holds the least beside them.
      let close = candidates.filter { $0.score >= best * 0.98 }
      guard var chosen = close.min(by: { size($0) < size($1) }) else { break }
      let whole = chosen.nodes.filter { !isFrame($0, of: chosen.nodes, and: posts) }
      if whole.count < chosen.nodes.count {
        chosen.nodes = whole
        chosen.measure(in: outline, without: posts)
      }
      // What holds nothing but the new posts was no post.
      groups = groups.map { rest(of: $0, without: chosen.nodes) }
      groups.append(chosen)
      let taken = Set(self.posts)
      candidates = candidates.compactMap { candidate in
        var rest = candidate
        rest.nodes.removeAll { taken.contains($0) }
        return rest.nodes.isEmpty ? nil : rest
      }
    }
    findOpening(among: all.filter { $0.nodes.count == 1 })
  }

  /// The element of the thread's opening, where it is unlike the answers; it comes before them.
  private(set) var opening: Int?
  /// Whether that element's name says that it is a post.
  private(set) var isOpeningNamed = false

  private mutating func findOpening(among candidates: [PostGroup]) {
    guard let first = posts.first else { return }
    opening = opening(among: candidates, before: first, named: true)
    isOpeningNamed = opening != nil
    opening = opening ?? opening(among: candidates, before: first, named: false)
  }

  private func opening(among candidates: [PostGroup], before first: Int, named: Bool) -> Int? {
    var best: (node: Int, weight: Double)?
    for candidate in candidates {
      let node = candidate.nodes[0]
      guard outline.tree.end(node) <= first else { continue }
      let hints = outline.hints[node]
      let sums = outline.sums(node)
      guard sums.authors > 0, sums.dates > 0, sums.dates < 6,
        !named || outline.tree.tag(node) == .article
          || !hints.isDisjoint(with: [.whole, .article, .body]),
        hints.isDisjoint(with: [.signature, .navigation])
      else { continue }
      // The innermost of those that hold about the same.
      let weight = Double(sums.prose) + 0.3 * Double(sums.linked)
      if weight >= (best?.weight ?? 0) * 0.95 { best = (node, max(weight, best?.weight ?? 0)) }
    }
    return best?.node
  }

  /// Whether the posts' names say that they are answers, which does not make the first the opening.
  var areComments: Bool { groups.first?.areComments == true }

  /// All elements that are posts, in the order of the page.
  var posts: [Int] { groups.flatMap(\.nodes).sorted() }

  private static func candidates(in outline: HTMLOutline) -> [PostGroup] {
    let tree = outline.tree
    var groups: [Word: [Int]] = [:]
    var index = 0
    while index < tree.nodes.count {
      if outline.isLeftOut[index] {
        index = tree.end(index)
        continue
      }
      if tree.tag(index) != .text {
        let sums = outline.sums(index)
        if sums.authors > 0 || sums.dates > 0, sums.prose > 0 {
          ElementKey.forEach(index, in: tree) { key in
            if groups[key]?.last != index { groups[key, default: []].append(index) }
          }
        }
      }
      index += 1
    }
    // Several words of a class often name the same elements.
    return Set(groups.values).map { PostGroup(nodes: $0) }
      .sorted { $0.nodes.lexicographicallyPrecedes($1.nodes) }
  }

  /// Whether a group is one of posts, given those known already.
  private func isThread(_ group: PostGroup, beside posts: [Int]) -> Bool {
    guard group.score > 0, !group.isPart,
      posts.count > 0 || group.prose * 50 > Int(outline.sums(0).prose),
      group.prose > (group.complete > 0.9 && group.hinted > 0.5 ? 5 : 20) * group.nodes.count
    else { return false }
    // Of two elements around one post, the outer is none.
    if group.nodes.count == 2, group.complete < 1,
      outline.tree.inside(group.nodes[0]).contains(group.nodes[1])
    {
      return false
    }
    if group.hinted < 0.5 && (group.nodes.count < 3 || group.largestShare > 0.8) { return false }
    if posts.isEmpty {
      // Names or dates alone stand in lists too, but those are not most of a page.
      return group.complete >= 0.5
        || (group.hinted >= 0.5 && group.partly >= 0.7
          && group.prose * 6 > Int(outline.sums(0).prose))
    }
    guard group.complete >= 0.7, group.hinted >= 0.5, group.long >= 0.6,
      group.score * (group.areComments ? 200 : 20) > groups[0].score
    else {
      return false
    }
    return groups.allSatisfy { leavesPosts($0, beside: group) }
  }

  /// Whether an element is no post but what stands around most of them.
  private func isFrame(_ node: Int, of group: [Int], and posts: [Int]) -> Bool {
    guard group.count > 3, posts.count > 3 else { return false }
    let inside = outline.tree.inside(node)
    return Self.count(of: group, in: inside) * 2 > group.count
      && Self.count(of: posts, in: inside) * 2 > posts.count
  }

  /// How many of some nodes, in the order of the page, are in a range.
  private static func count(of nodes: [Int], in range: Range<Int>) -> Int {
    func place(_ limit: Int) -> Int {
      var low = 0
      var high = nodes.count
      while low < high {
        let middle = (low + high) / 2
        if nodes[middle] < limit { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return place(range.upperBound) - place(range.lowerBound)
  }

  /// Whether enough of a group's posts keep words, a name or a date of their own when other elements
  /// in them are posts too.
  private func leavesPosts(_ known: PostGroup, beside group: PostGroup) -> Bool {
    let tree = outline.tree
    var nested: [Int: Int] = [:]
    var nesting = Nesting()
    let posts = Set(known.nodes)
    for node in (known.nodes + group.nodes).sorted() {
      if let outer = nesting.enter(node, end: tree.end(node)), posts.contains(outer),
        !posts.contains(node)
      {
        nested[outer, default: 0] += 1
      }
    }
    // One in nearly every post is a part of it.
    if nested.values.count(where: { $0 == 1 }) * 10 > known.nodes.count * 7 { return false }
    return rest(of: known, without: group.nodes).nodes.count * 10 >= known.nodes.count * 3
  }

  /// The posts of a group that hold something beside other posts.
  private func rest(of known: PostGroup, without nested: [Int]) -> PostGroup {
    var rest = known
    rest.measure(in: outline, without: Array(Set(posts + nested)).sorted())
    rest.nodes = zip(rest.nodes, zip(rest.own, known.own)).compactMap { node, sums in
      let (now, before) = sums
      let isWhole = now.prose == before.prose
      let isPost =
        now.prose > 20 && (now.authors > 0) == (before.authors > 0)
        && (now.dates > 0) == (before.dates > 0)
      return isWhole || isPost ? node : nil
    }
    rest.measure(in: outline, without: Array(Set(posts + nested)).sorted())
    return rest
  }

  private func size(_ group: PostGroup) -> Int {
    var size = 0
    var end = 0
    for node in group.nodes where node >= end {
      end = outline.tree.end(node)
      size += end - node
    }
    return size
  }
}
