#if canImport(Turnstile)
  @testable import Turnstile
#endif

/// A reader that is tried with bytes nobody wrote; the nested package Fuzz links to this file.
enum FuzzedReader: String, CaseIterable {
  case html, json, csv, text

  /// Reads bytes as a file of its kind.
  ///
  /// - Returns: What must never be said of posts; nil where all is well.
  func flaw(in bytes: [UInt8]) -> String? {
    for post in posts(in: bytes) {
      guard TextDecoding.isValidUTF8(post.text) else { return "\(post.id): no UTF-8" }
      guard !post.text.contains(0) else { return "\(post.id): NUL in a text" }
      guard !post.id.isEmpty, post.depth >= 0 else { return "\(post.id): depth \(post.depth)" }
    }
    return nil
  }

  func posts(in bytes: [UInt8]) -> [Post] {
    guard !bytes.isEmpty, let text = decoded(bytes) else { return [] }
    let source = Source(name: "fuzz", path: nil, size: 0)
    switch self {
    case .html:
      return HTMLReader().read(text, source: source.name).0
    case .json:
      return JSONDocumentReader().read(text, source: source.name).posts
        + JSONLinesReader().read(text, source: source, offset: 0).posts
    case .csv:
      return CSVReader().read(text, source: source.name).posts
    case .text:
      _ = Format(of: "", bytes: text)
      let scraped =
        ScrapedTextReader.matches(text)
        ? ScrapedTextReader().posts(in: text, source: source.name) : []
      return scraped + [
        PlainTextReader().post(in: text, source: source.name),
        MarkdownReader().post(in: text, source: source.name),
      ]
    }
  }

  /// Nil where the bytes are no text.
  private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    let declared = self == .html ? HTMLCharset.declared(in: bytes) : nil
    return try? TextDecoding.decode(bytes, declared: declared, name: "fuzz").text
  }
}
