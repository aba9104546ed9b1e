/// A word or another smallest piece of a text, with its place.
public struct Token: Sendable, Equatable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Letters, with apostrophes, hyphens and digits inside. An abbreviation's last full stop is no
    /// part of it.
    case word
    /// Digits, with separators, a sign or a unit: `3.5`, `10k`, `80%`, `16GB`. `9-5` is two.
    case number
    case url, email
    /// `@name`, `u/name`, `r/name`.
    case mention
    /// `#topic`.
    case hashtag
    /// One emoji with its modifiers.
    case emoji
    /// `:)`, `<3`, `¯\_(ツ)_/¯`.
    case emoticon
    /// One sign or a run of the same (`...`), or the mark of a list item, quotation or heading.
    case punctuation
    /// A code span or fenced block, whole; kept apart and not counted.
    case code
  }

  /// How a word is written.
  public struct Shape: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first letter is a capital.
    public static let capitalized = Shape(rawValue: 1)
    /// Two or more letters, all of them capitals.
    public static let upper = Shape(rawValue: 2)
    /// A letter three times or more in a row: `sooo`.
    public static let elongated = Shape(rawValue: 4)
    /// Digits or signs among the letters: `o'clock`, `dull-ish`, `word2vec`.
    public static let compound = Shape(rawValue: 8)
  }

  /// UTF-8 bytes of the text, which is shorter than 4 GB.
  public var start: UInt32
  public var end: UInt32
  public var kind: Kind
  public var shape: Shape
  /// The folded word, as ``Folding`` makes it: small letters, straight apostrophes. A topic's is
  /// that of its name without `#`; an emoticon's has its mouth once.
  public var word: Word
  /// The Snowball stem of a word or topic; for others the word itself.
  public var stem: Word

  public var range: Range<Int> { Int(start)..<Int(end) }
}
