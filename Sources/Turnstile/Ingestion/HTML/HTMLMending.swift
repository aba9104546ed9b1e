/// Rewrites the few things in valid UTF-8 markup that libxml2 2.9 stumbles over.
///
/// - NUL bytes and a byte-order mark become spaces.
/// - So does a document type that declares entities: they are no words, and stand for nothing here.
/// - `<!-->` and `<!--->` are whole comments to browsers; libxml2 lets them swallow the page.
/// - Each end tag costs libxml2 a walk up the open elements, and each attribute a walk along those
///   before it. Markup that would make either walk long for ever loses the tags that nest deeper
///   than any page needs, and the attributes after the first thousand. Its text is kept.
struct HTMLMending {
  private var markup: [UInt8]
  private var index = 0
  /// The names of the elements that are open, as far as it can be told without parsing.
  private var open: [Word] = []
  /// What the walks up the open elements cost so far, in elements.
  private var cost = 0
  /// Start tags that were taken out and whose end tags are still to come.
  private var removed = 0
  private var hasDocumentType = false
  /// Nil while looking, then the depth at which tags are taken out.
  private var deepest: Int?

  private init(_ markup: [UInt8]) { self.markup = markup }

  /// The markup as libxml2 can take it.
  static func mend(_ markup: [UInt8]) -> [UInt8] {
    var mending = HTMLMending(markup)
    mending.run()
    if mending.cost > affordable {
      (mending.index, mending.open, mending.cost, mending.deepest) = (0, [], 0, 250)
      mending.run()
    }
    return mending.markup
  }

  private static let affordable = 20_000_000

  private mutating func run() {
    if markup.starts(with: [0xef, 0xbb, 0xbf]) { blank(0..<3) }
    let count = markup.count
    while index < count, deepest != nil || cost <= Self.affordable {
      let byte = markup[index]
      if byte == 0 {
        markup[index] = 0x20
        index += 1
      } else if byte != UInt8(ascii: "<") || index + 1 >= count {
        index += 1
      } else if markup[index + 1].isASCIILetter {
        startTag()
      } else if markup[index + 1] == UInt8(ascii: "/") {
        endTag()
      } else if index + 3 < count, markup[index + 1] == UInt8(ascii: "!"),
        markup[index + 2] == UInt8(ascii: "-"), markup[index + 3] == UInt8(ascii: "-")
      {
        comment()
      } else if !hasDocumentType, index + 2 < count, markup[index + 1] == UInt8(ascii: "!"),
        markup[index + 2].lowercasedASCII == UInt8(ascii: "d")
      {
        documentType()
      } else {
        index += 1
      }
    }
  }

  private mutating func documentType() {
    hasDocumentType = true
    let start = index
    index += 1
    guard let sign = markup[start...].firstIndex(where: { ">[".utf8.contains($0) }),
      markup[sign] == UInt8(ascii: "[")
    else { return }
    var place = sign
    while let end = markup[place...].firstIndex(of: UInt8(ascii: "]")) {
      place = end + 1
      guard let next = markup[place...].firstIndex(where: { !$0.isHTMLSpace }) else { return }
      if markup[next] == UInt8(ascii: ">") {
        index = next + 1
        return blank(start..<index)
      }
      place = next
    }
  }

  private mutating func comment() {
    let start = index
    index += 4
    if index < markup.count, markup[index] == UInt8(ascii: ">") {
      index += 1
      return blank(start..<index)
    }
    if index + 1 < markup.count, markup[index] == UInt8(ascii: "-"),
      markup[index + 1] == UInt8(ascii: ">")
    {
      index += 2
      return blank(start..<index)
    }
    var hyphens = 0
    while index < markup.count {
      let byte = markup[index]
      if byte == 0 { markup[index] = 0x20 }
      index += 1
      if byte == UInt8(ascii: ">"), hyphens >= 2 { return }
      hyphens = byte == UInt8(ascii: "-") ? hyphens + 1 : 0
    }
  }

  private mutating func startTag() {
    let start = index
    index += 1
    let name = name()
    let isSelfClosing = attributes()
    if name == Self.script || name == Self.style { return rawText(until: name) }
    guard !isSelfClosing, !Self.unnested.contains(name) else { return }
    if let deepest, open.count >= deepest {
      removed += 1
      blank(start..<index)
    } else {
      open.append(name)
    }
  }

  private mutating func endTag() {
    let start = index
    index += 2
    let name = name()
    while index < markup.count, markup[index] != UInt8(ascii: ">") {
      if markup[index] == 0 { markup[index] = 0x20 }
      index += 1
    }
    index = min(index + 1, markup.count)
    guard !Self.unnested.contains(name) else {
      cost += open.count
      return
    }
    if removed > 0 {
      removed -= 1
      return blank(start..<index)
    }
    let place = open.lastIndex(of: name)
    cost += open.count - (place ?? 0)
    if let place { open.removeSubrange(place...) }
  }

  /// Reads a tag's name.
  private mutating func name() -> Word {
    var hash = Word.seed
    while index < markup.count, markup[index].isASCIILetter || markup[index].isASCIIDigit {
      hash = Word.mix(hash, markup[index].lowercasedASCII)
      index += 1
    }
    return Word(hash: hash)
  }

  /// Reads to the end of a start tag; returns whether it closes itself.
  private mutating func attributes() -> Bool {
    var number = 0
    var previous: UInt8 = 0
    var tooMany: Int?
    while index < markup.count {
      let byte = markup[index]
      if byte == UInt8(ascii: ">") { break }
      if byte == 0 { markup[index] = 0x20 }
      if (byte == 0x22 || byte == 0x27) && previous == UInt8(ascii: "=") {
        index += 1
        while index < markup.count, markup[index] != byte {
          if markup[index] == 0 { markup[index] = 0x20 }
          index += 1
        }
      }
      if !byte.isHTMLSpace {
        previous = byte
      } else if index + 1 < markup.count, !markup[index + 1].isHTMLSpace {
        number += 1
        if number == 1000 { tooMany = index }
      }
      index += 1
    }
    if let tooMany { blank(tooMany..<min(index, markup.count)) }
    index = min(index + 1, markup.count)
    return previous == UInt8(ascii: "/")
  }

  /// Reads past the text of a script or a style sheet.
  private mutating func rawText(until end: Word) {
    while index < markup.count {
      if markup[index] == 0 { markup[index] = 0x20 }
      if markup[index] == UInt8(ascii: "<"), index + 1 < markup.count,
        markup[index + 1] == UInt8(ascii: "/")
      {
        let start = index
        index += 2
        let isEnd = name() == end
        index = start
        if isEnd { return }
      }
      index += 1
    }
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range { markup[index] = 0x20 }
  }

  private static let script = Word("script")
  private static let style = Word("style")

  /// Elements that hold nothing, and those that the next of their kind ends.
  private static let unnested: Set<Word> = Set(
    """
    area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option
    optgroup thead tbody tfoot colgroup html head body script style
    """.split(whereSeparator: \.isWhitespace).map { Word(String($0)) })
}
