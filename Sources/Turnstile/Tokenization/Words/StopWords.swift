/// The function words of a language: frequent words that say little about what a text is about.
public struct StopWords: Sendable {
  /// English, contractions included.
  public static let english = StopWords(Resource.stopwords)

  private var spellings = WordTable<String>(capacity: 512)

  /// Reads a list of one word a line; empty lines and lines that begin with `#` do not count.
  init(_ list: [UInt8]) {
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let folded = Folding.fold(String(line))
      spellings.update(Word(folded), default: String(decoding: folded, as: UTF8.self)) { _ in }
    }
  }

  public func contains(_ word: Word) -> Bool { spellings[word] != nil }

  /// The word for people to read; nil where it is no stop word.
  func spelling(_ word: Word) -> String? { spellings[word] }
}
