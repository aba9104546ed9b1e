/// Writes parts of a page as plain text that keeps its paragraphs, lists, quotations and code.
///
/// Paragraphs are set apart by an empty line, list items begin with `- ` or `1. `, lines quoted from
/// others with `> `, and preformatted text stands between fences.
struct HTMLRenderer {
  let outline: HTMLOutline
  /// Leaves out an element with all that is in it.
  let isDropped: (Int) -> Bool

  private(set) var text: [UInt8] = []
  /// What a new line begins with: quotation marks and the indent of lists.
  private var quotes = 0
  private var quotesBefore = 0
  private var lists: [(node: Int, number: Int?)] = []
  private var pendingBreak = Break.none
  private var pendingMarker: [UInt8] = []
  private var isPreformatted = false

  private enum Break: Int, Comparable {
    case none, line, paragraph
    static func < (a: Break, b: Break) -> Bool { a.rawValue < b.rawValue }
  }

  init(_ outline: HTMLOutline, dropping isDropped: @escaping (Int) -> Bool = { _ in false }) {
    self.outline = outline
    self.isDropped = isDropped
  }

  /// Adds a node with all that is in it.
  mutating func add(_ root: Int) {
    let tree = outline.tree
    var open: [Int] = []
    var index = root
    while index < tree.end(root) {
      while let last = open.last, tree.end(last) <= index { close(open.removeLast()) }
      let tag = tree.tag(index)
      if outline.isLeftOut[index] || isDropped(index) {
        index = tree.end(index)
      } else if tag == .text {
        addText(tree.text(index))
        index += 1
      } else {
        enter(index, tag)
        open.append(index)
        index += 1
      }
    }
    while let last = open.popLast() { close(last) }
  }

  /// The text so far, without white space at its end.
  func finished() -> [UInt8] { Array(text[...].trimmingSpaces()) }

  private mutating func enter(_ node: Int, _ tag: HTMLTag) {
    switch tag {
    case .br: isPreformatted ? addPreformatted([0x0a]) : breakLine(.line)
    case .hr: breakLine(.paragraph)
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .table, .figure, .dl: breakLine(.paragraph)
    case .ul, .ol, .menu, .dir:
      breakLine(lists.isEmpty ? .paragraph : .line)
      lists.append((node, tag == .ol ? start(of: node) : nil))
    case .li:
      breakLine(.line)
      pendingMarker = marker()
    case .blockquote:
      breakLine(.paragraph)
      quotes += 1
    case .pre:
      breakLine(.paragraph)
      isPreformatted = true
      addPreformatted(Array("```\n".utf8))
    case .td, .th: separateCell()
    default:
      if isQuotation(node) {
        breakLine(.paragraph)
        quotes += 1
      } else if tag.isBlock {
        breakLine(.line)
      }
    }
  }

  /// Whether an element that has no such meaning of its own is named a quotation, and the outermost
  /// of those.
  private func isQuotation(_ node: Int) -> Bool {
    let tree = outline.tree
    guard outline.hints[node].contains(.quotation),
      [.div, .section, .article].contains(tree.tag(node))
    else { return false }
    var outer = tree.parent(node)
    for _ in 0..<3 {
      guard let parent = outer else { break }
      if outline.hints[parent].contains(.quotation) || tree.tag(parent) == .blockquote {
        return false
      }
      outer = tree.parent(parent)
    }
    return true
  }

  private mutating func close(_ node: Int) {
    let tag = outline.tree.tag(node)
    switch tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .table, .figure, .dl: breakLine(.paragraph)
    case .ul, .ol, .menu, .dir:
      if !lists.isEmpty { lists.removeLast() }
      breakLine(lists.isEmpty ? .paragraph : .line)
    case .cite: if quotes > 0 { breakLine(.line) }
    case .li:
      pendingMarker = []
      breakLine(.line)
    case .blockquote:
      breakLine(.paragraph)
      quotes -= 1
    case .pre:
      isPreformatted = false
      if text.last != 0x0a { startLine(quotes: quotes) }
      text += Array("```".utf8)
      breakLine(.paragraph)
    default:
      if isQuotation(node) {
        breakLine(.paragraph)
        quotes -= 1
      } else if tag.isBlock {
        breakLine(.line)
      }
    }
  }

  private mutating func breakLine(_ kind: Break) {
    if !text.isEmpty { pendingBreak = max(pendingBreak, kind) }
  }

  private mutating func separateCell() {
    if pendingBreak == .none, !text.isEmpty, text.last != 0x0a { text += Array(" | ".utf8) }
  }

  private func start(of node: Int) -> Int {
    let value = outline.tree.string(.start, of: node) ?? "1"
    return Swift.min(Int(value) ?? 1, 1_000_000)
  }

  private mutating func marker() -> [UInt8] {
    guard let last = lists.indices.last else { return Array("- ".utf8) }
    guard let number = lists[last].number else { return Array("- ".utf8) }
    lists[last].number = number + 1
    return Array("\(number). ".utf8)
  }

  private mutating func addText(_ words: ArraySlice<UInt8>) {
    if isPreformatted {
      addPreformatted(words)
    } else if !words.allSatisfy(\.isHTMLSpace) {
      addInline(words)
    } else if pendingBreak == .none, let last = text.last, last != 0x20, last != 0x0a {
      text.append(0x20)
    }
  }

  private mutating func addInline(_ words: some Sequence<UInt8>) {
    flushBreak()
    text.appendCollapsing(words)
  }

  private mutating func addPreformatted(_ words: some Sequence<UInt8>) {
    flushBreak()
    for byte in words where byte != 0x0d {
      if byte == 0x0a {
        startLine(quotes: quotes)
      } else {
        text.append(byte)
      }
    }
  }

  private mutating func flushBreak() {
    if pendingBreak != .none {
      while text.last == 0x20 { text.removeLast() }
      if pendingBreak == .paragraph { startLine(quotes: min(quotes, quotesBefore)) }
      startLine(quotes: quotes)
      pendingBreak = .none
    } else if text.isEmpty, quotes > 0 {
      text += Array(repeatElement(Array("> ".utf8), count: min(quotes, 8)).joined())
    }
    quotesBefore = quotes
    if !pendingMarker.isEmpty {
      text += pendingMarker
      pendingMarker = []
    }
  }

  private mutating func startLine(quotes: Int) {
    while text.last == 0x20 { text.removeLast() }
    text.append(0x0a)
    for _ in 0..<min(quotes, 8) { text += [0x3e, 0x20] }
  }
}
