/// What in an article's element is no part of the article: its title, the lines about its author and
/// date, lists of links, and what follows it.
struct ArticleTrimming {
  /// Nodes to leave out, with all that is in them.
  private(set) var dropped: Set<Int> = []

  private let outline: HTMLOutline
  private let blocks: [HTMLBlock]
  private let root: Int

  /// - Parameters:
  ///   - outline: The page.
  ///   - blocks: The blocks of the article's element, in order.
  ///   - root: The article's element.
  ///   - title: The article's title.
  init(_ outline: HTMLOutline, blocks: [HTMLBlock], root: Int, title: String?) {
    self.outline = outline
    self.blocks = blocks
    self.root = root
    dropHead(title: title)
    dropLinks()
    dropSections()
  }

  /// Drops what stands above the first paragraph, but for headings other than the title.
  private mutating func dropHead(title: String?) {
    let title = title.map { Folded.text($0.utf8) } ?? []
    var first = 0
    // The title within the first blocks ends what stands above the article.
    if !title.isEmpty {
      for (index, block) in blocks.prefix(15).enumerated()
      where block.plain + block.linked < title.count * 2 && folded(block) == title {
        for block in blocks[...index] { drop(block) }
        first = index + 1
      }
    }
    for block in blocks[first...].prefix(20) {
      if block.plain >= 60 || (block.rank != nil && block.linked == 0) { break }
      if block.plain >= 25, block.linked == 0, endsSentence(block) { break }
      drop(block)
    }
  }

  /// Drops lists of three links or more, and paragraphs that are nothing but a link.
  private mutating func dropLinks() {
    for (index, block) in blocks.enumerated() where block.plain == 0 && block.rank == nil {
      if block.tag == .li {
        let neighbors = blocks[max(0, index - 2)...min(blocks.count - 1, index + 2)]
        if neighbors.count(where: { $0.tag == .li && $0.plain == 0 }) >= 3 { drop(block) }
      } else if block.tag != .td, block.tag != .th {
        drop(block)
      }
    }
  }

  /// Drops the sections whose headings say that they are about something else.
  private mutating func dropSections() {
    let tree = outline.tree
    let all = blocks.reduce(0) { $0 + max(0, $1.worth) }
    var end = 0
    for (index, block) in blocks.enumerated() where block.nodes.lowerBound >= end {
      guard index > 0, block.plain + block.linked <= 60,
        block.rank != nil || looksLikeHeading(block), Self.isOther(folded(block))
      else { continue }
      // The widest element that the heading begins and that is not most of the article.
      var section: Int?
      var candidate = block.nodes.lowerBound
      while let parent = tree.parent(candidate), parent != root,
        blocks[index - 1].nodes.upperBound <= parent
      {
        candidate = parent
        let worth = worth(of: index, to: tree.end(candidate))
        if worth * 5 > all * 2 { break }
        if worth != max(0, block.worth) { section = candidate }
      }
      if let section {
        dropped.insert(section)
        end = tree.end(section)
        continue
      }
      // A heading among the article's own: its section ends where the next of its rank begins.
      let rank = block.rank ?? 6
      // What only looks like one announces no more than a few short lines.
      let rest = blocks[(index + 1)...].prefix {
        ($0.rank ?? 7) > rank && (block.rank != nil || $0.worth <= 5)
      }
      drop(block)
      guard rest.reduce(0, { $0 + max(0, $1.worth) }) * 5 < all * 2 else { continue }
      for block in rest {
        drop(block)
        end = block.nodes.upperBound
      }
    }
  }

  /// What the blocks from one to the end of an element are worth.
  private func worth(of index: Int, to end: Int) -> Int {
    blocks[index...].prefix { $0.nodes.lowerBound < end }.reduce(0) { $0 + max(0, $1.worth) }
  }

  private mutating func drop(_ block: HTMLBlock) {
    for node in block.nodes where outline.tree.tag(node) == .text { dropped.insert(node) }
  }

  private func folded(_ block: HTMLBlock) -> [UInt8] {
    block.nodes.flatMap { node in
      outline.tree.tag(node) == .text ? Folded.text(outline.tree.text(node)) : []
    }
  }

  private func endsSentence(_ block: HTMLBlock) -> Bool {
    guard let last = block.nodes.last else { return false }
    let text = outline.tree.text(last).trimmingSpaces()
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(text.last ?? 0)
  }

  /// Whether a block is all bold, as headings are in markup without headings.
  private func looksLikeHeading(_ block: HTMLBlock) -> Bool {
    let parent = outline.tree.tag(max(0, outline.tree.parent(block.nodes.lowerBound) ?? 0))
    return [.b, .strong].contains(parent) || block.tag == .div || block.tag == .summary
  }

  /// Whether a heading, folded as titles are, begins what is no part of an article.
  private static func isOther(_ heading: [UInt8]) -> Bool {
    if exact.contains(Word(heading)) { return true }
    return beginnings.contains { heading.starts(with: $0) }
  }

  private static let exact: Set<Word> = Set(
    """
    related|references|sources|comments|tags|topics|categories|popular|trending|newsletter|footnotes
    recommended|share|subscribe|advertisement|bibliography|citations|worksCited|author|credits
    """.split { $0 == "|" || $0 == "\n" }.map { Word(Folded.text($0.utf8)) })

  private static let beginnings: [[UInt8]] =
    """
    related articles|related posts|related content|related stories|related reading|related topics
    related resources|related news|related blogs|related guides|recent articles|recent posts
    recent blog|suggested|recommended for|recommended reading|recommended articles
    recommended posts|you may also|you might also|you may like|you might like|also read|more from
    more stories|more articles|more posts|more like this|more on this|read next|read more
    keep reading|continue reading|about the author|about author|about the writer|written by
    meet the author|share this|share on|share article|share via|leave a comment|leave a reply
    post a comment|add a comment|join the conversation|popular posts|popular articles|most popular
    most read|trending now|latest news|latest posts|latest articles|latest stories|newsletter
    subscribe to|sign up for|stay up to date|stay connected|follow us|join our|get our
    other articles|other posts|up next|next post|next article|previous post|previous article
    similar articles|similar posts|explore more|filed under|our newsletter|dont miss|editors picks
    what to read next|posts you might|articles you|tagged with|further reading|try this next
    """.split { $0 == "|" || $0 == "\n" }.map { Folded.text($0.utf8) }
}
