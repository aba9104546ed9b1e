import Testing

@testable import Turnstile

@Suite struct VocabularyTests {
  private let folder = TemporaryFolder()

  private func vocabulary() throws -> Vocabulary {
    Vocabulary(
      spool: try SpoolDirectory(creating: folder["\(folder.names().count)"]), limits: Spool.tiny)
  }

  @Test func wordsAreSpelledAsTheyWereLearnt() throws {
    var vocabulary = try vocabulary()
    let words = ["café", "one", "two", "three", "four", "five"]
    for word in words + words { try vocabulary.learn(Word(word), as: Array(word.utf8)) }
    let spellings = try vocabulary.spellings(of: [Word("café"), Word("five"), Word("never")])
    #expect(spellings == [Word("café"): "café", Word("five"): "five"])
  }

  @Test(arguments: 55...66)
  func aLongWordIsCutBetweenTwoLetters(length: Int) throws {
    var vocabulary = try vocabulary()
    let long = String(repeating: "x", count: length) + "é😀é"
    try vocabulary.learn(Word(long), as: Array(long.utf8))
    let spelling = try vocabulary.spellings(of: [Word(long)])[Word(long)] ?? ""
    #expect(long.hasPrefix(spelling))
    #expect((57...60).contains(spelling.utf8.count))
  }

  @Test func mergedVocabulariesKnowTheWordsOfBoth() throws {
    var (a, b) = (try vocabulary(), try vocabulary())
    try a.learn(Word("one"), as: Array("one".utf8))
    try b.learn(Word("two"), as: Array("two".utf8))
    try b.learn(Word("one"), as: Array("one".utf8))
    try a.merge(b)
    #expect(try a.spellings(of: [Word("one"), Word("two")]).values.sorted() == ["one", "two"])
  }
}
