/// Says which language each post is in, and leaves out those that the codebook cannot read.
///
/// The author's own words decide, those of the first 4 KB: cld2 where it is sure and there are
/// enough of them; else what the post's record declares; else the codebook's language, because a
/// post of five words must not be lost. A post that is partly in the codebook's language counts as
/// being in it.
public struct LanguageSelection: Stage {
  /// ISO 639-1.
  private let language: String
  private let keepsAll: Bool

  /// - Parameters:
  ///   - language: The codebook's, an ISO 639-1 code.
  ///   - keepsAll: Whether posts in other languages are told by their code alone.
  public init(_ language: String, keepsAll: Bool = false) {
    self.language = LanguageCode.normalized(language)
    self.keepsAll = keepsAll
  }

  /// A text with fewer words is too short to be sure of.
  private static let fewestWords = 8
  /// How much of a text decides, in bytes.
  private static let sampleSize = 4096
  /// Percent of the text in the codebook's language that make it one to read.
  private static let enough = 25
  /// Percent of the text that another language must have.
  private static let most = 60

  /// The post with its language, left out where that is another than the codebook's.
  public func run(_ post: Post) -> Post {
    guard post.exclusion == nil else { return post }
    var post = post
    let (code, certainty) = decide(post)
    post.language = code
    if code != language, !keepsAll {
      post.exclusion = Exclusion(.language, detail: "\(code), \(certainty)")
    }
    return post
  }

  /// The language of a post, and how sure that is: `97 %` or `declared`.
  private func decide(_ post: Post) -> (code: String, certainty: String) {
    let sample = LanguageSample(of: post.text, size: Self.sampleSize)
    if sample.wordCount >= Self.fewestWords {
      if language == "en", sample.isPlainlyEnglish { return (language, "") }
      let shares = LanguageDetector.shares(of: sample.text)
      if shares.contains(where: { $0.code == language && $0.percent >= Self.enough }) {
        return (language, "")
      }
      if let first = shares.first, first.percent >= Self.most {
        return (first.code, "\(first.percent) %")
      }
    }
    return (LanguageCode.declared(post.language) ?? language, "declared")
  }
}
