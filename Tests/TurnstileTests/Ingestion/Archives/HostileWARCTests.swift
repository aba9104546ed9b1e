import Testing

@testable import Turnstile

/// WARC files that no crawler wrote.
@Suite struct HostileWARCTests {
  private let folder = TemporaryFolder()

  private static func record(length: Int) -> [UInt8] {
    Array(
      """
      WARC/1.0\r
      WARC-Type: response\r
      Content-Type: application/http\r
      Content-Length: \(length)\r
      \r
      HTTP/1.1 200 OK\r
      \r
      <p>I left.</p>\r
      \r\n
      """.utf8)
  }

  @Test func badRecordsByTheThousandCostASentenceForTheRest() throws {
    let bad = Array("WARC/1.0\r\n\r\n".utf8)
    let good = Self.record(length: 33)
    let path = try folder.write(
      Array(repeatElement(bad, count: 5000).joined()) + good, to: "c.warc")
    let found = try Unpacked(path)
    #expect(found.texts == ["I left."])
    #expect(found.said.count == 101)
    #expect(found.said.last == "c.warc: 4900 more records could not be read; they are left out")
  }

  @Test func recordsThatClaimAllBehindThemAreReadInLinearTime() {
    let record = Self.record(length: 999_999)
    #expect(
      Growth.isLinear(repeating: record, length: 1 << 16) { _ = FuzzedReader.warc.posts(in: $0) })
  }
}
