/// Codes movement, roles, factors, attitude and sentiment of a post by a codebook.
public struct Coding: Stage {
  let codebook: CompiledCodebook
  private let scorer: Scorer?
  private let sentiment = SentimentScorer()

  /// - Parameters:
  ///   - file: The codebook's name, for messages.
  ///   - scorer: Learned scores; without them patterns decide alone.
  /// - Throws: A `CodebookError` where a pattern cannot be read.
  public init(_ codebook: Codebook, file: String, scorer: Scorer? = nil) throws(CodebookError) {
    self.codebook = try CompiledCodebook(codebook, file: file)
    self.scorer = scorer
  }

  public func run(_ post: TokenizedPost) -> CodedPost {
    guard post.post.exclusion == nil else {
      return CodedPost(
        tokenized: post, movement: MovementCoding(), factors: [], attitude: .neutral,
        feeling: .none)
    }
    let found = PostMatches(post, codebook)
    let scores = scorer.map { PostScores(found, codebook, $0.posts) }
    let movement = MovementCoder(codebook).code(found, scores)
    let feeling = sentiment.score(post.text)
    var factors = FactorCoder(codebook, scorer).code(found)
    for index in factors.indices {
      factors[index].sentiment = feeling.clause(touching: factors[index].quote)
    }
    return CodedPost(
      tokenized: post, movement: movement, factors: factors,
      attitude: AttitudeCoder.code(factors, movement.movements, feeling, scores), feeling: feeling)
  }
}
