/// Finds the posts of a thread on a page, by what they have in common.
///
/// The elements of each kind (``ElementKey``) are weighed: the more of them hold words, a name and a
/// date, the more likely each is a post. No site's own names are needed for that.
struct ThreadContent {
  let outline: HTMLOutline
  /// The groups of elements that are posts; those that stand in another's posts come later.
  private(set) var groups: [PostGroup] = []

  private let isArticle: Bool

  /// - Parameters:
  ///   - outline: The page.
  ///   - isArticle: Whether it says that it is an article, so that only answers are looked for.
  init(_ outline: HTMLOutline, isArticle: Bool = false) {
    self.outline = outline
    self.isArticle = isArticle
    var candidates = Self.candidates(in: outline)
    while groups.count < 4 {
      let posts = self.posts
      for index in candidates.indices { candidates[index].measure(in: outline, without: posts) }
      candidates.removeAll { !isThread($0, beside: posts) }
      guard let best = candidates.map(\.score).max(), best > 0 else { break }
      // Wrappers hold the same posts; the tightest holds the least beside them.
      let close = candidates.filter { $0.score >= best * 0.9 }
      guard let chosen = close.min(by: { size($0) < size($1) }) else { break }
      groups.append(chosen)
      let taken = Set(self.posts)
      candidates = candidates.compactMap { candidate in
        var rest = candidate
        rest.nodes.removeAll { taken.contains($0) }
        return rest.nodes.isEmpty ? nil : rest
      }
    }
  }

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
    return groups.values
      .filter { $0.count > 1 || !outline.hints[$0[0]].isDisjoint(with: .anyPost) }
      .map { PostGroup(nodes: $0) }
      .sorted { $0.nodes[0] < $1.nodes[0] }
  }

  /// Whether a group is one of posts, given those known already.
  private func isThread(_ group: PostGroup, beside posts: [Int]) -> Bool {
    guard group.score > 0 else { return false }
    if isArticle && !group.areComments { return false }
    if group.hinted < 0.5 && (group.nodes.count < 3 || group.largestShare > 0.8) { return false }
    if posts.isEmpty {
      return group.complete >= 0.5 || (group.hinted >= 0.5 && group.partly >= 0.5)
    }
    guard group.complete >= 0.7, group.hinted >= 0.5 else { return false }
    return leavesPostsWhole(group)
  }

  /// Whether the posts that a group's elements stand in keep words, a name and a date of their own.
  private func leavesPostsWhole(_ group: PostGroup) -> Bool {
    for known in groups {
      var rest = known
      rest.measure(in: outline, without: (posts + group.nodes).sorted())
      if rest.complete < known.complete * 0.8 { return false }
      let before = known.own.reduce(0) { $0 + Int($1.prose) }
      let after = rest.own.reduce(0) { $0 + Int($1.prose) }
      if after * 3 < before { return false }
    }
    return true
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
