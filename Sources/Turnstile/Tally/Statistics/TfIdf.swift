/// How much a word says about the posts that have it.
enum TfIdf {
  /// The count of a word, weighted by how few posts have it.
  ///
  /// The plain variant: raw count × ln(posts / posts with it), nothing added or normalized. A word
  /// that stands in every post weighs nothing.
  ///
  /// - Parameters:
  ///   - count: How often the word occurs.
  ///   - containing: How many posts have it.
  ///   - posts: All posts.
  /// - Returns: The weight, at least zero; zero where no post has the word.
  ///
  /// K. Spärck Jones (1972), A statistical interpretation of term specificity and its application
  /// in retrieval, Journal of Documentation 28(1).
  static func weight(count: Int, containing: Int, posts: Int) -> Double {
    guard containing > 0, containing < posts else { return 0 }
    return Double(count) * Transcendental.naturalLogarithm(Double(posts) / Double(containing))
  }
}
