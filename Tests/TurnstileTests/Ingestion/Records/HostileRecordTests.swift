import Testing

@testable import Turnstile

/// Records that are right by the grammar and mean no good.
@Suite struct HostileRecordTests {
  private func posts(_ lines: String) -> [Post] {
    JSONLinesReader().read(
      Array(lines.utf8), source: Source(name: "a.jsonl", path: nil, size: 0), offset: 0
    ).posts
  }

  @Test(arguments: [
    (#"I left \ud800 ML"#, "I left \u{FFFD} ML"),
    (#"\udc00\ud800"#, "\u{FFFD}\u{FFFD}"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"),
    (#"\ud83d\ude00"#, "\u{1F600}"),
  ])
  func halfASurrogateIsReplaced(text: String, read: String) {
    #expect(posts(#"{"text":"\#(text)"}"#).map(\.text) == [Array(read.utf8)])
  }

  @Test func numbersOfAMillionDigitsHurtNoPost() {
    let digits = String(repeating: "9", count: 1_000_000)
    let lines = """
      {"text":"I left.","score":\(digits),"depth":\(digits)}
      {"text":"I quit.","created_utc":1e\(digits)}
      {"text":"I stayed.","created_utc":\(digits)}
      """
    #expect(posts(lines).map(\.text) == ["I left.", "I quit.", "I stayed."].map { Array($0.utf8) })
    #expect(posts(lines).allSatisfy { $0.created == nil })
  }

  @Test(arguments: [".0", "t1_\u{301}", "t1_", "0.0", " .0 "])
  func noIdentifierIsTakenForAnEmptyOne(id: String) {
    #expect(posts(#"{"id":"\#(id)","text":"I left."}"#).allSatisfy { !$0.id.isEmpty })
  }
}
