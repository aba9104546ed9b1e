import Testing

@testable import Turnstile

@Suite struct TopSelectionTests {
  @Test(arguments: 1...20)
  func theFirstFewOfAnOrderAreKept(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<generator.index(below: 500)).map { _ in generator.index(below: 1000) }
    let count = generator.index(below: 12)
    var selection = TopSelection<Int>(count) { $0 > $1 }
    for number in numbers { selection.add(number) }
    #expect(selection.elements() == Array(numbers.sorted(by: >).prefix(count)))
  }
}

@Suite struct VocabularyTests {
  @Test func aWordIsSpelledAsItWasFirstLearnt() {
    var vocabulary = Vocabulary()
    let word = Word("café")
    #expect(vocabulary.spelling(word) == nil)
    vocabulary.learn(word, as: Array("café".utf8))
    vocabulary.learn(word, as: Array("other".utf8))
    #expect(vocabulary.spelling(word) == "café")
  }

  @Test(arguments: 55...66)
  func aLongWordIsCutBetweenTwoLetters(length: Int) {
    var vocabulary = Vocabulary()
    let long = String(repeating: "x", count: length) + "é😀é"
    vocabulary.learn(Word(long), as: Array(long.utf8))
    let spelling = vocabulary.spelling(Word(long)) ?? ""
    #expect(long.hasPrefix(spelling))
    #expect((57...60).contains(spelling.utf8.count))
  }

  @Test func mergedVocabulariesKnowTheWordsOfBoth() {
    var (a, b) = (Vocabulary(), Vocabulary())
    a.learn(Word("one"), as: Array("one".utf8))
    b.learn(Word("two"), as: Array("two".utf8))
    b.learn(Word("one"), as: Array("one".utf8))
    a.merge(b)
    #expect(a.spelling(Word("one")) == "one" && a.spelling(Word("two")) == "two")
  }
}
