import FoundationEssentials
import Testing

@testable import Turnstile

/// Four posts whose figures are worked out by hand; the fourth was not coded.
@Suite struct ValidationTests {
  private let report: ValidationReport

  init() throws {
    var validation = Validation(
      gold: [Fixture.path("validation/gold.jsonl")],
      coded: Fixture.path("validation/coded.jsonl"), codebook: try Fixture.baking(),
      codebookFile: "baking.yaml", width: 1)
    validation.resamples = 200
    report = try validation.run()
  }

  private func count(_ group: Measure.Group, _ name: String) -> DetectionCount? {
    report.figures.detections.first { $0.measure == Measure(group: group, name: name) }?.count
  }

  @Test func movementsAreCountedOneByOne() {
    #expect(count(.movement, "leaving") == DetectionCount(hits: 1, extra: 1, missed: 1))
    #expect(count(.movement, "entering") == DetectionCount(hits: 1))
    #expect(count(.movement, "staying") == DetectionCount(extra: 1))
  }

  @Test func factorsAreCountedByCodeAndPole() {
    #expect(count(.factors, "all") == DetectionCount(hits: 2, extra: 2, missed: 2))
    #expect(count(.factor, "pay/away") == DetectionCount(hits: 1))
    #expect(count(.factor, "pay/toward") == DetectionCount(hits: 1, extra: 1))
    #expect(count(.factor, "hours/away") == DetectionCount(extra: 1, missed: 2))
    #expect(count(.factor, "hours/toward") == DetectionCount())
    #expect(report.figures.meanF1.codes == 0)
  }

  @Test func rolesAreCountedBySide() {
    #expect(count(.roles, "from") == DetectionCount(hits: 1, extra: 1))
    #expect(count(.roles, "to") == DetectionCount(hits: 1, extra: 1, missed: 1))
    #expect(count(.roleTo, "teacher") == DetectionCount(missed: 1))
    #expect(count(.roleFrom, "teacher") == DetectionCount(extra: 1))
  }

  /// κ of the attitude: two of four agree, six of sixteen by chance.
  @Test func whatIsOneOfSeveralRightLabelsAgrees() throws {
    let choices = report.figures.choices
    #expect(choices.map(\.name) == ["own", "status", "attitude"])
    #expect(choices.map(\.agreed) == [1, 1, 2])
    #expect(choices.map(\.n) == [2, 3, 4])
    let kappa = try #require(choices[2].kappa?.value)
    #expect(abs(kappa - 0.2) < 1e-12)
  }

  /// Shares by people 50, 0, 25, 25 and by the coder 25, 0, 25, 50; ρ is 2.25 ÷ 4.5.
  @Test func sharesAreComparedByErrorAndRank() {
    #expect(report.figures.shares.error.value == 12.5)
    #expect(abs(report.figures.shares.rank.value - 0.5) < 1e-12)
  }

  @Test func aQuoteIsVerbatimWhateverItsWhiteSpace() {
    #expect(report.quotes.all == 5)
    #expect(report.quotes.astray == 1)
  }

  @Test func codingsOfTheSameWordsAreTakenForEachOther() {
    let factors = report.confusions[0]
    #expect(factors.count("pay/away", "pay/away") == 1)
    #expect(factors.count("hours/away", "pay/toward") == 1)
    #expect(factors.count("hours/away", "none") == 1)
    #expect(factors.count("none", "hours/away") == 1)
    #expect(factors.cells.reduce(0) { $0 + $1.count } == 5)
    #expect(report.confusions[1].count("entering", "leaving+entering") == 1)
    #expect(report.confusions[1].count("leaving", "none") == 1)
    #expect(report.confusions[2].count("under_way", "under_way") == 1)
    #expect(report.confusions[3].count("neutral", "negative") == 1)
  }

  /// Two codings at 0.4 are wrong, one at 0.5 and one at 0.8 right: (2·0.4 + 0.5 + 0.2) ÷ 4.
  @Test func confidenceIsHeldAgainstTheShareThatIsRight() {
    #expect(report.reliability.bins.map(\.n) == [2, 1, 1])
    #expect(report.reliability.bins.map(\.right) == [0, 1, 1])
    #expect(abs(report.reliability.calibrationError - 0.375) < 1e-12)
  }

  @Test func errorsAreNamedWithTheirPosts() {
    let kinds = report.errors.kinds
    #expect(
      kinds.first { $0.name == "hours/away coded as pay/toward" }?.examples
        == [ErrorKinds.Example(postID: "a", quote: "The nights wore me out")])
    #expect(kinds.first { $0.name == "missed role to teacher" }?.count == 1)
    #expect(kinds.first { $0.name == "own reason coded as a claim about others" }?.count == 1)
    #expect(kinds.first { $0.name == "status done coded as considering" }?.count == 1)
    #expect(
      kinds.first { $0.name == "leaving found where none" }?.examples.map(\.postID) == ["b"])
  }

  @Test func postsThatWereNotCodedAreTold() {
    #expect(report.missing == 1)
    #expect(report.text(errors: 0).contains("1 post not coded"))
  }

  @Test func intervalsHoldTheirFigures() {
    for detection in report.figures.detections {
      guard detection.count.gold + detection.count.found > 0 else { continue }
      #expect(detection.f1.interval?.contains(detection.f1.value) ?? true)
    }
  }

  @Test func everyFormatHasTheFigures() throws {
    let json = String(decoding: report.bytes(.json, errors: 3), as: UTF8.self)
    #expect(json.contains("\"expected_calibration_error\": 0.375"))
    let csv = String(decoding: report.bytes(.csv, errors: 3), as: UTF8.self)
    #expect(csv.contains("movement,entering,precision,1.0000,1.0000,1.0000,1,1,1\n"))
    #expect(csv.contains("choice,attitude,kappa,0.2000,"))
    let text = String(decoding: report.bytes(.text, errors: 3), as: UTF8.self)
    #expect(text.contains("Quotes that are no words of their post: 1 of 5"))
  }

  @Test func aFolderGetsEveryTable() throws {
    let folder = TemporaryFolder()
    try report.write(to: folder["v"], errors: 2)
    #expect(
      folder.names(in: "v") == [
        "confusion.csv", "errors.csv", "reliability.csv", "validation.csv", "validation.json",
        "validation.txt",
      ])
    #expect(try folder.text(of: "v/confusion.csv").contains("factors,hours/away,pay/toward,1\n"))
  }

  @Test func aLineThatNobodyCodedIsToldAndLeftOut() throws {
    let folder = TemporaryFolder()
    let gold = try folder.write(
      """
      {"id": 7, "text": "The pay is low.", "movement": [], "attitude": "neutral", "factors": [
      {"id": "x", "text": "The pay is low."}
      {"id": "y", "text": "The pay is low.", "movement": [], "status": null, "attitude": "negative",\
       "factors": [{"code": "pay", "pole": "away", "own": false, "quote": "The pay is low"}, \
      {"code": "flour", "pole": "away", "own": false, "quote": "low"}]}

      """, to: "gold.jsonl")
    let result = try Validation(
      gold: [gold], codebook: try Fixture.baking(), codebookFile: "baking.yaml", width: 2
    ).run()
    #expect(
      result.faults.map(\.description) == [
        "\(gold): line 1: is no JSON object; the line is left out",
        "\(gold): line 2: is no coded post (\"movement\" is missing); the line is left out",
      ])
    #expect(result.unknown == ["flour"])
    #expect(result.posts == 1)
    #expect(
      result.figures.detections.first { $0.measure.name == "pay/away" }?.count
        == DetectionCount(hits: 1))
  }
}
