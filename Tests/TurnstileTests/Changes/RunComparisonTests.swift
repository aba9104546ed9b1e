import Testing

@testable import Turnstile

@Suite struct RunComparisonTests {
  private let stock: RunStock

  init() throws {
    stock = try RunStock()
    try stock.write(
      [("a", "ann", RunStock.leaving), ("b", "bob", RunStock.entering), ("c", "cid", "Hello.")],
      to: "a.jsonl")
  }

  private func text(_ difference: RunDifference) -> [String] {
    DifferenceText(difference, codebook: stock.codebook).sentences()
  }

  @Test func runsThatAreAlikeAreSaidToBe() throws {
    let (difference, rows) = try stock.compare(
      try stock.run(to: "x"), try stock.run(to: "y", at: 1_800_000_000, width: 5))
    #expect(difference.isNothing)
    #expect(rows == [TableSchema.changes.fields.map(\.name)])
    #expect(
      text(difference) == [
        "The two runs are alike: the same input, codebook, coder and review, no post coded "
          + "otherwise, no share moved."
      ])
  }

  @Test func newDataAreTheCauseOfNewGoneAndOtherPosts() throws {
    let before = try stock.run(to: "x")
    try stock.write(
      [("b", "bob", RunStock.leaving), ("c", "cid", "Hello."), ("d", "dot", "Bye.")],
      to: "a.jsonl")
    try stock.write([("e", "eve", RunStock.leaving)], to: "b.jsonl")
    let (difference, rows) = try stock.compare(before, try stock.run(to: "y"))
    #expect(difference.causes == [.data])
    #expect(difference.sources == .init(new: 1, gone: 0, changed: 1))
    #expect(difference.posts == .init(new: 2, gone: 1, changed: 1))
    #expect(difference.recoded == ["data": 1])
    let changes = rows.dropFirst().map { "\($0[0]) \($0[1]) \($0[3]) \($0[10])" }
    #expect(changes.contains("post_recoded b movement data"))
    #expect(changes.contains("post_recoded b factors data"))
    #expect(
      changes.filter { $0.hasPrefix("post_new") } == ["post_new d  data", "post_new e  data"])
    #expect(changes.filter { $0.hasPrefix("post_gone") } == ["post_gone a  data"])
  }

  @Test func anotherCodebookIsTheCauseOfOtherCodings() throws {
    let before = try stock.run(to: "x")
    var stock = stock
    stock.codebook.digest = "other"
    stock.codebook.version = "4"
    let hours = try #require(stock.codebook.codes.firstIndex { $0.name == "hours" })
    stock.codebook.codes[hours].away.patterns = ["nothing like it"]
    let (difference, rows) = try stock.compare(before, try stock.run(to: "y"))
    #expect(difference.causes == [.codebook])
    #expect(difference.recoded == ["codebook": 1])
    let factors = try #require(rows.first { $0[3] == "factors" })
    #expect(factors[0...5] == ["post_recoded", "a", "a.jsonl", "factors", "hours:away", ""])
    #expect(factors[10] == "codebook")
    #expect(rows[1][0] == "codebook" && rows[1][5].hasPrefix("baking 4 other"))
    #expect(text(difference)[0].contains("the codebook changed (3, "))
  }

  @Test func otherScoresAreTheCauseOfOtherCodings() throws {
    let before = try stock.run(to: "x")
    var manifest = before.manifest
    manifest.coder?.sha256 = "other"
    manifest.coder?.version = "0.0.9"
    let (difference, _) = try stock.compare(
      SavedRun(path: before.path, manifest: manifest), before)
    #expect(difference.causes == [.coder])
    #expect(text(difference)[0].contains("the coder changed (0.0.9 to "))
  }

  @Test func aReviewIsTheCauseWhereAPersonCodedThePost() throws {
    let before = try stock.run(to: "x")
    let after = try stock.run(to: "y")
    let file = "y/\(after.name)/posts.csv"
    let lines = try stock.folder.text(of: file).split(separator: "\n")
    let edited = lines.enumerated().map { index, line in
      switch index {
      case 1:
        line.replacing(",leaving,", with: ",staying,").replacing(",machine", with: ",reviewed")
          + "\n"
      default: line + "\n"
      }
    }
    try stock.folder.write(edited.joined(), to: file)
    var manifest = after.manifest
    manifest.review = [RunManifest.Sheet(name: "sheet.csv", sha256: "0123456789abcdef")]
    let (difference, rows) = try stock.compare(
      before, SavedRun(path: after.path, manifest: manifest))
    #expect(difference.causes == [.review])
    #expect(difference.recoded == ["review": 1])
    #expect(rows[1][0] == "review" && rows[1][5] == "sheet.csv 0123456789ab")
    #expect(rows[2][3...5] == ["movement", "leaving", "staying"] && rows[2][10] == "review")
  }

  @Test func aPeriodIsAChoiceOfData() throws {
    let before = try stock.run(to: "x")
    let after = try stock.run(to: "y") { $0.ingestion.since = Timestamp(seconds: 0) }
    let (difference, rows) = try stock.compare(before, after)
    #expect(difference.causes == [.data])
    #expect(rows[1][0] == "selection")
    #expect(text(difference)[0].hasPrefix("Other posts were asked for"))
  }

  @Test func postsOfOneIdentifierAreMatchedInTheirOrder() throws {
    try stock.write(
      [("a", "ann", RunStock.leaving), ("a", "bob", RunStock.entering)], to: "a.jsonl")
    let before = try stock.run(to: "x")
    try stock.write(
      [("a", "ann", RunStock.leaving), ("a", "bob", RunStock.leaving), ("a", "cid", "Hi.")],
      to: "a.jsonl")
    let (difference, _) = try stock.compare(before, try stock.run(to: "y"))
    #expect(difference.posts == .init(new: 1, gone: 0, changed: 1))
  }

  @Test func aShareThatMovedBeyondItsIntervalIsTold() throws {
    func posts(_ leaving: Int, of all: Int) -> [(id: String, author: String, text: String)] {
      (0..<all).map { ("p\($0)", "a\($0)", $0 < leaving ? RunStock.leaving : RunStock.entering) }
    }
    try stock.write(posts(5, of: 50), to: "a.jsonl")
    let before = try stock.run(to: "x")
    try stock.write(posts(30, of: 50), to: "a.jsonl")
    let (difference, rows) = try stock.compare(before, try stock.run(to: "y"))
    #expect(difference.moves.map(\.key.name).prefix(2) == ["entering", "leaving"])
    let leaving = try #require(rows.first { $0[0] == "share_moved" && $0[3] == "leaving" })
    #expect(leaving[4...5] == ["0.1000", "0.6000"])
    #expect(
      text(difference).contains {
        $0 == "Posts that tell of leaving: 10.0 % (4.3 % to 21.4 %) before, "
          + "60.0 % (46.2 % to 72.4 %) now."
      })
  }

  @Test(arguments: 1...5)
  func littleMemoryGivesTheSameTable(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func posts() -> [(id: String, author: String, text: String)] {
      (0..<40).map { _ in
        (
          "p\(generator.index(below: 30))", "x",
          generator.choice([RunStock.leaving, RunStock.entering, "Hi."])
        )
      }
    }
    try stock.write(posts(), to: "a.jsonl")
    let before = try stock.run(to: "x")
    try stock.write(posts(), to: "a.jsonl")
    let after = try stock.run(to: "y")
    let wide = try stock.compare(before, after).rows
    #expect(wide.count > 5)
    #expect(try stock.compare(before, after, limits: Spool.tiny).rows == wide)
  }

  @Test func aRunIsComparedWithTheLastThatHadOtherInput() throws {
    let first = try stock.run()
    try stock.write([("z", "zoe", RunStock.leaving)], to: "b.jsonl")
    let second = try stock.run(at: 1_700_000_100)
    let third = try stock.run(at: 1_700_000_200, width: 1)
    #expect(first.manifest.comparedWith == nil)
    #expect(second.manifest.comparedWith == first.name)
    #expect(third.manifest.comparedWith == first.name)
    for (name, page) in try stock.folder.texts(in: "out/\(second.name)/")
    where name != "manifest.json" {
      #expect(
        try page
          == stock.folder.text(of: "out/\(third.name)/\(name)"), "\(name)")
    }
    let report = try stock.folder.text(of: "out/latest/report.md")
    #expect(report.contains("Compared with the run \(first.name), the last"))
    #expect(report.contains("1 source is new, 0 gone, 0 changed"))
  }

  @Test func aRunBeforeThatIsDamagedIsToldAndStopsNothing() throws {
    let first = try stock.run()
    try stock.folder.write("post_id\nx\n", to: "out/\(first.name)/posts.csv")
    try stock.write([("z", "zoe", RunStock.leaving)], to: "b.jsonl")
    _ = try stock.run(at: 1_700_000_100)
    #expect(
      try stock.folder.text(of: "out/latest/report.md").contains("could not be compared: "))
    try stock.folder.write("{", to: "out/latest/manifest.json")
    _ = try stock.run(at: 1_700_000_200)
    #expect(
      try stock.folder.text(of: "out/latest/report.md").contains("is no manifest of a run"))
  }
}
