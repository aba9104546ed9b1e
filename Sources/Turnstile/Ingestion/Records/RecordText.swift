/// What a record's text says, whatever it is marked up with.
enum RecordText {
  static func plain(_ text: [UInt8], _ markup: RecordMarkup) -> [UInt8] {
    // A search for each: comparing with several is slower by far.
    guard
      text.contains(UInt8(ascii: "&")) || text.contains(UInt8(ascii: "<"))
        || markup == .markdown && text.contains(UInt8(ascii: "\\"))
    else { return text }
    switch markup {
    case .markdown: return RedditMarkdown.unescape(text)
    case .html: return page(text)
    case .unknown:
      let tags = self.tags(in: text)
      if tags.blocks > 0 { return page(text) }
      return tags.phrases > 0 ? page(withBreaks(text)) : unescape(text)
    }
  }

  /// A title or name without entities.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: unescape(Array(text.utf8)), as: UTF8.self)
  }

  private static func page(_ markup: [UInt8]) -> [UInt8] {
    let outline = HTMLOutline(HTMLParser.tree(of: markup))
    guard !outline.tree.nodes.isEmpty else { return [] }
    var renderer = HTMLRenderer(outline)
    renderer.add(0)
    return renderer.finished()
  }

  /// Line feeds as markup, for a text in which only words are marked up.
  private static func withBreaks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    for line in Lines(text) {
      if !result.isEmpty { result += "<br>".utf8 }
      result += text[line]
      if line.isEmpty { result += "<p>".utf8 }
    }
    return result
  }

  private static let blocks: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "hr", "table",
    "section", "article",
  ]
  private static let phrases: Set<String> = [
    "a", "i", "b", "em", "strong", "code", "span", "u", "s", "sup", "sub", "img",
  ]

  /// How many tags of HTML there are: those that begin or end a block, and the ends of others.
  private static func tags(in text: [UInt8]) -> (blocks: Int, phrases: Int) {
    var count = (blocks: 0, phrases: 0)
    var at = 0
    while let start = text[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      let isEnd = at < text.count && text[at] == UInt8(ascii: "/")
      let letters = text[(at + (isEnd ? 1 : 0))...].prefix(11)
      let name = letters.prefix { $0.isASCIILetter || $0.isASCIIDigit }
      guard !name.isEmpty, name.count < letters.count, name.count <= 10,
        " />\n\t".utf8.contains(letters[name.endIndex])
      else { continue }
      let tag = String(decoding: name.map(\.lowercasedASCII), as: UTF8.self)
      if blocks.contains(tag) {
        count.blocks += 1
      } else if isEnd, phrases.contains(tag) {
        count.phrases += 1
      }
    }
    return count
  }

  private static let entities: [(name: [UInt8], text: [UInt8])] = [
    ("gt", ">"), ("lt", "<"), ("amp", "&"), ("quot", "\""), ("apos", "'"), ("nbsp", " "),
    ("mdash", "—"), ("ndash", "–"), ("hellip", "…"), ("rsquo", "’"), ("lsquo", "‘"),
    ("ldquo", "“"), ("rdquo", "”"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A text with the signs that its entities stand for.
  static func unescape(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    while let start = text[at...].firstIndex(of: UInt8(ascii: "&")) {
      result += text[at..<start]
      let name = text[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
      if name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";"),
        let sign = sign(name)
      {
        result += sign
        at = name.endIndex + 1
      } else {
        result.append(text[start])
        at = start + 1
      }
    }
    return result + text[at...]
  }

  private static func sign(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.first == UInt8(ascii: "#") else {
      return entities.first { $0.name.elementsEqual(name) }?.text
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10), value >= 0x20,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return scalar == "\u{200B}" ? [] : Array(UTF8.encode(scalar)!)
  }
}
