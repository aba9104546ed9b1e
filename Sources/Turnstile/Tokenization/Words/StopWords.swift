/// The function words of a language: frequent words that say little about what a text is about.
public struct StopWords: Sendable {
  /// English, contractions included.
  public static let english = StopWords(Resource.stopwords)

  private let words: Set<Word>

  /// Reads a list of one word a line; empty lines and lines that begin with `#` do not count.
  init(_ list: [UInt8]) {
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
    words = Set(lines.filter { !$0.hasPrefix("#") }.map { Word(Folding.fold(String($0))) })
  }

  public func contains(_ word: Word) -> Bool { words.contains(word) }
}
