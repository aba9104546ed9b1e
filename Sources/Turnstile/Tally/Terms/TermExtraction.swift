/// Finds the terms of a text: one to three words in a row that neither begin nor end with a
/// stop word, inside a sentence and with no punctuation between.
enum TermExtraction {
  /// - Parameter body: Gets each occurrence; with a single word, its token too.
  static func forEachTerm(of text: TokenizedText, _ body: (Term, Token?) -> Void) {
    let stopWords = StopWords.english
    for sentence in text.sentences where sentence.place != .quoted {
      // The last two words, nearest first, and whether each can begin a term.
      var previous: (word: Word, isContent: Bool)?
      var beforeThat: (word: Word, isContent: Bool)?
      for index in sentence.tokens {
        let token = text.tokens[index]
        guard token.kind == .word || token.kind == .number || token.kind == .hashtag else {
          (previous, beforeThat) = (nil, nil)
          continue
        }
        let isContent =
          token.kind != .number && token.end - token.start > 1 && !stopWords.contains(token.word)
        if isContent {
          body(Term(token.word), token)
          if let previous {
            if previous.isContent { body(Term(previous.word, token.word), nil) }
            if let beforeThat, beforeThat.isContent {
              body(Term(beforeThat.word, previous.word, token.word), nil)
            }
          }
        }
        (beforeThat, previous) = (previous, (token.word, isContent))
      }
    }
  }
}
