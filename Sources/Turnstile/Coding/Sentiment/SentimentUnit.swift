/// A word or phrase that the lexicon knows, or a punctuation mark that ends something.
struct SentimentUnit {
  /// How a unit is written.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// The first of its sentence.
    static let first = Traits(rawValue: 1)
    /// An emoji or emoticon.
    static let face = Traits(rawValue: 2)
    /// All of it in capitals.
    static let capitals = Traits(rawValue: 4)
    static let elongated = Traits(rawValue: 8)
  }

  /// What a punctuation mark ends.
  enum Border: UInt8 {
    case none
    /// Brackets and quotation marks: reaches end, scopes do not.
    case aside
    case comma
    case full
  }

  /// UTF-8 bytes of the text.
  var bytes: Range<UInt32>
  /// How many unknown words stand between it and the unit before.
  var gap: Int32 = 0
  var traits: Traits = []
  var border = Border.none
  var node = Lexicon.Node()
}
