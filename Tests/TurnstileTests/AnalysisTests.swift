import Testing

@testable import Turnstile

@Suite struct AnalysisTests {
  private let out = TemporaryFolder()

  private func analysis(width: Int) throws -> Analysis {
    Analysis(
      paths: [Fixture.path("corpus")], out: out.path, codebook: try Fixture.baking(),
      codebookFile: "baking.yaml", width: width, command: "turnstile analyze corpus")
  }

  private func run(_ analysis: Analysis) throws -> Analysis.Outcome {
    let moment = Timestamp(seconds: 1_700_000_000)
    return try analysis.run(tell: nil, now: { moment })
  }

  /// All files of the latest run.
  private func pages() throws -> [String: String] {
    try out.texts(in: "latest/")
  }

  @Test func theReportOfASmallCorpusIsAsRecorded() throws {
    let outcome = try run(analysis(width: 1))
    #expect(outcome.posts == 11)
    #expect(outcome.excluded == 2)
    #expect(
      outcome.skipped.map(\.description) == [
        "binary.txt: byte 4 is binary; only text, Markdown, HTML, JSON and CSV are read",
        "empty.txt: has no text; nothing to read",
        "posts.jsonl: line 4: is no JSON object; the line is left out",
      ])
    // Pages are looked at in a browser; see `Tests/Browser`.
    for (name, page) in try pages()
    where !["manifest.json", "turnstile.sqlite"].contains(name) && !name.hasSuffix(".html") {
      try Golden.expect(page, is: "report/" + name)
    }
  }

  @Test func aWidthOfOneAndOfEightGiveTheSameBytes() throws {
    _ = try run(analysis(width: 1))
    var narrow = try pages()
    _ = try run(analysis(width: 8))
    var wide = try pages()
    narrow["manifest.json"] = nil
    wide["manifest.json"] = nil
    #expect(narrow.count == 26)
    #expect(narrow == wide)
  }

  @Test func everyQuoteIsWordsOfItsPost() throws {
    _ = try run(analysis(width: 2))
    var texts: [String: [UInt8]] = [:]
    for source in try Corpus(paths: [Fixture.path("corpus")]).sources {
      for post in (try? Ingestion().run(source).posts) ?? [] { texts[post.id] = post.text }
    }
    let rows = try #require(CSVTable.rows(pages()["factors.csv"]?.utf8 ?? "".utf8)).dropFirst()
    #expect(rows.count >= 8)
    for row in rows {
      let (start, end) = (try #require(Int(row[6])), try #require(Int(row[7])))
      let words = try #require(texts[row[0]]?[start..<end])
      #expect(String(decoding: words, as: UTF8.self) == row[5])
    }
  }

  @Test func aRunOnWhatHasNotChangedWritesNothingWhereAskedTo() throws {
    var analysis = try analysis(width: 2)
    analysis.onlyIfChanged = true
    #expect(try run(analysis).folder != nil)
    #expect(try run(analysis).folder == nil)
    analysis.codebook.digest = "another"
    #expect(try run(analysis).folder != nil)
  }

  @Test func aStrictRunThatSkipsASourceWritesNothing() throws {
    var analysis = try analysis(width: 2)
    analysis.isStrict = true
    #expect(try run(analysis).folder == nil)
    #expect(out.names() == [".lock"])
  }

  @Test func postsOutsideThePeriodAreLeftOut() throws {
    var analysis = try analysis(width: 2)
    analysis.ingestion.since = Timestamp(year: 2023, month: 5, day: 1)
    analysis.ingestion.until = Timestamp(year: 2023, month: 5, day: 31)
    _ = try run(analysis)
    let excluded = try #require(CSVTable.rows(pages()["excluded.csv"]?.utf8 ?? "".utf8))
    #expect(
      excluded.filter { $0[2] == "out_of_period" }.map { $0[3].prefix(10) } == [
        "2022-06-01", "2023-03-04", "2023-06-14",
      ])
  }
}
