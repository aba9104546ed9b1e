/// A quote and the words around it.
struct QuoteContext: Equatable {
  var before: String
  var words: String
  var after: String

  /// - Parameters:
  ///   - bytes: The quote's UTF-8 bytes of the text.
  ///   - reach: The most bytes to show on either side; whole words, not beyond an empty line.
  init(_ bytes: Range<Int>, of text: [UInt8], reach: Int = 160) {
    var start = bytes.lowerBound
    while start > 0, bytes.lowerBound - start < reach, !Self.isBreak(text, start - 1) { start -= 1 }
    if start > 0, !Self.isBreak(text, start - 1) {
      while start < bytes.lowerBound, !Self.isSpace(text[start]) { start += 1 }
    }
    var end = bytes.upperBound
    while end < text.count, end - bytes.upperBound < reach, !Self.isBreak(text, end) { end += 1 }
    if end < text.count, !Self.isBreak(text, end) {
      while end > bytes.upperBound, !Self.isSpace(text[end - 1]) { end -= 1 }
    }
    before = Self.line(text[start..<bytes.lowerBound])
    words = Self.line(text[Self.cut(bytes, of: text)])
    if words.utf8.count < bytes.count - 8 { words += " …" }
    after = Self.line(text[end > bytes.upperBound ? bytes.upperBound..<end : end..<end])
    if start > 0, !before.isEmpty, !Self.isBreak(text, start - 1) {
      before = (before.hasPrefix(" ") ? "…" : "… ") + before
    }
    if end < text.count, !after.isEmpty, !Self.isBreak(text, end) {
      after += after.hasSuffix(" ") ? "…" : " …"
    }
  }

  /// The most bytes of a quote outside its post.
  private static let longest = 1000

  private static func cut(_ bytes: Range<Int>, of text: [UInt8]) -> Range<Int> {
    guard bytes.count > longest else { return bytes }
    var end = bytes.lowerBound + longest
    while end > bytes.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes.lowerBound..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a line feed stands there that ends a paragraph.
  private static func isBreak(_ text: [UInt8], _ place: Int) -> Bool {
    guard text[place] == 0x0A else { return false }
    return (place + 1 < text.count && text[place + 1] == 0x0A)
      || (place > 0 && text[place - 1] == 0x0A)
  }

  /// With runs of white space as one space; those at the ends stay, since words stand beside.
  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    for byte in bytes {
      if isSpace(byte) {
        if line.last != 0x20 { line.append(0x20) }
      } else {
        line.append(byte)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
