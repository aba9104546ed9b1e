import Testing

@testable import Turnstile

/// Another field: all that is known of it stands in its codebook.
@Suite struct NursingTests {
  private static let folder = Fixture.tests + "/../../codebooks/"
  private let codebook: Codebook

  init() throws { codebook = try Codebook.read(from: Self.folder + "nursing.yaml") }

  /// What the beginning of a post is coded as: movements, status, from, to, and some of its factors.
  struct Expectation: Sendable, CustomTestStringConvertible {
    var beginning: String
    var movement: [Movement]
    var status: Status?
    var from: [String] = []
    var to: [String] = []
    var factors: [String] = []

    var testDescription: String { beginning }
  }

  static let expectations = [
    Expectation(
      beginning: "Eleven years on a surgical floor.", movement: [.leaving], status: .considering,
      from: ["nursing"], factors: ["staffing/away", "wellbeing/away"]),
    Expectation(
      beginning: "Utilization review for an insurer", movement: [.leaving], status: .done,
      from: ["nursing"], factors: ["wellbeing/away", "safety/toward"]),
    Expectation(
      beginning: "Real estate.", movement: [.leaving], status: .done, to: ["other_work"]),
    Expectation(
      beginning: "Not me!", movement: [.staying],
      factors: ["staffing/toward", "respect/toward", "meaning/toward"]),
    Expectation(
      beginning: "People who buy my mugs", movement: [.leaving], status: .done,
      from: ["nursing"], to: ["other_work"],
      factors: ["pay/away", "respect/away", "safety/away", "meaning/away"]),
    Expectation(
      beginning: "I managed a supermarket", movement: [.entering], status: .done,
      to: ["nursing"],
      factors: ["job_security/toward", "meaning/toward", "training/toward", "training/away"]),
    Expectation(
      beginning: "I've done tax for ten years", movement: [.entering], status: .considering,
      to: ["nursing"], factors: ["alternatives/toward", "hours/toward", "training/away"]),
    Expectation(beginning: "Check whether the school's", movement: []),
    Expectation(
      beginning: "Update to my post", movement: [.leaving, .entering], status: .returned,
      to: ["informatics", "nursing"], factors: ["pay/away", "meaning/toward"]),
    Expectation(beginning: "Hold the silence key", movement: []),
  ]

  @Test(arguments: expectations)
  func aPostIsCodedByItsCodebookAlone(_ expected: Expectation) throws {
    let coding = try Coding(
      codebook, file: "nursing.yaml", scorer: Scorer.builtIn(for: codebook))
    let posts = try Corpus(paths: [Self.folder + "nursing"]).sources.flatMap {
      try Ingestion().run($0).posts
    }
    #expect(posts.count == Self.expectations.count)
    let post = try #require(
      posts.first { String(decoding: $0.text, as: UTF8.self).hasPrefix(expected.beginning) })
    let coded = coding.run(Tokenization().run(post))
    #expect(coded.movement.ordered == expected.movement)
    #expect(coded.movement.status == expected.status)
    #expect(coded.movement.roles(.from) == expected.from)
    #expect(coded.movement.roles(.to) == expected.to)
    let found = Set(coded.factors.map { "\($0.code)/\($0.pole.rawValue)" })
    #expect(found.isSuperset(of: expected.factors))
    if expected.movement.isEmpty { #expect(found.isEmpty) }
  }

  @Test func itsCodebookHasNoFault() throws {
    let yaml = try Codebook.bytes(of: Self.folder + "nursing.yaml")
    let (codebook, faults) = try CodebookCheck(file: "nursing.yaml").faults(in: yaml)
    #expect(faults.map(\.description) == [])
    #expect(codebook?.codes.count == 10)
  }

  /// What was learned of one field tells nothing of another.
  @Test func learnedScoresAreNotForACodebookOfAnotherName() throws {
    #expect(Scorer.builtIn(for: codebook) == nil)
    var copy = try Codebook.builtIn()
    let learned = try #require(Scorer.builtIn(for: copy))
    #expect(learned.codebook == copy.name)
    copy.codes.removeLast()
    #expect(Scorer.builtIn(for: copy) != nil)
    let models = Fixture.tests + "/../../Sources/CResources/files"
    #expect(
      throws: CodebookError.otherScores(models, name: "machine-learning", codebook: "nursing")
    ) { try Scorer.read(from: models, for: codebook) }
  }

  @Test func itsReportSpeaksOfNothingElse() throws {
    let out = TemporaryFolder()
    var analysis = Analysis(
      paths: [Self.folder + "nursing"], out: out.path, codebook: codebook,
      codebookFile: "nursing.yaml", width: 2, command: "turnstile analyze nursing")
    analysis.scorer = Scorer.builtIn(for: codebook)
    #expect(try analysis.run(tell: nil, now: { Timestamp(seconds: 1_700_000_000) }).posts == 10)
    let report = try out.text(of: "latest/report.md")
    #expect(report.hasPrefix("# Why people leave or enter nursing\n"))
    #expect(report.contains("Attitude toward nursing"))
    for (name, page) in try out.texts(in: "latest/") {
      let text = page.lowercased()
      for word in ["learning", "data science", "data scientist"] {
        #expect(!text.contains(word), "\(name) says \(word)")
      }
    }
  }

  /// The source code knows of no field; its comments may give examples.
  @Test func noFieldIsNamedInTheProgram() throws {
    let root = Fixture.tests + "/../../Sources/"
    for source in try Corpus(paths: [root + "Turnstile", root + "TurnstileCommand"]).sources {
      let bytes = try SourceReader(limit: 1 << 20).read(source).bytes
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let code = line.split(separator: "//", omittingEmptySubsequences: false)[0].lowercased()
        for word in [
          "machine learning", "machine-learning", "machine_learning", "data scien", "data_scien",
          "deep learning", "kaggle", "statistics math",
        ] {
          #expect(!code.contains(word), "\(source.name): \(line)")
        }
      }
    }
  }
}
