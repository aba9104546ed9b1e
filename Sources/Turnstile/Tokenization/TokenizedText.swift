/// A text, its tokens and its sentences, in order.
public struct TokenizedText: Sendable, Equatable {
  /// A run of tokens that says one thing.
  public struct Sentence: Sendable, Equatable {
    /// Where a sentence stands.
    public enum Place: UInt8, Sendable {
      case prose, heading, listItem
      /// On a line that begins with `>`: somebody else's words.
      case quoted
    }

    /// Indices into `tokens`.
    public var tokens: Range<Int>
    /// UTF-8 bytes of the text, without white space at the ends.
    public var bytes: Range<Int>
    public var place: Place
  }

  public var bytes: [UInt8]
  public var tokens: [Token]
  public var sentences: [Sentence]

  /// The words of a range of bytes, for people to read.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Takes sentences for somebody else's words that stand in some ranges by half or more.
  ///
  /// - Parameter ranges: UTF-8 bytes, in order.
  mutating func quote(_ ranges: [Range<Int>]) {
    var first = 0
    for index in sentences.indices {
      let sentence = sentences[index].bytes
      while first < ranges.count, ranges[first].upperBound <= sentence.lowerBound { first += 1 }
      let bytes = ranges[first...].prefix { $0.lowerBound < sentence.upperBound }
        .reduce(0) { $0 + $1.clamped(to: sentence).count }
      if bytes > 0, bytes * 2 >= sentence.count { sentences[index].place = .quoted }
    }
  }

  /// How many words it has; punctuation and code do not count.
  public var wordCount: Int {
    tokens.count { $0.kind == .word || $0.kind == .number || $0.kind == .hashtag }
  }
}

/// A post with its tokens; what coding reads.
public struct TokenizedPost: Sendable {
  public var post: Post
  public var text: TokenizedText
  /// The title's tokens; a comment's is its thread's.
  public var title: TokenizedText
}
