/// The function words of a language: frequent words that say little about what a text is about.
public struct StopWords: Sendable {
  /// English, contractions included.
  public static let english = StopWords(Resource.stopwords)

  private let spellings: [Word: String]

  /// Reads a list of one word a line; empty lines and lines that begin with `#` do not count.
  init(_ list: [UInt8]) {
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
    let words = lines.filter { !$0.hasPrefix("#") }.map { Folding.fold(String($0)) }
    spellings = Dictionary(
      words.map { (Word($0), String(decoding: $0, as: UTF8.self)) }, uniquingKeysWith: { a, _ in a })
  }

  public func contains(_ word: Word) -> Bool { spellings[word] != nil }

  /// The word for people to read; nil where it is no stop word.
  func spelling(_ word: Word) -> String? { spellings[word] }
}
