import Testing

@testable import Turnstile

struct WordTests {
  private func tokens(_ text: String) -> [Token] { Tokenizer().tokenize(text).tokens }

  @Test(arguments: [
    ("leaving", "leav"), ("engineers", "engin"), ("company's", "compani"), ("company’s", "compani"),
    ("Company", "compani"), ("happily", "happili"), ("don't", "don't"), ("ML", "ml"),
    ("#jobs", "job"),
    ("entry-levels", "entry-level"), ("naïvely", "naïv"),
  ])
  func aStemIsSnowballs(word: String, stem: String) {
    #expect(tokens(word).map(\.stem) == [Word(stem)])
  }

  @Test func aStemIsTheSameWhenItIsRemembered() {
    let text = "running runs ran runner company companies running runs companies"
    let tokenizer = Tokenizer()
    let first = tokenizer.tokenize(text).tokens.map(\.stem)
    #expect(tokenizer.tokenize(text).tokens.map(\.stem) == first)
    let stemmer = Stemmer()
    #expect(first == text.split(separator: " ").map { stemmer.stem(String($0)) })
  }

  @Test(
    arguments: [
      ("quit", []), ("Quit", [.capitalized]), ("QUIT", [.capitalized, .upper]),
      ("I", [.capitalized]), ("o’clock", [.compound]), ("dull-ish", [.compound]),
      ("sooo", [.elongated]), ("NOOO", [.capitalized, .upper, .elongated]),
      ("GPT-4", [.capitalized, .upper, .compound]),
      ("iPhone", []), ("Élan", [.capitalized]), ("ÉTÉ", [.capitalized, .upper]), ("too", []),
      ("1000th", []), ("hmmmé", [.elongated]),
    ] as [(String, Token.Shape)])
  func aShapeIsHowTheWordIsWritten(word: String, shape: Token.Shape) {
    #expect(tokens(word).map(\.shape) == [shape])
  }

  @Test func apostrophesAreOne() {
    #expect(Set(tokens("don't don’t DON'T don\u{2BC}t don＇t").map(\.word)) == [Word("don't")])
  }

  @Test func anEmoticonsMouthCountsOnce() {
    #expect(Set(tokens(":) :)) :)))))").map(\.word)) == [Word(":)")])
  }

  @Test func onlyWordsNumbersAndTopicsCount() {
    let text = Tokenizer().tokenize("- I quit in 2019! :) `code` see a.org #ml 🎉")
    #expect(text.wordCount == 6)
  }

  @Test func oneTokenizerServesManyThreads() {
    let text = "I was leaving machine learning; companies weren't hiring researchers any longer."
    let tokenizer = Tokenizer()
    let expected = tokenizer.tokenize(text)
    let differing = Array(0..<400).concurrentFold(into: 0, width: 8) { count, _ in
      if tokenizer.tokenize(text) != expected { count += 1 }
    } merge: {
      $0 += $1
    }
    #expect(differing == 0)
  }

  @Test(arguments: ["i", "the", "don't", "wouldn't", "myself", "because", "of"])
  func functionWordsAreStopWords(word: String) {
    #expect(StopWords.english.contains(Word(word)))
  }

  @Test(arguments: ["quit", "learning", "job", "hate", "data"])
  func contentWordsAreNot(word: String) {
    #expect(!StopWords.english.contains(Word(word)))
  }

  @Test func anExcludedPostHasNoTokens() {
    var post = Post(
      id: "1", source: "a.txt", kind: .comment, title: "Why?", text: Array("I quit.".utf8))
    #expect(Tokenization().run(post).text.tokens.count == 3)
    #expect(Tokenization().run(post).title.tokens.count == 2)
    post.exclusion = Exclusion(.deleted)
    #expect(Tokenization().run(post).text.tokens.isEmpty)
    #expect(Tokenization().run(post).title.tokens.isEmpty)
  }
}
