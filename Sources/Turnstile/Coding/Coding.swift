/// Codes movement, roles, factors, attitude and sentiment of a post by a codebook.
public struct Coding: Stage {
  let codebook: CompiledCodebook
  private let sentiment = SentimentScorer()

  /// - Parameter file: The codebook's name, for messages.
  /// - Throws: A `CodebookError` where a pattern cannot be read.
  public init(_ codebook: Codebook, file: String) throws(CodebookError) {
    self.codebook = try CompiledCodebook(codebook, file: file)
  }

  public func run(_ post: TokenizedPost) -> CodedPost {
    guard post.post.exclusion == nil else {
      return CodedPost(
        tokenized: post, movement: MovementCoding(), factors: [], attitude: .neutral,
        sentiment: .neutral)
    }
    let found = PostMatches(post, codebook)
    let movement = MovementCoder(codebook).code(found)
    let factors = FactorCoder(codebook).code(found)
    return CodedPost(
      tokenized: post, movement: movement, factors: factors,
      attitude: AttitudeCoder().code(factors),
      sentiment: sentiment.score(post.text).overall)
  }
}
