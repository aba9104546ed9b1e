/// Divides a post's text into sentences and tokens.
///
/// Words and sentences are those of Unicode's Standard Annex #29, tailored for posts: links, names,
/// emoji, emoticons, numbers with units, code and abbreviations stay whole, and so do contractions
/// and hyphenated words; words on the two sides of a slash are two. A line break ends a sentence.
/// Tokens are in order and do not overlap; each lies in one sentence, and each sentence has one.
///
/// ```
/// I quit ML. Don't ask :)   →   [I] [quit] [ML] [.]   [Don't] [ask] [:)]
/// ```
public struct Tokenizer: Sendable {
  private let stemmer = Stemmer()

  public init() {}

  /// The sentences and tokens of a text.
  ///
  /// - Parameter bytes: UTF-8, less than 4 GB of it, since offsets are 32-bit numbers. A malformed
  ///   sequence is read as punctuation.
  public func tokenize(_ bytes: [UInt8]) -> TokenizedText {
    stemmer.withStemmer {
      var reader = TextReader(bytes, stemmer: $0)
      return reader.read()
    }
  }

  /// The sentences and tokens of a text.
  public func tokenize(_ text: String) -> TokenizedText { tokenize(Array(text.utf8)) }
}
