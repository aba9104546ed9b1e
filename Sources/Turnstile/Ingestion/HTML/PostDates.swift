/// Finds when posts were written.
struct PostDates {
  let outline: HTMLOutline
  let walk: PostWalk
  let body: PostBody

  /// The moment that a post gives as its own, or nil where it gives none.
  ///
  /// A machine's date goes before one that a person reads, and either before any text that is a
  /// date. When it was edited and when its author joined are passed over.
  func created(_ post: Int) -> Timestamp? {
    let tree = outline.tree
    if let found = DateMark.moment(inAttributesOf: post, in: tree) { return found }
    let bodies = Set(body.bodies(of: post))
    var best: (rank: Int, moment: Timestamp)?
    // How many of the next texts belong to the announcement of another date.
    var others = 0
    walk(post) { node in
      guard (best?.rank ?? 0) < 3, !bodies.contains(node) else { return false }
      if tree.tag(node) == .text {
        let text = tree.text(node).trimmingSpaces()
        guard !text.isEmpty else { return true }
        let wasOther = others > 0
        let isOther = Self.speaksOfOther(text)
        // The announcement may say the date itself.
        others = isOther && !text.contains(where: \.isASCIIDigit) ? 3 : max(0, others - 1)
        if best == nil, !wasOther, !isOther, text.count <= 80,
          text.contains(where: \.isASCIIDigit), let found = Timestamp(parsing: text)
        {
          best = (1, found)
        }
        return true
      }
      let hints = outline.hints[node]
      if hints.contains(.member), hints.isDisjoint(with: [.body, .comment, .post, .date]) {
        return false
      }
      guard others == 0 else { return true }
      if let found = DateMark.moment(inAttributesOf: node, in: tree) {
        best = (3, found)
      } else if (best?.rank ?? 0) < 2, hints.contains(.date) || tree.tag(node) == .time,
        let words = tree.words(in: node, limit: 120), !Self.speaksOfOther(Array(words.utf8)[...]),
        let found = Timestamp(parsing: words)
      {
        best = (2, found)
      }
      return true
    }
    return best?.moment
  }

  /// Whether a text announces another date than that of writing.
  private static func speaksOfOther(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.prefix(80)
    for word in [
      "edited", "modified", "updated", "joined", "join date", "registered", "since",
      "last post", "last reply", "latest reply",
    ]
      as [StaticString]
    where text.firstIndexIgnoringCase(of: word) != nil {
      return true
    }
    return false
  }
}
