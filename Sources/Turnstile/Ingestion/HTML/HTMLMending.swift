/// Rewrites the few things in valid UTF-8 markup that libxml2 2.9 stumbles over.
enum HTMLMending {
  /// The markup without a byte-order mark, NUL bytes, and comments that end as they begin.
  ///
  /// libxml2 takes `<!-->` and `<!--->` for the beginning of a comment that never ends; browsers
  /// take them for whole comments. An unclosed comment reaches to the end, as in browsers.
  static func mend(_ markup: [UInt8]) -> [UInt8] {
    var markup = markup
    if markup.starts(with: [0xef, 0xbb, 0xbf]) { markup.removeFirst(3) }
    var index = 0
    let count = markup.count
    while index < count {
      let byte = markup[index]
      if byte == 0 {
        markup[index] = 0x20
      } else if byte == UInt8(ascii: "<"), index + 4 < count, markup[index + 1] == 0x21,
        markup[index + 2] == 0x2d, markup[index + 3] == 0x2d
      {
        if markup[index + 4] == 0x3e {
          blank(&markup, index..<index + 5)
        } else if markup[index + 4] == 0x2d, index + 5 < count, markup[index + 5] == 0x3e {
          blank(&markup, index..<index + 6)
        }
      }
      index += 1
    }
    return markup
  }

  private static func blank(_ markup: inout [UInt8], _ range: Range<Int>) {
    for index in range { markup[index] = 0x20 }
  }
}
