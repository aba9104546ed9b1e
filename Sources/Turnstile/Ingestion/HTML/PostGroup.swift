/// Elements of a page that are alike, as the posts of a thread are.
struct PostGroup {
  /// The elements, in the order of the page. One may stand in another.
  var nodes: [Int]
  /// Each element's own text, without that of posts that stand in it.
  var own: [HTMLOutline.Sums] = []
  /// How much speaks for each element being one post.
  var score = 0.0

  /// Measures the elements, without what other posts in them hold.
  ///
  /// - Parameters:
  ///   - outline: The page.
  ///   - posts: Elements that are known to be posts, in the order of the page.
  mutating func measure(in outline: HTMLOutline, without posts: [Int]) {
    own = nodes.map(outline.sums)
    var nested = Nesting()
    let known = Set(posts)
    let all = posts.isEmpty ? nodes : Array(Set(nodes).union(known)).sorted()
    let place = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    for node in all {
      let outer = nested.enter(node, end: outline.tree.end(node))
      if let outer, let index = place[outer] { own[index] -= outline.sums(node) }
    }
    score = 0
    var complete = 0
    var withAuthor = 0
    var withDate = 0
    var hinted = 0
    var long = 0
    for (index, node) in nodes.enumerated() {
      let sums = own[index]
      guard sums.prose > 0 else { continue }
      var evidence = 0.05
      withAuthor += sums.authors > 0 ? 1 : 0
      withDate += sums.dates > 0 ? 1 : 0
      if sums.authors > 0, sums.dates > 0 {
        evidence = 1
        complete += 1
      } else if sums.authors > 0 || sums.dates > 0 {
        evidence = 0.4
      }
      if sums.dates > 6 { evidence *= 6 / Double(sums.dates) }
      if !outline.hints[node].isDisjoint(with: .anyPost) { hinted += 1 }
      if sums.prose >= 20 { long += 1 }
      score +=
        evidence * Double(sums.prose).squareRoot() * Double(min(sums.prose, 2000)).squareRoot()
    }
    self.complete = nodes.isEmpty ? 0 : Double(complete) / Double(nodes.count)
    self.partly = nodes.isEmpty ? 0 : Double(max(withAuthor, withDate)) / Double(nodes.count)
    self.long = nodes.isEmpty ? 0 : Double(long) / Double(nodes.count)
    self.hinted = nodes.isEmpty ? 0 : Double(hinted) / Double(nodes.count)
    score *= 1 + 0.3 * self.hinted
    let named = nodes.count { node in
      outline.tree.value(.class, of: node) != nil || outline.tree.value(.element, of: node) != nil
        || outline.tree.value(.id, of: node) != nil
    }
    if named * 2 < nodes.count { score *= 0.7 }
    isPart =
      nodes.count { node in
        let hints = outline.hints[node]
        return outline.tree.tag(node) == .blockquote
          || (!hints.contains(.whole) && hints.isDisjoint(with: .body)
            && !hints.isDisjoint(with: .part.subtracting(.comments)))
      } * 2 > nodes.count
    areComments =
      nodes.count { outline.hints[$0].contains(.comment) } * 2 > nodes.count
      && nodes.count { outline.hints[$0].contains(.post) } * 2 < nodes.count
  }

  /// The share of elements with an author and a date, 0 to 1.
  var complete = 0.0
  /// Whether their names say that they are but parts of posts.
  var isPart = false
  /// Bytes of their own text outside of links.
  var prose: Int { own.reduce(0) { $0 + Int($1.prose) } }
  /// The share of all their text that the longest has, 0 to 1.
  var largestShare: Double {
    prose == 0 ? 0 : Double(own.map { Int($0.prose) }.max() ?? 0) / Double(prose)
  }

  /// Whether their names say that they are answers, which does not make the first the opening.
  var areComments = false
  /// The share of elements with an author, or with a date if that is more, 0 to 1.
  var partly = 0.0
  /// The share of elements with more text of their own than a name or a date, 0 to 1.
  var long = 0.0
  /// The share of elements whose names say that they are posts, 0 to 1.
  var hinted = 0.0
}

/// Follows which of some elements stands in which, when entered in the order of the page.
struct Nesting {
  private var open: [(node: Int, end: Int)] = []

  /// Enters an element and returns the innermost entered one that it stands in.
  mutating func enter(_ node: Int, end: Int) -> Int? {
    while let last = open.last, last.end <= node { open.removeLast() }
    let outer = open.last?.node
    open.append((node, end))
    return outer
  }

  /// How many of the entered elements are open.
  var depth: Int { open.count }
}
