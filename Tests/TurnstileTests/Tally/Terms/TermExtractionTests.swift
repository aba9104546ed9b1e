import Testing

@testable import Turnstile

@Suite struct TermExtractionTests {
  /// The terms of a text, spelled out, in order.
  private func terms(_ text: String) -> [String] {
    let tokenized = Tokenizer().tokenize(text)
    var spellings: [Word: String] = [:]
    for token in tokenized.tokens {
      spellings[token.word] = tokenized.string(token.range).lowercased()
    }
    var terms: [String] = []
    TermExtraction.forEachTerm(of: tokenized) { term, _ in
      terms.append(
        (0..<term.length).map { spellings[Word(hash: term.words[$0])] ?? "?" }
          .joined(separator: " "))
    }
    return terms.sorted()
  }

  @Test(arguments: [
    ("machine learning", ["learning", "machine", "machine learning"]),
    ("state of art", ["art", "state", "state of art"]),
    ("the end of the day", ["day", "end"]),
    ("deep, learning", ["deep", "learning"]),
    ("deep. Learning", ["deep", "learning"]),
    ("deep\nlearning", ["deep", "learning"]),
    ("deep 😀 learning", ["deep", "learning"]),
    ("deep `x` learning", ["deep", "learning"]),
    ("deep (learning)", ["deep", "learning"]),
    ("bread https://example.org rose", ["bread", "rose"]),
    ("year 2021 ended", ["ended", "year", "year 2021 ended"]),
    ("2021 ended", ["ended"]),
    ("a b c", []),
    ("> quoted words\n\nbread rose", ["bread", "bread rose", "rose"]),
    ("it's the I've been", []),
  ])
  func aTermNeitherBeginsNorEndsWithAStopWord(text: String, expected: [String]) {
    #expect(terms(text) == expected)
  }

  @Test func noTermHasMoreThanThreeWords() {
    #expect(
      terms("gradient boosting machine crashed") == [
        "boosting", "boosting machine", "boosting machine crashed", "crashed", "gradient",
        "gradient boosting", "gradient boosting machine", "machine", "machine crashed",
      ])
  }
}
