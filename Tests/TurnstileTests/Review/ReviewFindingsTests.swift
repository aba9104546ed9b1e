import Testing

@testable import Turnstile

/// A corpus of short posts, a sheet that tells better, and the report of both.
struct ReviewFindingsTests {
  private let folder = TemporaryFolder()

  /// Posts that the machine takes for leavers, a third of whom complain of the pay.
  private func corpus(_ count: Int) throws -> String {
    let lines = (0..<count).map { number in
      let reason = number % 3 == 0 ? "The pay was low." : "It was raining."
      return #"{"id": "p\#(number)", "text": "I left baking last spring. \#(reason)"}"#
    }
    return try folder.write(lines.joined(separator: "\n") + "\n", to: "corpus/posts.jsonl")
  }

  private func run(_ paths: [String], _ sheets: [String]) throws -> [String: String] {
    var analysis = Analysis(
      paths: paths, out: folder["out"], codebook: try Fixture.baking(), codebookFile: "baking.yaml",
      width: 2, command: "turnstile analyze")
    // The posts are as alike as made-up ones are.
    analysis.keepsDuplicates = true
    analysis.review = Review(
      sheets: try sheets.map { try ReviewSheet(path: $0, codebook: Fixture.baking()) })
    let moment = Timestamp(seconds: 1_700_000_000)
    let outcome = try analysis.run(tell: nil, now: { moment })
    let name = try #require(outcome.folder?.split(separator: "/").last)
    let names = folder.names(in: "out/\(name)").filter { $0.contains(".") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.text(of: "out/\(name)/" + $0)) })
  }

  /// A sheet of the first posts: those of even numbers do not leave; every fifth has a wrong code.
  private func sheet(_ count: Int, weight: Double = 2, to name: String = "s.csv") throws -> String {
    var text = "post_id,movement,factors,part,weight\n"
    for number in 0..<count {
      let factors = number % 3 == 0 ? "pay-away*" : "none"
      text += "p\(number),\(number % 2 == 0 ? "none" : "leaving"),\(factors),random,\(weight)\n"
    }
    return try folder.write(text, to: name)
  }

  private func table(_ text: String?) -> [[String: String]] {
    let rows = CSVTable.rows((text ?? "").utf8) ?? []
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    }
  }

  @Test func correctedSharesStandBesideTheMachines() throws {
    let pages = try run([corpus(120)], [sheet(60)])
    let movements = table(pages["movement_shares.csv"])
    let leaving = try #require(movements.first)
    // 120 by the machine; 30 of 60 reviewed do not leave.
    #expect(leaving["posts"] == "90" && leaving["machine_share"] == "1.0000")
    #expect(leaving["corrected_share"] == "0.5000")
    let low = try #require(Double(leaving["corrected_low"] ?? ""))
    let high = try #require(Double(leaving["corrected_high"] ?? ""))
    #expect(low > 0.36 && low < 0.4 && abs(low + high - 1) < 1e-3)
    // Hits 30, extra 30.
    #expect(leaving["trust"] == "tentative")
    let pay = try #require(table(pages["reasons.csv"]).first)
    #expect(pay["movement"] == "leaving" && pay["code"] == "pay" && pay["trust"] == "tentative")
    #expect(pay["machine_share"] == "0.3333" && pay["corrected_share"] == "0.3333")
    let review = table(pages["review.csv"])
    #expect(review.count == 10)
    let score = try #require(review.first { $0["variable"] == "factor" && $0["rows"] == "all" })
    #expect(score["code"] == "pay-away" && score["f1"] == "1.0000" && score["both"] == "20")
    let posts = table(pages["posts.csv"])
    #expect(posts.count { $0["coder"] == "reviewed" } == 60)
    let report = try #require(pages["report.md"])
    #expect(report.contains("60 posts were reviewed by people (s.csv); their codes stand"))
    #expect(report.contains("tentative: F1 0.67"))
    #expect(report.contains("| leaving | 100.0 % | 50.0 % |"))
  }

  @Test func correctionsSurviveARunOnOtherFilesAndTellWhatIsGone() throws {
    let old = try corpus(120)
    let sheet = try sheet(4, weight: 30)
    _ = try run([old], [sheet])
    let moved = try folder.write(
      folder.text(of: "corpus/posts.jsonl").split(separator: "\n").dropFirst(2)
        .joined(separator: "\n") + "\n", to: "elsewhere/other.jsonl")
    let pages = try run([moved], [sheet])
    let posts = table(pages["posts.csv"])
    #expect(posts.filter { $0["coder"] == "reviewed" }.map { $0["post_id"] } == ["p2", "p3"])
    #expect(posts.first { $0["post_id"] == "p2" }?["movement"] == "")
    let report = try #require(pages["report.md"])
    #expect(
      report.contains(
        "2 reviewed posts are not counted here: gone from the corpus, or left out (p0, p1)."))
    #expect(report.contains("2 posts drawn at random are coded; from 50 on shares are corrected"))
  }

  @Test func aSheetOfAnotherCorpusCorrectsNothing() throws {
    let pages = try run([corpus(120)], [sheet(60, weight: 9)])
    #expect(table(pages["movement_shares.csv"]).allSatisfy { $0["corrected_share"] == "" })
    #expect(
      pages["report.md"]?.contains("The sheet was drawn from 540 posts and there are 120 now")
        == true)
  }

  @Test func ofSheetsThatDifferTheFirstCountsAndAgreementIsTold() throws {
    let first = try sheet(20)
    let second = try folder.write(
      folder.text(of: "s.csv").replacing("leaving", with: "entering"), to: "t.csv")
    let pages = try run([corpus(40)], [first, second])
    let posts = table(pages["posts.csv"])
    #expect(posts.count { $0["movement"] == "entering" } == 0)
    let score = try #require(table(pages["review.csv"]).first { $0["code"] == "leaving" })
    #expect(Double(score["alpha"] ?? "").map { $0 < 0 } == true)
    #expect(pages["report.md"]?.contains("On 20 posts that several of them coded") == true)
  }

  @Test func theReviewIsPartOfWhatARunIsMadeFrom() throws {
    let codebook = try Fixture.baking()
    let review = Review(sheets: [try ReviewSheet(path: sheet(3), codebook: codebook)])
    #expect(
      Manifest.digest([], codebook: codebook)
        != Manifest.digest([], codebook: codebook, review: review))
  }
}
