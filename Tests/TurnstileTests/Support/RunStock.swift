import Testing

@testable import Turnstile

/// A corpus that a test writes and changes, and the runs made of it.
struct RunStock {
  let folder = TemporaryFolder()
  var codebook: Codebook

  init() throws { codebook = try Fixture.baking() }

  static let leaving = "I left baking for gardening. The hours were terrible."
  static let entering = "I joined a bakery and the hours are good."

  /// Writes posts as JSON Lines: identifier, author and text each.
  func write(_ posts: [(id: String, author: String, text: String)], to name: String) throws {
    let lines = posts.map { post in
      JSONValue.object([
        ("id", .string(post.id)), ("author", .string(post.author)), ("text", .string(post.text)),
      ]).line + [0x0A]
    }
    try folder.write(lines.joined(), to: "corpus/" + name)
  }

  /// - Returns: The run's folder.
  func run(
    to out: String = "out", at seconds: Int = 1_700_000_000, width: Int = 2,
    _ change: (inout Analysis) -> Void = { _ in }
  ) throws -> SavedRun {
    var analysis = Analysis(
      paths: [folder["corpus"]], out: folder[out], codebook: codebook,
      codebookFile: "baking.yaml", width: width, command: "turnstile analyze corpus")
    // Posts of these few texts are told apart by their authors alone.
    analysis.keepsDuplicates = true
    change(&analysis)
    let outcome = try analysis.run(tell: nil, now: { Timestamp(seconds: seconds) })
    return try SavedRun(opening: #require(outcome.folder))
  }

  func compare(
    _ before: SavedRun, _ after: SavedRun, limits: SpoolLimits = SpoolLimits()
  ) throws -> (difference: RunDifference, rows: [[String]]) {
    let spool = try SpoolDirectory(creating: folder["spool"])
    let difference = try RunComparison(from: before, to: after, spool: spool, limits: limits)
      .compare()
    var table: [UInt8] = []
    try difference.forEachLine { line throws(ReportError) in table += line }
    return (difference, try #require(CSVTable.rows(table)))
  }
}
