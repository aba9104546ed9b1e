/// Faces made of characters: `:)`, `:-(`, `<3`, `xD`, `¯\_(ツ)_/¯`.
enum Emoticons {
  /// Where the emoticon ends that begins at an offset; nil where there is none.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: Where a sign stands.
  ///   - lineStart: Where the line begins; nothing before it counts.
  ///   - limit: Where the line ends.
  static func end(_ bytes: [UInt8], at start: Int, lineStart: Int, limit: Int) -> Int? {
    let isOpen = start == lineStart || !bytes[start - 1].isASCIIAlphanumeric
    switch bytes[start] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="):
      return faceEnd(bytes, eyes: start, isOpen: isOpen, limit: limit)
    case UInt8(ascii: ">"), UInt8(ascii: "}"):
      if start + 1 < limit, bytes[start + 1] == UInt8(ascii: ":"),
        let end = faceEnd(bytes, eyes: start + 1, isOpen: true, limit: limit)
      {
        return end
      }
    case UInt8(ascii: "<"):
      return heartEnd(bytes, at: start, limit: limit)
    case UInt8(ascii: "@"):
      var end = start
      while end < limit, bytes[end] == UInt8(ascii: "@") { end += 1 }
      return end == start + 2 ? end : nil
    case 0xC2:
      return shrugEnd(bytes, at: start, limit: limit)
    case UInt8(ascii: "^"), UInt8(ascii: "-"), UInt8(ascii: "\\"), UInt8(ascii: "."),
      UInt8(ascii: "("):
      break
    default: return nil
    }
    guard isOpen else { return nil }
    for literal in literals where bytes.matches(literal, at: start, limit: limit) {
      let end = start + literal.utf8.count
      if end == limit || !bytes[end].isASCIIAlphanumeric { return end }
    }
    return nil
  }

  /// Whether a word of letters, digits and underscores is a face: `xD`, `o_O`, `T_T`.
  static func isWordLike(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    switch range.count {
    case 2...8 where first | 0x20 == UInt8(ascii: "x"):
      return bytes[range].dropFirst().allSatisfy { $0 == UInt8(ascii: "D") }
    case 3 where bytes[range.lowerBound + 1] == UInt8(ascii: "_"):
      let last = bytes[range.upperBound - 1]
      return "oO0TtuU".utf8.contains(first) && first | 0x20 == last | 0x20
    default:
      return false
    }
  }

  /// The identity of an emoticon; a mouth that is repeated counts once, so `:)))` is `:)`.
  static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    var end = range.upperBound
    if bytes[range.lowerBound] < 0x80 {
      while end - range.lowerBound > 2, bytes[end - 1] == bytes[end - 2] { end -= 1 }
    }
    return Word(Folding.fold(Array(bytes[range.lowerBound..<end])))
  }

  /// Where a face ends whose eyes stand at an offset: eyes, perhaps a tear or nose, mouths.
  private static func faceEnd(
    _ bytes: [UInt8], eyes: Int, isOpen: Bool, limit: Int
  ) -> Int? {
    var end = eyes + 1
    if bytes.matches("\u{2019}", at: end, limit: limit) {
      end += 3
    } else if end < limit, bytes[end] == UInt8(ascii: "'") {
      end += 1
    }
    if end + 1 < limit, "-^o".utf8.contains(bytes[end]),
      "()[]DPp/\\|*".utf8.contains(bytes[end + 1])
    {
      end += 1
    }
    guard end < limit else { return nil }
    let mouth = bytes[end]
    let isBare = end == eyes + 1
    while end < limit, bytes[end] == mouth { end += 1 }
    let isFree = end == limit || !bytes[end].isASCIIAlphanumeric
    switch mouth {
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      return bytes[eyes] == UInt8(ascii: "=") && !isOpen ? nil : end
    case UInt8(ascii: "("), UInt8(ascii: "["):
      return isFree && (isOpen || bytes[eyes] == UInt8(ascii: ":")) ? end : nil
    case UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"):
      return isOpen && isFree ? end : nil
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"):
      return isOpen && isFree && bytes[end - 2] != mouth ? end : nil
    case UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "3"), UInt8(ascii: "s"),
      UInt8(ascii: "S"), UInt8(ascii: "x"), UInt8(ascii: "*"), UInt8(ascii: "$"):
      return isOpen && isFree && isBare && bytes[eyes] == UInt8(ascii: ":") ? end : nil
    default:
      return nil
    }
  }

  /// `<3`, `<333`, `</3`; not `<3.5` nor `<3k`.
  private static func heartEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var end = start + 1
    if end < limit, bytes[end] == UInt8(ascii: "/") { end += 1 }
    let heart = end
    while end < limit, bytes[end] == UInt8(ascii: "3") { end += 1 }
    guard end > heart else {
      return nil
    }
    let isNumber =
      end < limit
      && (bytes[end].isASCIIAlphanumeric || bytes[end] == UInt8(ascii: "%")
        || end + 1 < limit && ".,-".utf8.contains(bytes[end]) && bytes[end + 1].isASCIIDigit)
    return isNumber ? nil : end
  }

  /// `¯\_(ツ)_/¯`, whatever a Markdown editor has made of its backslashes and underscores.
  private static func shrugEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard bytes.matches("¯", at: start, limit: limit) else { return nil }
    var hasFace = false
    for offset in start + 2..<Swift.max(start + 2, Swift.min(limit, start + 24)) {
      if bytes.matches("ツ", at: offset, limit: limit) { hasFace = true }
      if bytes.matches("¯", at: offset, limit: limit) { return hasFace ? offset + 2 : nil }
    }
    return nil
  }

  private static let literals: [String] = [
    "^^", "^_^", "^-^", "^.^", "-_-", "-.-", "-__-", "\\o/", "._.", "(╯°□°)╯︵ ┻━┻",
    "(╯°□°）╯︵ ┻━┻", "( ͡° ͜ʖ ͡°)", "(^_^)", "(-_-)",
  ]
}
