import Testing

@testable import Turnstile

@Suite struct WARCTests {
  private let folder = TemporaryFolder()

  private func unpacked(_ bytes: [UInt8], named name: String = "c.warc") throws -> Unpacked {
    try Unpacked(try folder.write(bytes, to: name))
  }

  /// A record with its two line ends.
  private func record(
    _ type: String, _ block: [UInt8], url: String = "https://example.org/why-i-left",
    contentType: String = "application/http; msgtype=response", length: Int? = nil
  ) -> [UInt8] {
    Array(
      """
      WARC/1.1\r
      WARC-Type: \(type)\r
      WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r
      WARC-Target-URI: \(url)\r
      WARC-Date: 2021-03-04T05:06:07Z\r
      Content-Type: \(contentType)\r
      Content-Length: \(length ?? block.count)\r
      \r\n
      """.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private func response(
    _ body: [UInt8], status: String = "200 OK", fields: String = "Content-Type: text/html\r\n"
  ) -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\nServer: test\r\n\(fields)\r\n".utf8) + body
  }

  private func page(_ words: String) -> [UInt8] {
    Array("<html><body><p>\(words)</p></body></html>".utf8)
  }

  private func pageRecord(_ words: String) -> [UInt8] { record("response", response(page(words))) }

  @Test func aPageHasTheAddressAndTheDateOfItsRecord() throws {
    let found = try unpacked(pageRecord("I left data science."))
    #expect(found.texts == ["I left data science."])
    #expect(found.sources == ["c.warc!/1"])
    #expect(found.posts[0].url == "https://example.org/why-i-left")
    #expect(found.posts[0].created == Timestamp(parsing: "2021-03-04T05:06:07Z"))
    #expect(found.said.isEmpty)
  }

  @Test func aPageKeepsTheDateThatItTells() throws {
    let page = """
      <html><head><meta property="article:published_time" content="2019-01-02T03:04:05Z"></head>
      <body><article><h1>Leaving</h1><p>I left data science.</p></article></body></html>
      """
    let found = try unpacked(record("response", response(Array(page.utf8))))
    #expect(found.posts[0].created == Timestamp(parsing: "2019-01-02T03:04:05Z"))
  }

  @Test func recordsThatAreNoPagesArePassedOver() throws {
    let bytes =
      record("warcinfo", Array("software: x\r\n".utf8), contentType: "application/warc-fields")
      + record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + record("response", response([0xFF, 0xD8], fields: "Content-Type: image/jpeg\r\n"))
      + record("response", response(page("Moved"), status: "301 Moved Permanently"))
      + record("response", response(page("Gone"), status: "404 Not Found"))
      + record("revisit", response([])) + record("metadata", Array("a: b".utf8))
      + record(
        "response", response(Array("User-agent: *".utf8), fields: "Content-Type: text/plain\r\n"),
        url: "https://example.org/robots.txt")
      + pageRecord("Kept.")
    let found = try unpacked(bytes)
    #expect(found.texts == ["Kept."])
    #expect(found.sources == ["c.warc!/9"])
    #expect(found.said.isEmpty)
  }

  @Test func theTextsOfAWETFileAreRead() throws {
    let bytes = record(
      "conversion", Array("I left machine learning for baking.".utf8), contentType: "text/plain")
    let found = try unpacked(bytes, named: "c.warc.wet")
    #expect(found.texts == ["I left machine learning for baking."])
    #expect(found.posts[0].url == "https://example.org/why-i-left")
  }

  @Test func aServersCharacterSetHolds() throws {
    let fields = "Content-Type: text/html; charset=\"koi8-r\"\r\n"
    let body =
      Array("<html><body><p>".utf8) + Encoding.koi8r("Я ушёл".replacing("ё", with: "е"))
      + Array("</p></body></html>".utf8)
    #expect(
      try unpacked(record("response", response(body, fields: fields))).texts == ["Я ушел"])
  }

  @Test func chunksAreJoinedAndPackedBodiesUnpacked() throws {
    let html = page("I left data science.")
    func chunked(_ bytes: [UInt8]) -> [UInt8] {
      var chunks = Array("5;x=y\r\n".utf8) + bytes[..<5]
      chunks += Array("\r\n\(String(bytes.count - 5, radix: 16))\r\n".utf8)
      return chunks + bytes[5...] + Array("\r\n0\r\n\r\n".utf8)
    }
    let type = "Content-Type: text/html\r\n"
    let (isChunked, isPacked) = ("Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n")
    let packed = Packed.make(.gzip, html)
    for (body, fields) in [
      (chunked(html), type + isChunked), (packed, type + isPacked),
      (chunked(packed), type + isChunked + isPacked),
      // Crawlers undo either, and leave the fields.
      (html, type + isChunked), (html, type + isPacked), (html, type + isChunked + isPacked),
    ] {
      let found = try unpacked(record("response", response(body, fields: fields)))
      #expect(found.texts == ["I left data science."], "\(fields)")
      #expect(found.said.isEmpty)
    }
  }

  @Test(arguments: [Packed.Filter.gzip, .zstandard])
  func eachRecordMayBePackedForItself(filter: Packed.Filter) throws {
    let bytes = (1...3).flatMap { Packed.make(filter, pageRecord("Post \($0).")) }
    let found = try unpacked(bytes, named: "c.warc.x")
    #expect(found.texts == ["Post 1.", "Post 2.", "Post 3."])
    #expect(found.sources == ["c.warc.x!/1", "c.warc.x!/2", "c.warc.x!/3"])
  }

  @Test func aBrokenRecordCostsThatRecord() throws {
    let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n".utf8)
    for (broken, fault) in [
      (noLength, "record 2 has no fields that make sense"),
      (
        record("response", response(page("Long.")), length: 400),
        "record 2 has another length than it says"
      ),
      (
        record("response", response(page("Short.")), length: 70),
        "record 2 has another length than it says"
      ),
      (Array("some bytes\r\nmore bytes\r\n".utf8), "record 2 does not begin like one"),
    ] {
      let found = try unpacked(pageRecord("One.") + broken + pageRecord("Three."))
      #expect(found.texts == ["One.", "Three."], "\(fault)")
      #expect(found.said == ["c.warc: \(fault); it is left out"])
      #expect(found.sources.last == "c.warc!/3")
    }
  }

  @Test(arguments: [Packed.Filter.gzip, .zstandard])
  func damageInAPackedRecordCostsThatRecord(filter: Packed.Filter) throws {
    let words = (0..<2000).map { String($0 &* 7_919 % 10_007, radix: 36) }.joined(separator: " ")
    var broken = Packed.make(filter, pageRecord(words))
    for place in 6..<60 { broken[place] = 0xFF }
    let found = try unpacked(
      Packed.make(filter, pageRecord("One.")) + broken
        + Packed.make(filter, pageRecord("Three.")) + Packed.make(filter, pageRecord("Four.")),
      named: "c.warc.x")
    #expect(found.texts == ["One.", "Three.", "Four."])
    #expect(found.faults.map(\.cause) == [.malformed])
  }

  @Test func aFileCutOffKeepsTheRecordsBefore() throws {
    let bytes = pageRecord("One.") + pageRecord("Two.").dropLast(30)
    let found = try unpacked(bytes)
    #expect(found.texts == ["One."])
    #expect(found.said == ["c.warc: record 2 is cut off; it is left out"])
  }

  @Test(arguments: 1...40)
  func anyChangeOfBytesLeavesTheRestReadable(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = (1...4).flatMap { pageRecord("Post \($0).") }
    for _ in 0...generator.index(below: 6) {
      let place = generator.index(below: bytes.count)
      switch generator.index(below: 3) {
      case 0: bytes[place] = UInt8(generator.index(below: 256))
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8(generator.index(below: 256)), at: place)
      }
    }
    if generator.bool() { bytes = Packed.make(.gzip, bytes) }
    let found = try unpacked(bytes, named: "c.warc.x")
    #expect(found.posts.count + found.faults.count > 0)
  }
}
