/// What tells a heading without a mark from a short paragraph.
enum Headings {
  /// The most words of a heading without a mark.
  private static let longest = 12

  /// Words that begin a remark after the text, not a heading.
  private static let afterthoughts: Set<Word> = [
    Word("edit"), Word("update"), Word("ps"), Word("tldr"), Word("tl"),
  ]

  /// Whether a line's tokens may be a heading: few words, the first with a capital, no final
  /// punctuation.
  static func isTitle(_ tokens: ArraySlice<Token>, of bytes: [UInt8]) -> Bool {
    let words = tokens.lazy.filter { $0.kind == .word || $0.kind == .number || $0.kind == .hashtag }
    guard let first = words.first, words.prefix(longest + 1).count <= longest else { return false }
    guard first.kind != .word || first.shape.contains(.capitalized) else { return false }
    guard !afterthoughts.contains(first.word) else { return false }
    let last = tokens.last { $0.kind != .punctuation || !closes($0, bytes) }
    guard let last else { return false }
    switch last.kind {
    case .emoji, .emoticon, .url, .email: return false
    case .punctuation: return !endsClause(last, bytes)
    default: return true
    }
  }

  /// Whether a line stands above others as a heading does: a line of `=` or `-` or a blank line
  /// follows, and then something else.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - line: The line.
  ///   - isNumbered: Whether a number leads it; then nothing numbered may follow, since that would
  ///     make a list of it.
  static func standsAbove(_ bytes: [UInt8], _ line: Line, isNumbered: Bool) -> Bool {
    guard line.next < bytes.count else { return false }
    var next = Line(bytes, from: line.next)
    if !isNumbered, isUnderline(bytes[next.start..<next.end]) { return true }
    guard next.isBlank else { return false }
    while next.isBlank, next.next < bytes.count { next = Line(bytes, from: next.next) }
    guard !next.isBlank else { return false }
    guard isNumbered else { return true }
    return LineMarkers.listItem(bytes, at: next.start, limit: next.end)?.isNumbered != true
  }

  private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else {
      return false
    }
    return line.count > 2 && line.allSatisfy { $0 == sign }
  }

  private static func closes(_ token: Token, _ bytes: [UInt8]) -> Bool {
    let scalar = bytes.scalar(at: Int(token.start), limit: Int(token.end)).value
    switch scalar {
    case 0x22, 0x27, 0x29, 0x2A, 0x5D, 0x5F, 0x7E, 0xBB, 0x2019, 0x201D: return true
    default: return false
    }
  }

  private static func endsClause(_ token: Token, _ bytes: [UInt8]) -> Bool {
    let scalar = bytes.scalar(at: Int(token.start), limit: Int(token.end)).value
    switch scalar {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2026: return true
    default: return false
    }
  }
}
