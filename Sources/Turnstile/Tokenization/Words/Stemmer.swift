import Synchronization

/// The stems of English words, after Snowball's English rules (M. Porter, "Porter2").
///
/// Snowball's handle serves one thread at a time, so there is a pool: a text borrows one.
final class Stemmer: Sendable {
  private let idle = Mutex<[SnowballStemmer]>([])

  /// Calls a function with a stemmer that nobody else uses meanwhile.
  func withStemmer<Result>(_ use: (SnowballStemmer) throws -> Result) rethrows -> Result {
    let stemmer = idle.withLock { $0.popLast() } ?? SnowballStemmer()
    defer { idle.withLock { $0.append(stemmer) } }
    return try use(stemmer)
  }

  /// The stem of a folded word: `leaving` becomes `leav`, `company's` `compani`.
  func stem(_ folded: [UInt8]) -> [UInt8] { withStemmer { $0.stem(folded) } }

  /// The stem of a folded word.
  func stem(_ folded: String) -> Word { Word(stem(Array(folded.utf8))) }
}
