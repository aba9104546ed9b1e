/// Finds words that a person copied, whatever became of white space, quotation marks and dashes.
enum WordSearch {
  /// The bytes of a text that say the words; nil where it does not.
  static func range(of words: String, in text: [UInt8]) -> Range<Int>? {
    let exact = Array(words.utf8)
    guard !exact.isEmpty else { return nil }
    if let range = text.firstRange(of: exact) { return range }
    let (wanted, _) = plain(exact)
    let (said, places) = plain(text)
    guard !wanted.isEmpty, let range = said.firstRange(of: wanted) else { return nil }
    return places[range.lowerBound]..<places[range.upperBound]
  }

  /// A text in lower case with one space for any white space and ASCII for typographic signs, and
  /// where each of its bytes stood; one place more for the end.
  private static func plain(_ text: [UInt8]) -> ([UInt8], [Int]) {
    var plain: [UInt8] = []
    var places: [Int] = []
    var at = 0
    while at < text.count {
      let length = min(
        text[at] < 0xC0 ? 1 : text[at] < 0xE0 ? 2 : text[at] < 0xF0 ? 3 : 4,
        text.count - at)
      let sign = Array(text[at..<at + length])
      let signs = replacements[sign] ?? sign.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      if signs.count == 1, signs[0] <= 0x20 {
        if plain.last.map({ $0 != 0x20 }) ?? false {
          plain.append(0x20)
          places.append(at)
        }
      } else {
        plain += signs
        places += Array(repeating: at, count: signs.count)
      }
      at += length
    }
    places.append(at)
    return (plain, places)
  }

  private static let replacements: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("’", "'"), ("‘", "'"), ("“", "\""), ("”", "\""), ("–", "-"), ("—", "-"), ("…", "..."),
      ("\u{A0}", " "),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })
}
