/// A post and all that was coded in it.
public struct CodedPost: Sendable {
  public var tokenized: TokenizedPost
  public var movement: MovementCoding
  public var factors: [Evidence]
  public var attitude: Attitude
  /// How its text sounds, and why.
  public var feeling: TextSentiment
  /// What people say of it, and what the machine had said; nil where nobody reviewed it.
  var review: PostReview? = nil

  public var post: Post { tokenized.post }
  public var sentiment: Sentiment { feeling.overall }

  /// The words of a quote.
  public func quote(_ bytes: Range<Int>) -> String { tokenized.text.string(bytes) }
}
