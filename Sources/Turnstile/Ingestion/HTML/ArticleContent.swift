/// Finds what is written on a page among what stands around it.
struct ArticleContent: Sendable {
  let outline: HTMLOutline
  /// Elements that are posts of their own.
  let posts: Set<Int>

  /// The element that holds the article, or nil where the page is empty.
  func root() -> Int? {
    let tree = outline.tree
    var weights = [Int](repeating: 0, count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      if outline.isLeftOut[index] || posts.contains(index) {
        index = tree.end(index)
        continue
      }
      if [.p, .li, .pre, .blockquote, .td, .div].contains(tree.tag(index)) {
        let words = ownText(index)
        if words > 80 {
          var share = words
          var ancestor = tree.parent(index)
          var steps = 0
          while let parent = ancestor, steps < 3 {
            weights[parent] += share
            share /= 2
            ancestor = tree.parent(parent)
            steps += 1
          }
        }
      }
      index += 1
    }
    let best = weights.indices.max { weights[$0] < weights[$1] }
    guard let best, weights[best] > 0 else {
      return tree.nodes.indices.first { tree.tag($0) == .body }
    }
    return best
  }

  /// Bytes of text directly in an element or in the inline elements in it.
  private func ownText(_ node: Int) -> Int {
    let tree = outline.tree
    var count = 0
    var index = node + 1
    while index < tree.end(node) {
      let tag = tree.tag(index)
      if tag == .text {
        count += tree.text(index).count
      } else if tag == .a || tag.isBlock {
        index = tree.end(index)
        continue
      }
      index += 1
    }
    return count
  }
}
