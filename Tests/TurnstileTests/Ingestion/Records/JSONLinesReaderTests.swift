import Testing

@testable import Turnstile

@Suite struct JSONLinesReaderTests {
  private func read(_ text: String) -> (posts: [Post], faults: [IngestionError]) {
    let reading = JSONLinesReader().read(
      Array(text.utf8), source: Source(name: "posts.jsonl", path: nil, size: 0), offset: 0)
    return (reading.posts, reading.faults)
  }

  private func post(_ line: String) throws -> Post { try #require(read(line).posts.first) }

  @Test func turnstilesOwnRecordsAreReadBack() throws {
    let post = Post(
      id: "p1", source: "posts.jsonl", kind: .comment, thread: "t1", replyTo: "p0", depth: 2,
      author: "ann", created: Timestamp(parsing: "2021-07-14T10:32:05Z"), venue: "r/datascience",
      url: "https://example.org/1", title: "A “title”\nof two", language: "en",
      text: Array("Tab\t, quote \", é, 😀 and \u{1B}[31m.".utf8))
    #expect(read(String(decoding: PostRecord.line(post), as: UTF8.self)).posts == [post])
  }

  @Test func redditsSubmissionsAreUnderstood() throws {
    let post = try post(
      """
      {"id": "q7ml2w", "name": "t3_q7ml2w", "selftext": "Why?", "title": "Leaving", \
      "created_utc": 1626258725.0, "subreddit": "datascience", "author": "ann", "score": 3}
      """)
    #expect(post.id == "q7ml2w")
    #expect(post.kind == .submission)
    #expect(post.thread == "q7ml2w")
    #expect(post.string == "Why?")
    #expect(post.venue == "r/datascience")
    #expect(post.created?.description == "2021-07-14T10:32:05Z")
  }

  @Test func pushshiftsCommentsAreUnderstood() throws {
    let post = try post(
      """
      {"id": "h5", "body": "I did.", "link_id": "t3_q7ml2w", "parent_id": "t1_h4", \
      "created_utc": "1626258725", "author": "[deleted]"}
      """)
    #expect(post.kind == .comment)
    #expect(post.thread == "q7ml2w")
    #expect(post.replyTo == "h4")
    #expect(post.depth == 2)
    #expect(post.author == nil)
    #expect(post.created?.description == "2021-07-14T10:32:05Z")
  }

  @Test func convoKitsUtterancesAreUnderstood() throws {
    let post = try post(
      """
      {"id": 17, "speaker": "ann", "conversation_id": "c_9", "reply-to": "t_16", \
      "timestamp": 1626258725000, "text": "I did.", "meta": {"score": 3}}
      """)
    #expect(post.id == "17")
    #expect(post.author == "ann")
    #expect(post.thread == "c_9")
    #expect(post.replyTo == "t_16")
    #expect(post.created?.description == "2021-07-14T10:32:05Z")
  }

  @Test(arguments: [
    ("1626258725", "2021-07-14T10:32:05Z"), ("1626258725.75", "2021-07-14T10:32:05Z"),
    (#""2021-07-14""#, "2021-07-14T00:00:00Z"), (#""20210714""#, "2021-07-14T00:00:00Z"),
    ("20210714", "2021-07-14T00:00:00Z"),
  ])
  func aMomentIsReadFromANumberOrAText(value: String, moment: String) throws {
    #expect(try post(#"{"text": "x", "created": \#(value)}"#).created?.description == moment)
  }

  @Test(arguments: [
    "null", #""2021""#, "2021", "0", "-99999999999", "1e300", #""nan""#, #""inf""#, "true", "[]",
  ])
  func whatIsNoMomentIsNone(value: String) throws {
    #expect(try post(#"{"text": "x", "created": \#(value)}"#).created == nil)
  }

  @Test func aPostWithoutAnIdentifierIsKnownByItsPlace() {
    let posts = read("{\"text\": \"x\"}\n{\"text\": \"x\"}\n").posts
    #expect(posts.count == 2 && posts[0].id != posts[1].id)
  }

  @Test func badLinesAreCountedWithTheirNumbersAndCostNoOthers() {
    let nested = String(repeating: "[", count: 100_000)
    let (posts, faults) = read(
      "{\"text\": \"a\"}\n\n[1]\nnull\n{\"text\": \n\(nested)\n{\"text\": \"b\"}")
    #expect(posts.map(\.string) == ["a", "b"])
    #expect(
      faults
        == [3, 4, 5].map { .malformed("posts.jsonl", line: $0, reason: "is no JSON object") }
        + [.malformed("posts.jsonl", line: 6, reason: "nests deeper than 10000 levels")])
    #expect(
      faults.first?.description
        == "posts.jsonl: line 3: is no JSON object; the line is left out")
  }

  @Test func anObjectWithoutTextIsAnEmptyPost() throws {
    #expect(try post("{}").text.isEmpty)
    #expect(try post(#"{"text": {"a": 1}, "id": null, "depth": "x"}"#).text.isEmpty)
  }

  @Test func aLineMayHoldAWholeThread() {
    let (posts, faults) = read(
      #"{"id": 1, "text": "a", "comments": [{"id": 2, "text": "b"}, {"id": 3, "text": "c"}]}"#)
    #expect(posts.map(\.replyTo) == [nil, "1", "1"])
    #expect(posts.map(\.depth) == [0, 1, 1])
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    #"{"text": "x", "text": "y"}"#, #"{"zzz": {"text": [1, {"a": "}"}]}, "text": "y"}"#,
    #"{"selftext": "", "text": null, "body": "y"}"#, #"{"Text": "y",}"#, #"{"text": "\u0079"}"#,
    #"{"content": {"rendered": "<p>y</p>", "protected": false}}"#,
  ])
  func whatPeopleWriteIsUnderstood(line: String) throws {
    #expect(try post(line).string == "y")
  }

  @Test(arguments: [
    (#"a\ud83d\ude00b"#, "a😀b"), (#"a\ud83db"#, "a\u{FFFD}b"), (#"a\ude00b"#, "a\u{FFFD}b"),
    (#"a\ud83d\u0041"#, "a\u{FFFD}A"), (#"a\u0000b"#, "a b"), (#"a\r\nb\rc"#, "a\nb\nc"),
    (#"a\/\"\\b"#, #"a/"\b"#), (#"a\u00"#, "a00"),
  ])
  func escapesBecomeWhatTheyStandFor(written: String, text: String) throws {
    #expect(try post("{\"text\": \"\(written)\"}").string == text)
  }

  @Test func aTextBeyondTheLimitCostsItsRecord() {
    let long = String(repeating: "x", count: 2000)
    let reading = JSONLinesReader(limits: RecordLimits(text: 1000)).read(
      Array("{\"text\": \"a\"}\n{\"text\": \"\(long)\"}\n{\"text\": \"b\"}".utf8),
      source: Source(name: "posts.jsonl", path: nil, size: 0), offset: 0)
    #expect(reading.posts.map(\.string) == ["a", "b"])
    #expect(
      reading.faults.map(\.description) == [
        "posts.jsonl: line 2: 2000 bytes are more than the limit of 1000 for one record; "
          + "the record is left out"
      ])
  }

  @Test func aHundredBadLinesAreToldAndTheOthersCounted() {
    let faults = read(String(repeating: "bad\n", count: 1234)).faults
    #expect(faults.count == 101)
    #expect(faults.last == .furtherRecords("posts.jsonl", count: 1134))
    #expect(faults.map(\.count).reduce(0, +) == 1234)
  }
}
