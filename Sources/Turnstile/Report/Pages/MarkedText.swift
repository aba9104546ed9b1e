/// A text with the words that carry its codings marked.
struct MarkedText {
  /// Words to be marked.
  struct Mark {
    /// Its number among the post's codings, from 1.
    var number: Int
    /// UTF-8 bytes of the text.
    var bytes: Range<Int>
    /// What the mark says when it is pointed at.
    var title: String
    /// `away`, `toward` or `role`: its colour.
    var kind: Markup
  }

  let text: [UInt8]
  let marks: [Mark]
  /// What identifiers begin with, such as `p12`.
  let anchor: Markup

  /// The whole text. Where marks overlap, the words are marked once and tell of all.
  func markup() -> Markup {
    var edges: Set<Int> = [0, text.count]
    for mark in marks {
      edges.insert(mark.bytes.lowerBound)
      edges.insert(mark.bytes.upperBound)
    }
    let places = edges.sorted()
    var result: Markup = ""
    for (start, end) in zip(places, places.dropFirst()) {
      let words = Markup(String(decoding: text[start..<end], as: UTF8.self))
      let active = marks.filter { $0.bytes.lowerBound <= start && end <= $0.bytes.upperBound }
      guard let first = active.first else {
        result += words
        continue
      }
      let title = active.map(\.title).joined(separator: "; ")
      let ids = active.filter { $0.bytes.lowerBound == start }.map { mark -> Markup in
        "<span id=\"\(anchor)m\(mark.number)\"></span>"
      }
      let references = active.filter { $0.bytes.upperBound == end }.map { mark -> Markup in
        """
        <a class="ref" href="#\(anchor)c\(mark.number)" \
        aria-label="coding \(mark.number)">\(mark.number)</a>
        """
      }
      result += """
        <mark class="\(first.kind)" title="\(title)">\(ids.joined())\(words)</mark>\
        \(references.joined())
        """
    }
    return result
  }
}
