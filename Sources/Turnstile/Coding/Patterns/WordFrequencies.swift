/// How often words are said, so that a pattern can wait for the rarest of its words.
struct WordFrequencies: Sendable {
  private var words: [Word: Int] = [:]
  private var stems: [Word: Int] = [:]

  /// What a word costs that is not listed: it is rarer than any that is.
  private static let rare = 30

  /// - Parameter list: A word, a tab and its occurrences in a million words, a line.
  init(_ list: [UInt8] = Resource.frequencies, stemmer: Stemmer) {
    for line in Lines(list) {
      let cells = list[line].split(separator: UInt8(ascii: "\t"))
      guard cells.count == 2, let count = Int(String(decoding: cells[1], as: UTF8.self)) else {
        continue
      }
      let folded = Array(cells[0])
      words[Word(folded), default: 0] += count
      stems[Word(stemmer.stem(folded)), default: 0] += count
    }
  }

  /// Occurrences in a million words.
  func count(of form: PatternProgram.Form) -> Int {
    (form.isStem ? stems : words)[form.word] ?? Self.rare
  }
}
