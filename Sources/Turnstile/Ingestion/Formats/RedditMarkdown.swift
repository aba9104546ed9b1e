/// Reddit's Markdown as scrapers leave it: backslash escapes and a few HTML entities.
enum RedditMarkdown {
  private static let entities: [(name: [UInt8], text: [UInt8])] = [
    ("&gt;", ">"), ("&lt;", "<"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
    ("&nbsp;", " "), ("&#x200B;", ""), ("&#x200b;", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// `\>` becomes `>`, `\_` becomes `_`, `&gt;` becomes `>` …
  static func unescape(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      if text[at] == UInt8(ascii: "\\"), at + 1 < text.count,
        #"\`*_{}[]()#+-.!>~|^&<"'"#.utf8.contains(text[at + 1])
      {
        at += 1
      } else if text[at] == UInt8(ascii: "&"),
        let entity = entities.first(where: { text[at...].starts(with: $0.name) })
      {
        result += entity.text
        at += entity.name.count
        continue
      }
      result.append(text[at])
      at += 1
    }
    return result
  }
}
