/// Finds what is written on a page among what stands around it.
///
/// Each block of text (a paragraph, a list item, a cell) is worth what speaks for it being written
/// to be read. The article is the element whose blocks are worth most together; what stands above
/// its first paragraph and below its last is trimmed (``ArticleTrimming``).
struct ArticleContent {
  let outline: HTMLOutline
  /// Elements that are posts of their own.
  let posts: Set<Int>
  /// The element that holds the article, or nil where the page is empty.
  let root: Int?
  private let blocks: [HTMLBlock]

  init(outline: HTMLOutline, posts: Set<Int>) {
    self.outline = outline
    self.posts = posts
    blocks = HTMLBlock.blocks(in: outline, without: posts)
    root = Self.root(outline, blocks)
  }

  /// The article's words, without its title; empty where nothing is written on the page.
  func text(title: String?, author: String? = nil) -> [UInt8] {
    guard let root else { return [] }
    let range = outline.tree.subtree(root)
    let trimming = ArticleTrimming(
      outline, blocks: blocks.filter { range.contains($0.nodes.lowerBound) }, root: root,
      title: title, author: author)
    var renderer = HTMLRenderer(outline) {
      posts.contains($0) || trimming.dropped.contains($0)
    }
    renderer.add(root)
    let text = renderer.finished()
    guard text.isEmpty else { return text }
    // So little is written that all of it looked like what stands above an article.
    renderer = HTMLRenderer(outline) { posts.contains($0) }
    renderer.add(root)
    return renderer.finished()
  }

  private static func root(_ outline: HTMLOutline, _ blocks: [HTMLBlock]) -> Int? {
    let tree = outline.tree
    var sums = [Int](repeating: 0, count: tree.nodes.count + 1)
    for block in blocks { sums[block.nodes.lowerBound + 1] += block.worth }
    for index in 1..<max(1, sums.count) { sums[index] += sums[index - 1] }
    let worths = tree.nodes.indices.map { node in
      let worth = tree.tag(node) == .text ? 0 : Double(sums[tree.end(node)] - sums[node])
      let isMarked =
        tree.tag(node) == .article || tree.tag(node) == .main
        || !outline.hints[node].isDisjoint(with: [.article, .main, .body])
      return isMarked ? worth * 1.05 : worth
    }
    guard let most = worths.max(), most > 0 else {
      return tree.nodes.indices.first { tree.tag($0) == .body }
    }
    // Of elements that hold about the same, the innermost.
    guard let root = worths.lastIndex(where: { $0 >= most * 0.97 }) else { return nil }
    return marked(in: root, outline, blocks) { worths[$0] >= most * 0.75 } ?? root
  }

  /// The innermost element in the article's that is named an article's and holds nearly all of it,
  /// where nothing that stands beside it is a paragraph.
  private static func marked(
    in root: Int, _ outline: HTMLOutline, _ blocks: [HTMLBlock], _ holdsMost: (Int) -> Bool
  ) -> Int? {
    let tree = outline.tree
    let found = tree.inside(root).last { node in
      tree.tag(node) != .text && holdsMost(node)
        && (tree.tag(node) == .article
          || !outline.hints[node].isDisjoint(with: [.article, .body]))
    }
    guard let found else { return nil }
    let inside = tree.subtree(found)
    let isAlone = blocks.allSatisfy { block in
      !tree.subtree(root).contains(block.nodes.lowerBound)
        || inside.contains(block.nodes.lowerBound) || block.worth <= 5 || block.tag == .li
    }
    return isAlone ? found : nil
  }
}
