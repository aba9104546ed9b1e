import Testing

@testable import Turnstile

@Suite struct OwnWordsTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var words: [String] = []
    OwnWords.forEach(in: bytes) { _, range in
      words.append(String(decoding: bytes[range], as: UTF8.self))
    }
    return words
  }

  @Test(arguments: [
    ("I quit ML. Don't ask :)", "I|quit|ML|Don't|ask"),
    ("**Bold**, _slanted_ and `code`", "Bold|slanted|and|code"),
    ("> they said so\nI did not", "I|did|not"),
    ("&gt; they said so\n  > and so\nmine", "mine"),
    ("before\n```\nlet x = 1\n```\nafter", "before|after"),
    ("see [this](https://a.example/b?c=d) or www.b.example/x now", "see|this|or|now"),
    ("naïve café 3.5k", "naïve|café|3|5k"),
    ("我离开ML了", "我|离|开|ML|了"),
    ("'' ’’ 'tis dogs'", "tis|dogs"),
    ("😀 :-) …", ""),
    ("", ""),
  ])
  func findsTheAuthorsWords(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("Don’t GO", "don't go"), ("DON'T go!", "dont go"), ("CAFÉ", "cafe\u{301}"),
    ("co\u{AD}op", "coop"), ("# Straße", "STRASSE"), ("a  b\n\nc", "A, b; *c*"),
  ])
  func spellingAndMarkupMakeNoDifference(a: String, b: String) {
    #expect(OwnWords.identities(in: Array(a.utf8)) == OwnWords.identities(in: Array(b.utf8)))
    #expect(!OwnWords.identities(in: Array(a.utf8)).isEmpty)
  }

  @Test func aPostThatOnlyQuotesIsReadByTheQuotation() {
    #expect(
      OwnWords.identities(in: Array("> I left\n> in May".utf8))
        == OwnWords.identities(in: Array("I left in May".utf8)))
  }

  @Test func anyBytesAreRead() {
    var generator = SeededGenerator(seed: 11)
    let bytes: [UInt8] = [0x41, 0x20, 0x27, 0xE2, 0x80, 0x99, 0xC3, 0xA9, 0xFF, 0x0A, 0x60, 0x3E]
    for _ in 0..<500 {
      let text = (0..<generator.index(below: 60)).map { _ in generator.choice(bytes) }
      var last = 0
      OwnWords.forEach(in: text, withQuotations: generator.bool()) { _, range in
        #expect(range.lowerBound >= last && !range.isEmpty && range.upperBound <= text.count)
        last = range.upperBound
      }
    }
  }
}
