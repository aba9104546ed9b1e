/// The marks that Markdown puts at the beginning of a line.
enum LineMarkers {
  /// Where a quotation's mark ends that stands at an offset: `>`, `\>` or `&gt;`.
  ///
  /// Reddit's `>!` hides the author's own words and quotes nobody.
  static func quoteEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    let end: Int
    switch bytes[start] {
    case UInt8(ascii: ">"): end = start + 1
    case UInt8(ascii: "\\") where bytes.matches("\\>", at: start, limit: limit): end = start + 2
    case UInt8(ascii: "&") where bytes.matches("&gt;", at: start, limit: limit): end = start + 4
    default: return nil
    }
    return end < limit && bytes[end] == UInt8(ascii: "!") ? nil : end
  }

  /// Where a heading's mark ends that stands at an offset: one to six `#` and a space.
  static func headingEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return (1...6).contains(end - start) && isSpace(bytes, end, limit) ? end : nil
  }

  /// A list item's mark: where it ends and whether it counts (`1.`, `1)`, `1-`) or not (`-`).
  static func listItem(
    _ bytes: [UInt8], at start: Int, limit: Int
  ) -> (end: Int, isNumbered: Bool)? {
    guard start < limit else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return isSpace(bytes, start + 1, limit) ? (start + 1, false) : nil
    case 0xE2:
      let isBullet =
        bytes.matches("•", at: start, limit: limit) || bytes.matches("◦", at: start, limit: limit)
        || bytes.matches("▪", at: start, limit: limit)
      let isDash =
        bytes.matches("–", at: start, limit: limit) || bytes.matches("—", at: start, limit: limit)
      return isBullet || isDash && isSpace(bytes, start + 3, limit) ? (start + 3, false) : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start
      while end < limit, bytes[end].isASCIIDigit, end - start < 4 { end += 1 }
      guard end - start < 4, end < limit,
        ".)-".utf8.contains(bytes[end]),
        isSpace(bytes, end + 1, limit)
      else { return nil }
      return (end + 1, true)
    default:
      return nil
    }
  }

  private static func isSpace(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
    offset < limit && (bytes[offset] == 0x20 || bytes[offset] == 0x09)
  }
}
