/// How evenly the occurrences of a word are spread over the posts.
///
/// The square roots are summed as whole thousandths, so that sums of several workers can be added
/// in any order. The rounding changes S by at most 0.1 % of itself.
enum Dispersion {
  /// What one post adds to the sum of roots: 1000 · √(words · occurrences), rounded.
  ///
  /// - Parameters:
  ///   - words: How many words the post has.
  ///   - occurrences: How many of these are the word in question.
  static func root(words: Int, occurrences: Int) -> Int {
    Int((1000 * (Double(words) * Double(occurrences)).squareRoot()).rounded())
  }

  /// Rosengren's S: 1 where every post has the word in proportion to its length.
  ///
  /// The least is the share that the post with the word has in all words; 1/n for n posts of equal
  /// length.
  ///
  /// - Parameters:
  ///   - roots: The sum of ``root(words:occurrences:)`` over all posts.
  ///   - words: All words of all posts.
  ///   - occurrences: How many of these are the word in question.
  /// - Returns: S, or zero where the word does not occur.
  ///
  /// I. Rosengren (1971), The quantitative concept of language and its relation to the structure of
  /// frequency dictionaries, Études de linguistique appliquée 1. S. Th. Gries (2008), Dispersions
  /// and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4).
  static func rosengren(roots: Int, words: Int, occurrences: Int) -> Double {
    guard words > 0, occurrences > 0 else { return 0 }
    let sum = Double(roots) / 1000
    return min(1, (sum / Double(words)) * (sum / Double(occurrences)))
  }
}
