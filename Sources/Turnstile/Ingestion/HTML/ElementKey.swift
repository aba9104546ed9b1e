/// The names under which elements of the same kind are found again on a page.
enum ElementKey {
  /// Calls a closure with each of an element's keys: one a word of its class, one for its id where
  /// that is numbered, one for its microdata type and one for the name of a site's own element. A
  /// plain element has its tag's alone.
  static func forEach(_ node: Int, in tree: HTMLTree, _ body: (Word) -> Void) {
    let entry = tree.nodes[node]
    guard entry.tag != .text else { return }
    let seed = Word.mix(Word.seed, entry.tag.rawValue)
    var isPlain = true
    for index in Int(entry.start)..<Int(entry.stop) {
      let attribute = tree.attributes[index]
      let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
      switch attribute.name {
      case .class:
        var words = 0
        for word in value.split(whereSeparator: \.isHTMLSpace) where words < 12 {
          words += 1
          isPlain = false
          body(key(of: word, kind: 1, seed: seed))
        }
      case .id where value.last?.isASCIIDigit == true || value.contains(where: \.isASCIIDigit):
        isPlain = false
        body(key(of: value, kind: 2, seed: seed))
      case .itemprop, .itemtype, .element, .dataTestID:
        isPlain = false
        body(key(of: value, kind: 3, seed: seed))
      default: break
      }
    }
    if isPlain { body(Word(hash: Word.mix(seed, 0))) }
  }

  /// A name up to its first digit.
  private static func key(of name: ArraySlice<UInt8>, kind: UInt8, seed: UInt64) -> Word {
    var hash = Word.mix(seed, kind)
    for byte in name {
      if byte.isASCIIDigit { break }
      hash = Word.mix(hash, byte)
    }
    return Word(hash: hash)
  }
}
