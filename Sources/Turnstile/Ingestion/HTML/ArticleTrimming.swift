/// What in an article's element is no part of the article: its title, the lines about its author and
/// date, lists of links, and what follows it.
struct ArticleTrimming {
  /// Nodes to leave out, with all that is in them.
  private(set) var dropped: Set<Int> = []

  private let outline: HTMLOutline
  private let kinds: BlockKinds
  private let blocks: [HTMLBlock]
  private let root: Int

  /// - Parameters:
  ///   - outline: The page.
  ///   - blocks: The blocks of the article's element, in order.
  ///   - root: The article's element.
  ///   - title: The article's title.
  ///   - author: Who wrote it.
  init(
    _ outline: HTMLOutline, blocks: [HTMLBlock], root: Int, title: String?, author: String?
  ) {
    self.outline = outline
    kinds = BlockKinds(outline: outline)
    self.blocks = blocks
    self.root = root
    dropHead(title: title)
    dropLinks()
    dropSections()
    dropNotes()
    dropRepeats()
    dropCaptions()
    if let author { dropBiography(of: author) }
  }

  /// Drops what stands above the first paragraph, but for headings other than the title.
  private mutating func dropHead(title: String?) {
    let title = title.map { Folded.text($0.utf8) } ?? []
    var first = 0
    // The title within the first blocks ends what stands above the article.
    if !title.isEmpty {
      for (index, block) in blocks.prefix(15).enumerated()
      where kinds.isTitle(block, title)
        && (kinds.folded(block) == title || !blocks[..<index].contains { $0.plain >= 60 })
      {
        for block in blocks[...index] { drop(block) }
        first = index + 1
      }
    }
    var paragraphs = 0
    for (index, block) in blocks.enumerated().dropFirst(first).prefix(20) {
      // What stands under the title may be followed by the byline.
      if kinds.isByline(block) {
        drop(block)
        continue
      }
      let least = first > 0 && block.tag == .p ? 12 : 25
      if block.plain >= 60
        || block.plain >= least && block.linked == 0 && kinds.endsSentence(block)
      {
        paragraphs += 1
      }
      if paragraphs == 2 || paragraphs == 0 && block.rank != nil && block.linked == 0 { break }
      if paragraphs == 0, !isPoint(index) { drop(block) }
    }
  }

  /// Whether a block is one of the points that some articles begin with.
  private func isPoint(_ index: Int) -> Bool {
    let isPoint = { (block: HTMLBlock) in
      block.tag == .li && block.linked == 0 && block.plain >= 18 && !kinds.isByline(block)
        && kinds.words(in: block) >= 4
    }
    guard isPoint(blocks[index]) else { return false }
    return index > 0 && isPoint(blocks[index - 1])
      || index + 1 < blocks.count && isPoint(blocks[index + 1])
  }

  /// Drops lists of three links or more, and paragraphs that are nothing but a link.
  private mutating func dropLinks() {
    // A heading over nothing but links to the end is theirs.
    if let index = blocks.lastIndex(where: { $0.rank != nil }), blocks.count - index > 2,
      blocks[(index + 1)...].allSatisfy(kinds.isOnlyLinks)
    {
      for block in blocks[index...] { drop(block) }
    }
    // So is one that is a link before an invitation to follow it.
    for (index, block) in blocks.dropLast().enumerated()
    where block.rank != nil && block.plain == 0 {
      let next = blocks[index + 1]
      if next.plain + next.linked <= 30, ArticleNotes.leadsAway(kinds.folded(next)) {
        drop(block)
        drop(next)
      }
    }
    for (index, block) in blocks.enumerated() where block.rank == nil && kinds.isOnlyLinks(block) {
      if block.tag == .li {
        let neighbors = blocks[max(0, index - 2)...min(blocks.count - 1, index + 2)]
        if neighbors.count(where: { $0.tag == .li && kinds.isOnlyLinks($0) }) >= 3 { drop(block) }
      } else if block.tag != .td && block.tag != .th
        || index > 0 && kinds.cell(of: block) == kinds.cell(of: blocks[index - 1])
      {
        drop(block)
      }
    }
  }

  /// Drops short lines that are about the page, and those that lead to another.
  private mutating func dropNotes() {
    for block in blocks where block.plain + block.linked <= 250 {
      let text = kinds.folded(block)
      if block.isNotice || kinds.isTime(block) || ArticleNotes.isNote(text)
        || block.linked > block.plain && ArticleNotes.leadsAway(text)
      {
        drop(block)
      }
    }
  }

  /// Drops paragraphs that were there before, as on pages with a copy for small windows, and
  /// sentences of the article that are set beside it as if they were quoted.
  private mutating func dropRepeats() {
    var seen: Set<Word> = []
    var all: [UInt8]?
    var checks = 0
    for block in blocks where block.plain >= 30 && block.rank == nil && block.tag != .li {
      let text = kinds.folded(block)
      if !seen.insert(Word(text)).inserted {
        drop(block)
      } else if block.plain <= 300, checks < 6, kinds.isInQuotation(block, below: root) {
        checks += 1
        let article = all ?? blocks.flatMap(kinds.folded)
        all = article
        if Folded.count(of: text, in: article) > 1 { drop(block) }
      }
    }
  }

  /// Drops what stands under pictures, and the other edges of an article.
  private mutating func dropCaptions() {
    let tree = outline.tree
    let all = Int(outline.sums(root).prose)
    var node = root + 1
    while node < tree.end(root) {
      let prose = Int(outline.sums(node).prose)
      if tree.tag(node) != .text, prose + Int(outline.sums(node).linked) > 0, prose < 600,
        prose * 4 < all, kinds.isCaption(node)
      {
        dropped.insert(node)
        node = tree.end(node)
      } else {
        node += 1
      }
    }
  }

  /// Drops the last paragraphs from the one that tells who the author is.
  private mutating func dropBiography(of author: String) {
    let name = Folded.text(author.utf8)
    let given = Folded.text(author.utf8.prefix { $0 != 0x20 })
    guard name.count >= 6, blocks.count >= 4 else { return }
    let last = blocks.indices.filter { blocks[$0].worth > 0 && !isDropped(blocks[$0]) }.suffix(3)
    for index in last where index * 3 > blocks.count * 2 && blocks[index].rank == nil {
      let text = kinds.folded(blocks[index])
      let isBiography =
        [name, given].contains { name in
          name.count >= 3 && text.starts(with: name)
            && ArticleNotes.tellsOfAuthor(text.dropFirst(name.count))
        } || Folded.contains(Array(text.prefix(200)), ArticleNotes.reached)
      guard isBiography else { continue }
      for block in blocks[index...] { drop(block) }
      return
    }
  }

  private func isDropped(_ block: HTMLBlock) -> Bool {
    block.nodes.allSatisfy { outline.tree.tag($0) != .text || dropped.contains($0) }
  }

  /// Drops the sections whose headings say that they are about something else.
  private mutating func dropSections() {
    let tree = outline.tree
    let all = blocks.reduce(0) { $0 + max(0, $1.worth) }
    var end = 0
    for (index, block) in blocks.enumerated() where block.nodes.lowerBound >= end {
      guard index > 0, block.plain + block.linked <= 60,
        block.rank != nil
          || kinds.looksLikeHeading(block)
            && (block.linked == 0 || !ArticleNotes.leadsAway(kinds.folded(block))),
        Self.isOther(kinds.folded(block))
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

  /// Whether a heading, folded as titles are, begins what is no part of an article.
  private static func isOther(_ heading: [UInt8]) -> Bool {
    if exact.contains(Word(heading)) { return true }
    return beginnings.contains { heading.starts(with: $0) }
  }

  private static let exact: Set<Word> = Set(
    """
    related|references|sources|comments|tags|topics|categories|popular|trending|newsletter|footnotes
    recommended|share|subscribe|advertisement|bibliography|citations|worksCited|author|credits
    article sources|sources and references
    """.split { $0 == "|" || $0 == "\n" }.map { Word(Folded.text($0.utf8)) })

  private static let beginnings: [[UInt8]] =
    """
    related articles|related posts|related content|related stories|related reading|related topics
    related resources|related news|related blogs|related guides|recent articles|recent posts
    recent blog|suggested|recommended for|recommended reading|recommended articles
    recommended posts|you may also|you might also|you may like|you might like|also read|more from
    more stories|more articles|more posts|more like this|more on|read next|read more
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
