import Foundation
import Testing

/// Files of records that no program wrote, or one that meant no good.
@Suite struct RecordTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws {
    place = try Workplace()
    try place.writeCorpus()
  }

  /// What is said of a file beside a good one, which is read all the same.
  private func warnings(_ text: String, named name: String) throws -> [String] {
    try place.write(text, to: "corpus/" + name)
    let result = try program.analyze("corpus")
    #expect(result.status == 0)
    #expect(try place.read("reports/latest/posts.csv").contains("a.txt"))
    return result.errors.split(separator: "\n").map {
      $0.replacingOccurrences(of: "turnstile: warning: ", with: "")
    }
  }

  @Test func aMillionListsInOneAnotherCostOneSentence() throws {
    #expect(
      try warnings(String(repeating: "[", count: 1_000_000), named: "b.json") == [
        "b.json: line 1: record 1 nests deeper than 10000 levels; the record is left out"
      ])
  }

  @Test func aCellOfAHundredMegabytesCostsItsRow() throws {
    let made = try program.shell(
      """
      { printf 'id,text\\n1,"I left."\\n2,"'; head -c 104857600 /dev/zero | tr '\\0' x; \
      printf '"\\n3,"I stayed."\\n'; } > corpus/b.csv
      """)
    #expect(made.status == 0)
    let result = try program.analyze("corpus")
    #expect(
      result.said
        == "0: turnstile: warning: b.csv: line 3: 104857605 bytes are more than the limit of "
        + "16777216 for one record; the record is left out\n")
    let posts = try place.read("reports/latest/posts.csv")
    #expect(posts.contains("\n1,b.csv") && posts.contains("\n3,b.csv"))
  }

  @Test func entitiesThatGrowOrReachOtherFilesStandForNothing() throws {
    let declared = (1...9).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let page =
      "<!DOCTYPE html [<!ENTITY l0 \"lol\"><!ENTITY x SYSTEM \"file:///etc/passwd\">"
      + "<!ENTITY % y SYSTEM \"http://127.0.0.1:9/evil.dtd\"> %y;\(declared.joined())]>"
      + "<html><body><p>I left &l9; and &x; for good.</p></body></html>"
    #expect(try warnings(page, named: "b.html") == [])
    let said = try program.run("extract", "corpus/b.html").output
    #expect(said.contains("I left &l9; and &x; for good.") && !said.contains("root:"))
  }

  @Test func aTableWithoutAHeaderIsNamed() throws {
    #expect(
      try warnings("1,ann,3\n2,bob,4\n", named: "b.csv") == [
        "b.csv: no column is known for text (1, ann, 3); name one text, body, content or comment"
      ])
  }

  @Test func aRowWithABrokenQuoteCostsItsLine() throws {
    #expect(
      try warnings("id,text\n1,\"I left.\n2,I stayed.\n", named: "b.csv") == [
        "b.csv: line 2: has a quote that is never closed; the line is left out"
      ])
    #expect(try place.read("reports/latest/posts.csv").contains("\n2,b.csv"))
  }

  @Test func aDocumentThatHoldsNoPostsIsNamed() throws {
    #expect(
      try warnings("{\n  \"name\": \"x\"\n}\n", named: "b.json") == [
        "b.json: holds no posts; their text must stand in a field named text, body or content"
      ])
  }

  @Test func whatAThreadLacksIsReported() throws {
    #expect(
      try warnings(
        #"{"id": 1, "text": "I left.", "num_comments": 3, "comments": [{"id": 2, "text": "Why?"}]}"#,
        named: "b.json") == [])
    #expect(
      try place.read("reports/latest/excluded.csv").hasSuffix(
        "\nb.json,1,not_in_source,\"declared 3 comments, 1 found\",,\n"))
    let report = try place.read("reports/latest/report.md")
    #expect(report.contains("| not in source | 2 |"))
    #expect(
      report.contains(
        "Threads that say how many comments they have: 1. Of 3 comments, 1 (33.3 %) are in the "
          + "sources; `excluded.csv` names the 1 thread lacking some, as `not_in_source`."))
    #expect(
      try place.read("reports/latest/manifest.json").contains("\"declared_comments\": 3"))
  }

  @Test func oneGoodRecordAmongBadOnesIsEnough() throws {
    try place.write("[{\"text\": \"I left.\"},\n1,\n2]", to: "b.json")
    let result = try program.run("extract", "b.json")
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.errors.split(separator: "\n").count == 2)
  }
}
