/// The title of what is written on a page, found among those that the page gives.
struct PageTitle: Sendable {
  let best: String?

  init(_ outline: HTMLOutline, tags: MetaTags, headline: String?) {
    let tree = outline.tree
    let element = tree.nodes.indices.first { tree.tag($0) == .title }
      .flatMap { node in
        tree.inside(node).first { tree.tag($0) == .text }
          .map { Self.collapsed(tree.text($0)) }
      }
    let whole = [element, tags["og:title"], tags["twitter:title"], headline]
      .compactMap(\.self)
    let headings = tree.nodes.indices.filter { tree.tag($0) == .h1 }
      .compactMap { tree.words(in: $0, limit: 400) }
    let others = tree.nodes.indices.filter { tree.tag($0) == .h2 || tree.tag($0) == .h3 }
      .prefix(20).compactMap { tree.words(in: $0, limit: 400) }
    // The heading that the page's own title repeats is the title without the site's name, which
    // may be a heading too, but a shorter one.
    let folded = whole.map { Self.folded($0.utf8) }
    let agreed = (headings + others).map { ($0, Self.folded($0.utf8)) }
      .filter { _, heading in
        heading.count > 1 && folded.contains { Self.contains($0, heading) }
      }
      .max { $0.1.count < $1.1.count }?.0
    best =
      agreed ?? headline ?? (tags["og:title"] ?? element).map { Self.withoutSite($0, tags: tags) }
      ?? headings.first
  }

  private static func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.appendCollapsing(bytes)
    return String(decoding: text[...].trimmingSpaces(), as: UTF8.self)
  }

  /// The ASCII letters and digits in small letters, and all else that is not ASCII.
  static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }.map(\.lowercasedASCII)
  }

  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count, let first = part.first else { return false }
    return (0...text.count - part.count).contains {
      text[$0] == first && text[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  /// Without ` | Site` or ` - Site` at its end.
  private static func withoutSite(_ title: String, tags: MetaTags) -> String {
    let bytes = Array(title.utf8)
    let site = tags["og:site_name"].map { folded($0.utf8) }
    for separator in [" | ", " - ", " – ", " — ", " » ", " · ", " :: "].map({ Array($0.utf8) }) {
      guard bytes.count > separator.count,
        let cut = (0...bytes.count - separator.count).last(where: {
          bytes[$0..<$0 + separator.count].elementsEqual(separator)
        }), cut > 0
      else { continue }
      let rest = String(decoding: bytes[(cut + separator.count)...], as: UTF8.self)
      if site.map({ $0 == folded(rest.utf8) }) ?? (rest.utf8.count < cut) {
        return String(decoding: bytes[..<cut], as: UTF8.self)
      }
    }
    return title
  }
}
