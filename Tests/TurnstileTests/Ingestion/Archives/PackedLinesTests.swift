import Testing

@testable import Turnstile

@Suite struct PackedLinesTests {
  private let folder = TemporaryFolder()

  private static let text = (1...600).reduce(into: "") { $0 += "{\"text\": \"post \($1)\"}\n" }

  private func unpacked(
    _ bytes: [UInt8], named name: String = "a.jsonl.x", sliceSize: Int = 1000
  ) throws -> Unpacked {
    try Unpacked(try folder.write(bytes, to: name), sliceSize: sliceSize)
  }

  @Test(arguments: Packed.Filter.allCases)
  func packedLinesAreTheSamePostsAsPlainOnes(filter: Packed.Filter) throws {
    let plain = try Unpacked(try folder.write(Self.text, to: "plain/a.jsonl.x"))
    let packed = try unpacked(Packed.make(filter, Self.text))
    #expect(packed.posts == plain.posts)
    #expect(packed.posts.count == 600)
    #expect(packed.said.isEmpty)
  }

  @Test func windowsOfTwoGibibytesAreRead() throws {
    let found = try unpacked(Packed.zstandard("{\"text\": \"far\"}\n", windowLog: 31))
    #expect(found.texts == ["far"])
    #expect(found.said.isEmpty)
  }

  @Test(arguments: [Packed.Filter.gzip, .bzip2, .zstandard])
  func severalPackedFilesBehindEachOtherAreOne(filter: Packed.Filter) throws {
    let bytes = (1...3).flatMap { Packed.make(filter, "{\"text\": \"\($0)\"}\n") }
    let found = try unpacked(bytes)
    #expect(found.texts == ["1", "2", "3"])
    #expect(found.said.isEmpty)
  }

  @Test(arguments: [Packed.Filter.gzip, .zstandard])
  func theLinesBeforeTheEndOfATruncatedFileAreRead(filter: Packed.Filter) throws {
    let lines = (1...14_000).reduce(into: "") {
      $0 += "{\"text\": \"\(String($1 &* 2_654_435_761, radix: 36))\"}\n"
    }
    let found = try unpacked(Array(Packed.make(filter, lines).dropLast(3000)), sliceSize: 4096)
    #expect(found.posts.count > 1000)
    #expect(
      found.said == [
        "a.jsonl.x: is damaged (it ends too early); what lies behind the damage is left out, "
          + "fetch it again"
      ])
  }

  @Test func aWrongChecksumIsTold() throws {
    var bytes = Packed.make(.gzip, Self.text)
    bytes[bytes.count - 8] ^= 1
    let found = try unpacked(bytes)
    #expect(found.posts.count == 600)
    #expect(
      found.said == [
        "a.jsonl.x: is damaged (incorrect data check); what lies behind the damage is left out, "
          + "fetch it again"
      ])
  }

  @Test func aBadLineIsToldByItsNumberWhateverTheSlices() throws {
    let text = "{\"text\": \"a\"}\r\nbad\r\n{\"text\": \"b\"}\r\nworse\n"
    for size in [1, 10, 20, 1000] {
      #expect(
        try unpacked(Packed.make(.gzip, text), sliceSize: size).said == [
          "a.jsonl.x: line 2: is no JSON object; the line is left out",
          "a.jsonl.x: line 4: is no JSON object; the line is left out",
        ])
    }
  }

  @Test func aPackedPageIsReadWhole() throws {
    let page = "<html><body><p>I left data science.</p></body></html>"
    #expect(
      try unpacked(Packed.make(.xz, page), named: "a.html.xz").texts == ["I left data science."])
  }

  @Test(arguments: [(2, false), (2, true), (4, false), (4, true)], [true, false])
  func sixteenBitTextIsTheSamePostsInAnySlices(layout: (Int, Bool), isPacked: Bool) throws {
    let text = "\u{FEFF}" + (1...100).reduce(into: "") { $0 += "{\"text\": \"né \($1) 😀語\"}\n" }
    var bytes = Encoding.wide(text, width: layout.0, isBigEndian: layout.1)
    if isPacked { bytes = Packed.make(.gzip, bytes) }
    for size in [7, 100, 1 << 20] {
      let found = try unpacked(bytes, named: "a.jsonl", sliceSize: size)
      #expect(found.texts == (1...100).map { "né \($0) 😀語" })
      #expect(found.said.isEmpty)
    }
  }
}
