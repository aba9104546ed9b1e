/// Where addresses end: of pages, of mailboxes, of people and groups.
///
/// A host without a scheme counts where it ends in a frequent top-level domain in small letters, so
/// that `quit.Then` is no address.
enum Addresses {
  /// What was sought at an offset.
  enum Search {
    case found(Token.Kind, end: Int)
    /// Nothing, and nothing that begins before an offset either.
    case none(before: Int)
  }

  /// Looks for an e-mail address or a host without a scheme that begins at an offset.
  static func find(_ bytes: [UInt8], from start: Int, limit: Int) -> Search {
    var end = start
    while end < limit, isHostByte(bytes[end]) { end += 1 }
    let host = end
    while end < limit, isHostByte(bytes[end]) || "_%+".utf8.contains(bytes[end]) { end += 1 }
    if end < limit, bytes[end] == UInt8(ascii: "@"), bytes[end - 1] != UInt8(ascii: ".") {
      var domain = end + 1
      while domain < limit, isHostByte(bytes[domain]) { domain += 1 }
      domain = trimmed(bytes, from: end + 1, to: domain)
      if let label = lastLabel(bytes, end + 1..<domain), label.count > 1,
        bytes[label].allSatisfy(\.isASCIILetter)
      {
        return .found(.email, end: domain)
      }
    }
    let stop = trimmed(bytes, from: start, to: host)
    guard let label = lastLabel(bytes, start..<stop) else { return .none(before: end) }
    let isWeb = bytes.matches("www.", at: start, limit: stop)
    guard isWeb || topLevelDomains.contains(Word(bytes[label])) else { return .none(before: end) }
    let goesOn = stop < limit && "/:?#".utf8.contains(bytes[stop])
    return .found(.url, end: goesOn ? urlEnd(bytes, from: stop, limit: limit) ?? stop : stop)
  }

  /// Where an address ends that has begun; nil where nothing of it is left.
  ///
  /// Final punctuation does not belong to it, nor does a bracket that was opened outside.
  static func urlEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    var end = start
    var open = 0
    while end < limit, isURLByte(bytes, end, limit) {
      if bytes[end] == UInt8(ascii: "(") { open += 1 }
      if bytes[end] == UInt8(ascii: ")") { open -= 1 }
      end += 1
    }
    trim: while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard open < 0 else { break trim }
        open += 1
      case UInt8(ascii: "("): open -= 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
        break
      default: break trim
      }
      end -= 1
    }
    return end > start ? end : nil
  }

  /// Where the address of a Markdown link ends, the closing bracket excluded; nil where it is none.
  static func linkEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    var end = start
    var open = 0
    while end < limit, isURLByte(bytes, end, limit) {
      if bytes[end] == UInt8(ascii: "(") { open += 1 }
      if bytes[end] == UInt8(ascii: ")") {
        if open == 0 { return end > start ? end : nil }
        open -= 1
      }
      end += 1
    }
    // A link's title may follow: [text](address "title")
    return end > start && bytes.matches(" \"", at: end, limit: limit) ? end : nil
  }

  /// Where a name ends that follows `@`; nil where there is none.
  static func nameEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit, isNameByte(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return end > start ? end : nil
  }

  /// Where `u/name` or `r/name` ends, of three letters or more; nil where there is none.
  static func redditNameEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard start + 1 < limit, bytes[start + 1] == UInt8(ascii: "/"),
      bytes[start] | 0x20 == UInt8(ascii: "u") || bytes[start] | 0x20 == UInt8(ascii: "r"),
      let end = nameEnd(bytes, from: start + 2, limit: limit), end - start >= 5
    else { return nil }
    return end
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isURLByte(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 {
      return byte > 0x20 && byte != 0x7F && !"\"<>[]{}|`".utf8.contains(byte)
    }
    // A continuation byte belongs to what has been let in.
    if byte & 0xC0 == 0x80 { return true }
    let scalar = bytes.scalar(at: offset, limit: limit).value
    switch UnicodeTable.shared[scalar].sentenceBreak {
    case .lower, .upper, .oLetter, .numeric, .extend: return true
    default: return false
    }
  }

  /// Where a host ends without full stops and hyphens after it.
  private static func trimmed(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, !bytes[end - 1].isASCIIAlphanumeric { end -= 1 }
    return end
  }

  /// What follows the last full stop of a host; nil where there is none, or nothing before it.
  private static func lastLabel(_ bytes: [UInt8], _ host: Range<Int>) -> Range<Int>? {
    var start = host.upperBound
    while start > host.lowerBound, bytes[start - 1] != UInt8(ascii: ".") { start -= 1 }
    return start > host.lowerBound + 1 && start < host.upperBound ? start..<host.upperBound : nil
  }

  private static let topLevelDomains = Set(
    "ai app au blog br ca ch cn com cz de dev edu es eu fr gov gg gl io jobs kr ly mil ml net nl org pl ru se tech tv uk us xyz"
      .split(separator: " ").map { Word(String($0)) })
}
