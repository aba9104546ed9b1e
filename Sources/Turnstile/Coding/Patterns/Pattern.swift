/// A sequence of words, classes and gaps, as a codebook writes it.
///
/// | written | matches |
/// |---|---|
/// | `quit` | any word with the stem of *quit* |
/// | `=left` | this form only |
/// | `quit\|leave\|walk_away` | one of these; `_` joins the words of a phrase |
/// | `@dull\|repetitive` | a phrase of a class, or the word |
/// | `really?` | the word, or nothing |
/// | `!not` | no such word here; takes no word |
/// | `@class` | a phrase of a class of the codebook |
/// | `$field` `$from` `$to` | a name of the field; a role that is left or gone to |
/// | `~` `~3` | up to four words, up to three |
/// | `^` | the start of a sentence, or what follows a strong mark |
struct Pattern: Sendable, Equatable {
  /// One place of a pattern.
  enum Element: Sendable, Equatable {
    case phrases([Phrase], isOptional: Bool)
    case not([Phrase])
    case oneOf(ClassName, isOptional: Bool)
    case gap(Int)
    case start
  }

  /// Words that follow each other.
  struct Phrase: Sendable, Equatable {
    var words: [Form]
  }

  /// A word in any of its forms, or in one.
  enum Form: Sendable, Hashable {
    case stem(Word)
    case exact(Word)
  }

  /// What an element draws from.
  enum ClassName: Sendable, Hashable {
    case named(String)
    case field
    /// A role, or the field as a role.
    case role(Side)
  }

  /// The end of a move that a role stands at.
  enum Side: Sendable, Hashable { case from, to }

  static let gapLength = 4

  var source: String
  var elements: [Element]
}
