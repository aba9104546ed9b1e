import Testing

@testable import Turnstile

@Suite struct PageSpoolTests {
  @Test(arguments: 1...20)
  func aPostComesBackAsItWent(seed: UInt64) {
    var stock = PostStock(seed: seed)
    for _ in 0..<20 {
      var post = PagePost(stock.post())
      // Spooled posts count: those left out are not spooled, nor is what nobody shows.
      post.post.exclusion = nil
      post.post.replyTo = nil
      var record = RecordWriter()
      post.write(to: &record)
      var reader = RecordReader(record.bytes[...])
      #expect(PagePost(&reader) == post)
    }
  }

  @Test(arguments: [0, 1, -1, 127, 128, -128, 1 << 40, Int.max, Int.min])
  func aNumberComesBackAsItWent(number: Int) {
    var record = RecordWriter()
    record.add(number)
    record.add("é")
    record.add(String?.none)
    var reader = RecordReader(record.bytes[...])
    #expect(reader.number() == number)
    #expect(reader.text() == "é")
    #expect(reader.optionalText() == nil)
  }
}

@Suite struct SteeringCharactersTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a[31mb"), ("a\u{0}b\u{7F}", "ab"), ("a\u{9B}31m", "a31m"),
    ("abc\u{202E}fdp", "abcfdp"), ("\u{2066}x\u{2069}", "x"), ("a\u{C}b\u{85}c", "a b c"),
    ("tab\tand\r\nline", "tab\tand\r\nline"), ("é “—” 😀 \u{2060}", "é “—” 😀 \u{2060}"),
    ("\u{200F}שלום\u{200E}", "\u{200F}שלום\u{200E}"), ("", ""),
  ])
  func whatSteersATerminalOrTheWritingIsTakenOut(text: String, plain: String) {
    #expect(SteeringCharacters.removed(from: text).utf8.elementsEqual(plain.utf8))
  }
}
