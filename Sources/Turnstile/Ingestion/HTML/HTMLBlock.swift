/// A run of text on a page between two places where a line ends.
struct HTMLBlock {
  /// Its nodes, among which may be others without text.
  var nodes: Range<Int>
  /// The innermost element that begins and ends lines.
  var tag: HTMLTag
  /// The rank of the heading that it stands in, or nil.
  var rank: Int?
  /// Bytes of text outside of links and in them, white space not counted.
  var plain = 0
  var linked = 0

  /// Whether it begins as the lines about who owns the page do.
  var isNotice = false

  /// How much speaks for it being written to be read; negative for menus and the like.
  var worth: Int {
    if isNotice { return -10 }
    if linked > plain { return -min(linked, 60) / 2 - 5 }
    if rank != nil { return 1 }
    if plain >= 60 { return plain - linked / 2 }
    // A paragraph is one, however short.
    return plain >= 25 || (tag == .p && plain >= 10 && linked == 0) ? 5 : -5
  }

  /// The blocks of a page that have text, in order.
  ///
  /// - Parameters:
  ///   - outline: The page.
  ///   - posts: Elements to leave out.
  static func blocks(in outline: HTMLOutline, without posts: Set<Int>) -> [HTMLBlock] {
    let tree = outline.tree
    var blocks: [HTMLBlock] = []
    var open: [(tag: HTMLTag, end: Int)] = []
    var ranks: [(rank: Int, end: Int)] = []
    var current: HTMLBlock?
    var linkEnd = 0
    var index = 0
    var breaks = 0
    func finish() {
      if var block = current, block.plain + block.linked > 0 {
        block.isNotice = block.plain < 400 && isNotice(block, in: tree)
        blocks.append(block)
      }
      current = nil
      breaks = 0
    }
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        finish()
        open.removeLast()
      }
      while let last = ranks.last, last.end <= index { ranks.removeLast() }
      if outline.isLeftOut[index] || posts.contains(index) {
        if tree.tag(index).isBlock { finish() }
        index = tree.end(index)
        continue
      }
      let tag = tree.tag(index)
      if tag == .text {
        let length = tree.text(index).count { !$0.isHTMLSpace }
        if length > 0 {
          breaks = 0
          var block =
            current
            ?? HTMLBlock(
              nodes: index..<index, tag: open.last?.tag ?? .body, rank: ranks.last?.rank)
          block.nodes = block.nodes.lowerBound..<index + 1
          if index < linkEnd { block.linked += length } else { block.plain += length }
          current = block
        }
      } else if tag.isBlock || tag == .td || tag == .th {
        finish()
        open.append((tag, tree.end(index)))
        if let rank = tag.headingRank { ranks.append((rank, tree.end(index))) }
      } else if tag == .br {
        // Two line ends set paragraphs apart where no elements do.
        breaks += 1
        if breaks == 2 { finish() }
      } else if tag == .a {
        linkEnd = max(linkEnd, tree.end(index))
      }
      index += 1
    }
    finish()
    return blocks
  }

  /// Whether a block begins with a copyright sign or the word.
  private static func isNotice(_ block: HTMLBlock, in tree: HTMLTree) -> Bool {
    guard let first = block.nodes.first(where: { tree.tag($0) == .text }) else { return false }
    let text = tree.text(first).trimmingSpaces()
    return text.starts(with: [0xc2, 0xa9]) || text.prefix(10).equalsIgnoringCase("copyright ")
      || text.prefix(3).equalsIgnoringCase("(c)")
  }
}
