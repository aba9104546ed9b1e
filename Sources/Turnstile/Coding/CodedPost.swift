/// A post and all that was coded in it.
public struct CodedPost: Sendable {
  public var tokenized: TokenizedPost
  public var movement: MovementCoding
  public var factors: [Evidence]
  public var attitude: Attitude
  public var sentiment: Sentiment

  public var post: Post { tokenized.post }

  /// The words of a quote.
  public func quote(_ bytes: Range<Int>) -> String { tokenized.text.string(bytes) }
}
