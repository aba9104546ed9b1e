/// The title of what is written on a page, found among those that the page gives.
struct PageTitle: Sendable {
  let best: String?

  /// - Parameters:
  ///   - outline: The page.
  ///   - tags: What its `meta` elements say.
  ///   - headline: What its JSON-LD says.
  ///   - venue: The site's name.
  init(_ outline: HTMLOutline, tags: MetaTags, headline: String?, venue: String?) {
    let tree = outline.tree
    let element = tree.nodes.indices.first { tree.tag($0) == .title }
      .flatMap { node in
        tree.inside(node).first { tree.tag($0) == .text }.map { Self.cleaned(tree.text($0)) }
      }
    let given = [headline, tags["og:title"], tags["twitter:title"], element]
      .compactMap { $0.map { Self.cleaned(Array($0.utf8)[...]) } }.filter { !$0.isEmpty }
    let part = venue.flatMap { $0.hasPrefix("r/") ? String($0.dropFirst(2)) : nil }
    let sites = [venue, part, tags["og:site_name"]].compactMap(\.self)
      .map { Folded.text($0.utf8) }
    let whole = given.map { Self.withoutSite($0, sites: sites) }

    let headings = tree.nodes.indices.filter {
      [.h1, .h2, .h3].contains(tree.tag($0)) && !outline.isLeftOut[$0]
    }
    .prefix(40).compactMap { node in
      tree.words(in: node, limit: 400).map { (isFirst: tree.tag(node) == .h1, text: $0) }
    }
    let folded = given.map { Folded.text($0.utf8) }
    let longest = whole.map { Folded.text($0.utf8).count }.min() ?? 0
    // The heading that the page's own title repeats is the title without the site's name, which
    // may be a heading too, but a shorter one.
    func agreed(_ headings: [String], least: Int) -> String? {
      headings.map { ($0, Folded.text($0.utf8)) }
        .filter { _, heading in
          heading.count * 5 > longest * least && !sites.contains(heading)
            && folded.contains { Folded.contains($0, heading) }
        }
        .max { $0.1.count < $1.1.count }?.0
    }
    let firsts = headings.filter(\.isFirst).map(\.text)
    let others = headings.filter { !$0.isFirst }.map(\.text)
    // A main heading may say about the same in other words.
    best =
      (agreed(firsts, least: 2) ?? firsts.first { Self.areAlike($0, whole) }
      ?? agreed(others, least: 2) ?? whole.first ?? firsts.first)
      .map { Self.withoutSite($0, sites: sites) }
  }

  /// With single spaces, and without the character references that some sites escape twice.
  private static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.appendCollapsing(bytes.prefix(600))
    let trimmed = text[...].trimmingSpaces()
    guard trimmed.contains(UInt8(ascii: "&")) else {
      return String(decoding: trimmed, as: UTF8.self)
    }
    var string = String(decoding: trimmed, as: UTF8.self)
    for (reference, character) in references where string.contains(reference) {
      string = string.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return string
  }

  private static let references = [
    ("&#039;", "'"), ("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&quot;", "\""),
    ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8220;", "“"), ("&#8221;", "”"), ("&#8211;", "–"),
    ("&#8212;", "—"), ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
  ]

  /// Whether a heading shares half of its words with one of some titles.
  private static func areAlike(_ heading: String, _ titles: [String]) -> Bool {
    let words = Self.words(heading)
    guard words.count >= 3 else { return false }
    return titles.contains { title in
      words.intersection(Self.words(title)).count * 5 >= words.count * 2
    }
  }

  private static func words(_ text: String) -> Set<Word> {
    Set(
      text.utf8.split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 < 0x80 }
        .map { Word($0.map(\.lowercasedASCII)) })
  }

  /// Without ` | Site` or ` - Site` at its end.
  private static func withoutSite(_ title: String, sites: [[UInt8]]) -> String {
    let bytes = Array(title.utf8)
    for separator in separators {
      guard bytes.count > separator.count,
        let cut = (0...bytes.count - separator.count).last(where: {
          bytes[$0] == separator[0] && bytes[$0..<$0 + separator.count].elementsEqual(separator)
        }), cut > 0
      else { continue }
      let rest = Folded.text(bytes[(cut + separator.count)...])
      // A site's name may be its host's, as `example` is of example.org.
      if sites.contains(where: { $0.starts(with: rest) || rest.starts(with: $0) }), rest.count > 2 {
        let title = String(decoding: bytes[..<cut].trimmingSpaces(), as: UTF8.self)
        return withoutSite(title, sites: sites)
      }
    }
    return title
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " » ", " · ", " • ", " :: ", " / ", " : ", ": ",
  ]
  .map { Array($0.utf8) }
}
