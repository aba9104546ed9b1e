/// Tells what the blocks of an article's element are.
struct BlockKinds {
  let outline: HTMLOutline

  /// Whether a block is the title, alone or with the byline in the lines under it.
  func isTitle(_ block: HTMLBlock, _ title: [UInt8]) -> Bool {
    let length = block.plain + block.linked
    if length < title.count * 2, folded(block) == title { return true }
    return title.count >= 15 && length < title.count + 100 && !endsSentence(block)
      && block.rank == nil && folded(block).starts(with: title)
  }

  /// Whether a short block says who wrote the article or when.
  func isByline(_ block: HTMLBlock) -> Bool {
    guard block.rank == nil, (5...120).contains(block.plain + block.linked), !endsSentence(block),
      let first = block.nodes.first(where: { outline.tree.tag($0) == .text })
    else { return false }
    let text = outline.tree.text(first).trimmingSpaces()
    if text.equalsIgnoringCase("by") || text.prefix(3).equalsIgnoringCase("by ") { return true }
    if DateMark.isDate(text) { return block.plain <= 60 }
    let beginnings: [StaticString] = [
      "published", "updated", "last updated", "posted", "first published", "written by",
    ]
    return beginnings.contains { text.prefix($0.utf8CodeUnitCount).equalsIgnoringCase($0) }
      && block.nodes.contains {
        outline.tree.tag($0) == .text && outline.tree.text($0).contains(where: \.isASCIIDigit)
      }
  }

  func words(in block: HTMLBlock) -> Int {
    block.nodes.reduce(0) { count, node in
      guard outline.tree.tag(node) == .text else { return count }
      return count + outline.tree.text(node).split { $0.isHTMLSpace }.count
    }
  }

  /// Whether there are no words in a block but those of links.
  func isOnlyLinks(_ block: HTMLBlock) -> Bool {
    guard block.plain > 0 else { return true }
    guard block.tag != .li, block.plain <= 8, block.linked > block.plain else { return false }
    let tree = outline.tree
    return block.nodes.allSatisfy { node in
      guard tree.tag(node) == .text else { return true }
      var parent = tree.parent(node)
      for _ in 0..<4 {
        guard let element = parent else { break }
        if tree.tag(element) == .a { return true }
        parent = tree.parent(element)
      }
      return !tree.text(node).contains {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "(")
      }
    }
  }

  /// Whether a block is nothing but a date or time.
  func isTime(_ block: HTMLBlock) -> Bool {
    let tree = outline.tree
    guard block.plain <= 30, let parent = tree.parent(block.nodes.lowerBound) else { return false }
    return tree.tag(parent) == .time && tree.subtree(parent).contains(block.nodes.upperBound - 1)
  }

  /// Whether an element stands under a picture or at another edge of an article.
  func isCaption(_ node: Int) -> Bool {
    let tree = outline.tree
    let hints = outline.hints[node]
    if hints.contains(.biography) { return true }
    if hints.contains(.tags) { return outline.sums(node).linked > outline.sums(node).prose }
    guard
      tree.tag(node) == .figcaption
        || tree.tag(node) != .table && hints.contains(.caption)
          && hints.isDisjoint(with: [.article, .main])
    else { return false }
    // What is numbered is spoken of.
    let text = tree.words(in: node, limit: 20).map { Folded.text($0.utf8) } ?? []
    return !["figure", "fig", "table", "chart"].contains { (name: StaticString) in
      text[...].prefix(name.utf8CodeUnitCount).equalsIgnoringCase(name)
        && text.dropFirst(name.utf8CodeUnitCount).first?.isASCIIDigit == true
    }
  }

  func folded(_ block: HTMLBlock) -> [UInt8] {
    block.nodes.flatMap { node in
      outline.tree.tag(node) == .text ? Folded.text(outline.tree.text(node)) : []
    }
  }

  /// Whether a block ends with a full stop or the like, quotation marks aside.
  func endsSentence(_ block: HTMLBlock) -> Bool {
    guard let last = block.nodes.last else { return false }
    var text = outline.tree.text(last).trimmingSpaces()
    while let byte = text.last {
      if byte == 0x22 || byte == 0x27 || byte == 0x29 {
        text = text.dropLast()
      } else if text.suffix(3).elementsEqual([0xe2, 0x80, 0x9d])
        || text.suffix(3).elementsEqual([0xe2, 0x80, 0x99])
      {
        text = text.dropLast(3)
      } else {
        break
      }
    }
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(text.last ?? 0)
  }

  /// The table cell that a block stands in; nil where that is none.
  func cell(of block: HTMLBlock) -> Int? {
    var element = outline.tree.parent(block.nodes.lowerBound)
    for _ in 0..<8 {
      guard let node = element else { return nil }
      if [.td, .th].contains(outline.tree.tag(node)) { return node }
      element = outline.tree.parent(node)
    }
    return nil
  }

  /// Whether a block stands in a quotation or beside the text.
  func isInQuotation(_ block: HTMLBlock, below root: Int) -> Bool {
    var element = outline.tree.parent(block.nodes.lowerBound)
    for _ in 0..<4 {
      guard let node = element, node > root else { return false }
      if [.blockquote, .aside, .q].contains(outline.tree.tag(node))
        || outline.hints[node].contains(.quote)
      {
        return true
      }
      element = outline.tree.parent(node)
    }
    return false
  }

  /// Whether a block is all bold, as headings are in markup without headings.
  func looksLikeHeading(_ block: HTMLBlock) -> Bool {
    let parent = outline.tree.tag(max(0, outline.tree.parent(block.nodes.lowerBound) ?? 0))
    return [.b, .strong].contains(parent) || block.tag == .div || block.tag == .summary
  }
}
