import Testing

@testable import Turnstile

@Suite struct RunCheckTests {
  private let stock: RunStock

  init() throws {
    stock = try RunStock()
    try stock.write(
      [("a", "ann", "😀 " + RunStock.leaving), ("b", "bob", RunStock.entering)], to: "a.jsonl")
    try stock.write([("a", "eve", "=1\u{0} I left baking for teaching. Underpaid.")], to: "b.jsonl")
  }

  private func faults(_ run: SavedRun, corpus: Bool = false) throws -> [String] {
    var faults: [String] = []
    let paths = corpus ? [stock.folder["corpus"]] : []
    let outcome = try RunCheck(run, corpus: paths).run { faults.append($0) }
    #expect(outcome.faults == faults.count)
    return faults.map { $0.replacing(run.path, with: "RUN") }
  }

  /// Changes a file of a run.
  private func edit(_ run: SavedRun, _ name: String, _ old: String, _ new: String) throws {
    let file = "out/\(run.name)/\(name)"
    let text = try stock.folder.text(of: file)
    #expect(text.contains(old))
    try stock.folder.write(text.replacing(old, with: new), to: file)
  }

  @Test func aRunAsWrittenHasNoFault() throws {
    let run = try stock.run()
    #expect(try faults(run).isEmpty)
    #expect(try faults(run, corpus: true).isEmpty)
    #expect(try RunCheck(run).run { _ in }.quotes == 7)
  }

  @Test func aChangedFileIsTold() throws {
    let run = try stock.run()
    try edit(run, "report.md", "baking", "BAKING")
    try edit(run, "reasons.csv", "leaving", "leaves")
    let told = try faults(run)
    #expect(told.count == 2)
    #expect(told[0].hasPrefix("RUN/reasons.csv: has "))
    #expect(told[1] == "RUN/report.md: has another SHA-256 than manifest.json says; it was changed")
  }

  @Test func aQuoteThatIsNotInItsPlaceIsTold() throws {
    let run = try stock.run()
    try edit(run, "factors.csv", "hours were terrible", "hours were horrible")
    #expect(
      try faults(run).contains {
        $0.hasPrefix("RUN/factors.csv: post a: “") && $0.contains("is quoted where bytes")
      })
  }

  @Test func aCorpusThatChangedIsTold() throws {
    let run = try stock.run()
    try stock.write([("a", "eve", "I left baking for teaching. Underpaid!")], to: "b.jsonl")
    let told = try faults(run, corpus: true)
    #expect(told[0] == "b.jsonl: has another SHA-256 than manifest.json says; it was changed")
    #expect(told[1] == "post a of b.jsonl: has another text than when it was coded")
    #expect(try faults(run).isEmpty)
  }

  @Test func aPostWhoseTextIsGoneIsTold() throws {
    let run = try stock.run()
    try stock.write([("b", "bob", RunStock.entering)], to: "a.jsonl")
    #expect(
      try faults(run, corpus: true).last
        == "post a of a.jsonl: its text is not there, nor that of 2 posts after it")
  }

  @Test func withoutADatabaseTheCorpusMustBeNamed() throws {
    let run = try stock.run { $0.writesDatabase = false }
    #expect(throws: RunError.noTexts(run.path)) { try RunCheck(run).run { _ in } }
    #expect(try faults(run, corpus: true).isEmpty)
  }

  @Test func aFolderThatIsNoRunIsTold() throws {
    let folder = stock.folder["corpus"]
    #expect(throws: RunError.notARun(folder, missing: "manifest.json")) {
      try SavedRun(opening: folder + "/")
    }
    #expect(throws: RunError.notReadable("nowhere", reason: "no such folder")) {
      try SavedRun(opening: "nowhere")
    }
  }
}
