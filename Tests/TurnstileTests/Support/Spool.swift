@testable import Turnstile

/// Tallies in a folder of their own, and what a run would write of them.
struct Spool {
  private let folder = TemporaryFolder()
  private let spool: SpoolDirectory
  private let codebook: Codebook

  init() throws {
    spool = try SpoolDirectory(creating: folder["spool"])
    codebook = try Fixture.baking()
  }

  /// So little memory that everything is spooled at once.
  static let tiny = SpoolLimits(terms: 3, termBytes: 100, rowBytes: 100, files: 2)

  func tally(limits: SpoolLimits = SpoolLimits(), comparison: Comparison = .movement) -> Tally {
    Tally(spool: spool, comparison: comparison, limits: limits)
  }

  func terms(limits: SpoolLimits) -> TermTable { TermTable(spool: spool, limits: limits) }

  func runs(limit: Int, mostFiles: Int) -> SortedRuns {
    SortedRuns(spool: spool, limit: limit, mostFiles: mostFiles)
  }

  /// Every file that depends on a tally, by its name.
  func pages(of tally: Tally) throws -> [String: String] {
    var tally = tally
    if let failure = tally.failure { throw failure }
    let out = TemporaryFolder()
    let report = Report(tally, codebook: codebook)
    let keywords = try KeywordTable(&tally)
    let tables = TableWriter(folder: out.path)
    try tables.write(tally.rows)
    try tables.write(report)
    try tables.write(keywords, tally.comparison)
    try tables.write(RunChanges.first)
    let set = try PageSet(tally.posts, report: report, keywords: keywords, folder: out.path)
    try ReportFiles(
      report: report, keywords: keywords, pages: set, remarks: Remarks(), command: ""
    ).write(to: out.path)
    return try out.texts()
  }
}
