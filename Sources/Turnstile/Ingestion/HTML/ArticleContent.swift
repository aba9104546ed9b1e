/// Finds what is written on a page among what stands around it.
///
/// Each block of text (a paragraph, a list item, a cell) is worth what speaks for it being written
/// to be read: its length, less where it is short or mostly links. The article is the element whose
/// blocks are worth most together.
struct ArticleContent {
  let outline: HTMLOutline
  /// Elements that are posts of their own.
  let posts: Set<Int>
  /// Sums of the blocks' worth before each node.
  private let worth: [Int32]

  init(outline: HTMLOutline, posts: Set<Int>) {
    self.outline = outline
    self.posts = posts
    worth = Self.worth(outline, posts)
  }

  /// The element that holds the article, or nil where the page is empty.
  func root() -> Int? {
    let tree = outline.tree
    var best: (node: Int, worth: Double)?
    for node in tree.nodes.indices where tree.tag(node) != .text {
      var value = Double(worth[tree.end(node)] - worth[node])
      guard value > 0 else { continue }
      let hints = outline.hints[node]
      let isMarked =
        tree.tag(node) == .article || tree.tag(node) == .main
        || !hints.isDisjoint(with: [.article, .main]) || hints.contains(.body)
      if isMarked { value *= 1.05 }
      // Of elements with the same blocks, the innermost.
      if value >= best?.worth ?? 0 { best = (node, value) }
    }
    return best?.node ?? tree.nodes.indices.first { tree.tag($0) == .body }
  }

  private static func worth(_ outline: HTMLOutline, _ posts: Set<Int>) -> [Int32] {
    let tree = outline.tree
    var worth = [Int32](repeating: 0, count: tree.nodes.count + 1)
    var block = Block()
    var linkEnd = 0
    var index = 0
    func finish() {
      if block.start >= 0 { worth[block.start + 1] += block.worth }
      block = Block()
    }
    while index < tree.nodes.count {
      if outline.isLeftOut[index] || posts.contains(index) {
        finish()
        index = tree.end(index)
        continue
      }
      let tag = tree.tag(index)
      if tag == .text {
        if block.start < 0 {
          block.start = index
          block.parent = tree.tag(max(0, Int(tree.nodes[index].parent)))
        }
        let length = Int32(tree.text(index).count { !$0.isHTMLSpace })
        if index < linkEnd { block.linked += length } else { block.plain += length }
      } else if tag.isBlock || tag == .td || tag == .th {
        finish()
      } else if tag == .a {
        linkEnd = max(linkEnd, tree.end(index))
      }
      index += 1
      // The end of a block ends its last text as well as its beginning did the one before.
      if index < tree.nodes.count, block.start >= 0,
        tree.nodes[index].parent != tree.nodes[index - 1].parent,
        Int(tree.nodes[index].parent) < index - 1
      {
        var closed = index - 1
        while let parent = tree.parent(closed), tree.end(parent) <= index {
          if tree.tag(parent).isBlock {
            finish()
            break
          }
          closed = parent
        }
      }
    }
    finish()
    for index in 1..<worth.count { worth[index] += worth[index - 1] }
    return worth
  }

  /// The text between two places where a line ends.
  private struct Block {
    var start = -1
    var parent = HTMLTag.div
    var plain: Int32 = 0
    var linked: Int32 = 0

    var worth: Int32 {
      if plain + linked == 0 { return 0 }
      if linked > plain { return -min(linked, 60) / 2 - 5 }
      switch parent {
      case .h1, .h2, .h3, .h4, .h5, .h6: return 10
      default: break
      }
      if plain >= 60 { return plain - linked / 2 }
      return plain >= 25 ? 5 : -5
    }
  }
}
