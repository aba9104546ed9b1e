import Testing

@testable import Turnstile

@Suite struct TextDecodingTests {
  private func decoded(
    _ bytes: [UInt8], declared: String? = nil
  ) throws -> (text: String, repaired: Int) {
    let decoded = try TextDecoding.decode(bytes, declared: declared, name: "a.txt")
    #expect(TextDecoding.isValidUTF8(decoded.text))
    return (String(decoding: decoded.text, as: UTF8.self), decoded.repaired)
  }

  @Test func theByteOrderMarkOfUTF8IsDropped() throws {
    #expect(try decoded([0xEF, 0xBB, 0xBF] + "Été".utf8) == ("Été", 0))
    #expect(try decoded([0xEF, 0xBB, 0xBF]) == ("", 0))
  }

  @Test(arguments: [2, 4], [false, true])
  func aByteOrderMarkTellsUTF16AndUTF32(width: Int, isBigEndian: Bool) throws {
    let text = "I left. Été 😀 数"
    #expect(
      try decoded(Encoding.wide("\u{FEFF}" + text, width: width, isBigEndian: isBigEndian))
        == (text, 0))
  }

  @Test(arguments: [false, true])
  func utf16WithoutAMarkIsKnownByItsNULs(isBigEndian: Bool) throws {
    let text = "I left the field in May; it was time. Été."
    #expect(try decoded(Encoding.wide(text, width: 2, isBigEndian: isBigEndian)) == (text, 0))
  }

  @Test func utf16ThatIsCutOffOrHalfASurrogateIsRepaired() throws {
    let whole = Encoding.wide("\u{FEFF}I left 😀", width: 2, isBigEndian: false)
    #expect(try decoded(whole.dropLast()) == ("I left \u{FFFD}", 2))
    #expect(try decoded(whole.dropLast(2)) == ("I left \u{FFFD}", 1))
    #expect(try decoded([0xFF, 0xFE]) == ("", 0))
    #expect(try decoded([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x41]) == ("\u{FFFD}A", 1))
    #expect(
      try decoded([0xFF, 0xFE, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x41, 0, 0, 0])
        == ("\u{FFFD}A", 1))
  }

  @Test(arguments: ["iso-8859-1", "ISO-8859-1", "latin1", "windows-1252", "us-ascii"])
  func whatAPageCallsLatin1IsWindows1252(label: String) throws {
    let bytes: [UInt8] = [0x93] + "caf".utf8 + [0xE9, 0x94, 0x20, 0x80, 0x35]
    #expect(try decoded(bytes, declared: label) == ("“café” €5", 0))
  }

  @Test func windows1252IsTheLastResort() throws {
    #expect(try decoded(Array("caf".utf8) + [0xE9]) == ("café", 0))
  }

  @Test func aDeclaredEncodingIsBelieved() throws {
    #expect(
      try decoded(Encoding.koi8r("Я ушёл".replacing("ё", with: "е")), declared: "koi8-r")
        == ("Я ушел", 0))
    #expect(try decoded(Encoding.shiftJIS("やめた"), declared: "Shift_JIS") == ("やめた", 0))
  }

  @Test(arguments: ["utf-8", "utf-16", "no-such-charset", "", "//", "utf-8//IGNORE", "\u{0}"])
  func aDeclarationThatCannotBeTrueIsPassedOver(label: String) throws {
    #expect(try decoded(Array("Été".utf8), declared: label) == ("Été", 0))
  }

  @Test func russianInKOI8RIsGuessed() throws {
    let text = """
      Я работал в машинном обучении пять лет и ушел прошлой весной. Модели перестали быть \
      интересными, данных всегда не хватало, а каждый разговор был о деньгах. Теперь я пишу \
      обычные программы и сплю по ночам. Мне иногда не хватает математики, но не настолько.
      """
    #expect(try decoded(Encoding.koi8r(text)) == (text, 0))
  }

  @Test func japaneseInShiftJISIsGuessed() throws {
    let text = """
      わたしはきかいがくしゅうのしごとをごねんかんしていました。きょねんのはる、やめました。\
      いまはふつうのぷろぐらむをかいています、よるはよくねむれます。すうがくがこいしいときも\
      ありますが、もどるつもりはありません。
      """
    #expect(try decoded(Encoding.shiftJIS(text)) == (text, 0))
  }

  @Test func aFewBadBytesInUTF8AreDamage() throws {
    let text = "Élève à l’école, où tout a commencé — déjà. "
    let bytes = Array(text.utf8) + [0xFF] + Array(text.utf8) + [0xE2, 0x82]
    #expect(try decoded(bytes) == (text + "\u{FFFD}" + text + "\u{FFFD}", 2))
  }

  @Test func nulsBecomeSpacesAndAreCounted() throws {
    #expect(
      try decoded(Array("I left the\0field last spring, as one does.\0".utf8))
        == ("I left the field last spring, as one does. ", 2))
  }

  @Test func lineEndsBecomeLineFeeds() throws {
    #expect(try decoded(Array("a\r\nb\rc\n\r\nd\r\r".utf8)) == ("a\nb\nc\n\nd\n\n", 0))
  }

  @Test func lineEndsAreKeptWhereAskedFor() throws {
    let bytes = Array("a\r\nb\rc".utf8)
    #expect(
      try TextDecoding.decode(bytes, keepingLineEnds: true, name: "a").text == bytes)
  }

  @Test(arguments: [
    [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
    Array("%PDF-1.7\n".utf8), Array("PK\u{3}\u{4}".utf8), Array("GIF89a".utf8),
    [0xFF, 0xD8, 0xFF, 0xE0], [0x1F, 0x8B, 8, 0], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
    [0x28, 0xB5, 0x2F, 0xFD, 0x24],
  ])
  func aFileThatBeginsLikeABinaryOneIsRefused(head: [UInt8]) {
    #expect(throws: IngestionError.self) { try decoded(head + "and some words".utf8) }
  }

  @Test func bytesThatAreMostlyControlsAreRefusedWithThePlaceOfTheFirst() {
    let bytes = Array("text".utf8) + (0..<64).map { UInt8($0 % 8) }
    #expect(throws: IngestionError.notText("a.txt", offset: 4)) {
      try TextDecoding.decode(bytes, name: "a.txt")
    }
  }

  @Test(arguments: 1...40)
  func anyBytesAreDecodedToValidUTF8OrRefused(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("word ".utf8), Array("Été".utf8), [0xE2, 0x82], [0xF0, 0x9F], [0xC0, 0x80], [0xFF],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0], [0x0D, 0x0A], [0x93], Array("😀".utf8),
    ]
    let bytes = (0..<generator.index(below: 60)).flatMap { _ in generator.choice(pieces) }
    for declared in [nil, "utf-8", "iso-8859-1", "shift_jis", "gb18030", "euc-jp", "iso-2022-jp"] {
      do {
        let decoded = try TextDecoding.decode(bytes, declared: declared, name: "a.txt")
        #expect(TextDecoding.isValidUTF8(decoded.text))
        #expect(!decoded.text.contains(0) && !decoded.text.contains(0x0D))
      } catch {
        #expect(error.cause == .binary)
      }
    }
  }
}
