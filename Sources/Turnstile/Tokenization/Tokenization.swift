/// The stage from posts to tokens.
public struct Tokenization: Stage {
  private let tokenizer = Tokenizer()

  public init() {}

  /// A post with the tokens of its text and title; without any where the post is left out.
  public func run(_ post: Post) -> TokenizedPost {
    guard post.exclusion == nil else {
      return TokenizedPost(
        post: post, text: TokenizedText(bytes: post.text, tokens: [], sentences: []),
        title: TokenizedText(bytes: Array((post.title ?? "").utf8), tokens: [], sentences: []))
    }
    var text = tokenizer.tokenize(post.text)
    text.quote(post.pasted)
    return TokenizedPost(post: post, text: text, title: tokenizer.tokenize(post.title ?? ""))
  }
}
