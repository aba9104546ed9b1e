/// The sentences of a post that are its author's, with the patterns found in each.
struct PostMatches {
  /// A sentence of the author's own.
  struct Sentence {
    var words: SentenceWords
    var context: SentenceContext
    /// Phrases of classes, roles among them.
    var hits: [PhraseIndex.Hit]
    var matches: [PatternMatcher.Match]
  }

  let post: TokenizedPost
  let title: [Sentence]
  let text: [Sentence]

  init(_ post: TokenizedPost, _ codebook: CompiledCodebook) {
    self.post = post
    title = Self.sentences(of: post.title, codebook)
    text = Self.sentences(of: post.text, codebook)
  }

  private static func sentences(
    of text: TokenizedText, _ codebook: CompiledCodebook
  ) -> [Sentence] {
    text.sentences.lazy.filter { $0.place != .quoted }.map { sentence in
      let words = SentenceWords(sentence, of: text)
      let hits = codebook.index.hits(in: words)
      return Sentence(
        words: words, context: SentenceContext(words), hits: hits,
        matches: codebook.matcher.matches(in: words, hits))
    }
  }
}
