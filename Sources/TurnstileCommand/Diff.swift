import ArgumentParser
import Glibc
import Turnstile

/// `turnstile diff`: what changed between two runs, and why.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what changed between two runs, and why.",
    discussion: """
      Tells new data, another codebook, another coder and a review apart. With --csv it prints \
      the table that a run writes as changes.csv.
      """)

  @Argument(help: ArgumentHelp("The earlier run: a folder of reports.", valueName: "before"))
  var before: String

  @Argument(help: ArgumentHelp("The later run.", valueName: "after"))
  var after: String

  @Flag(help: "Print every change as CSV.")
  var csv = false

  @Option(help: ArgumentHelp("Name factors by this codebook.", valueName: "file"))
  var codebook: String?

  func run() throws {
    try Failure.mapping {
      let old = try SavedRun(opening: before)
      let new = try SavedRun(opening: after)
      let book = try codebook.map(Codebook.read(from:)) ?? Codebook.builtIn()
      let spool = try SpoolDirectory(creating: TemporaryPath.make())
      let difference = try RunComparison(from: old, to: new, spool: spool).compare()
      guard csv else {
        let sentences = DifferenceText(difference, codebook: book).sentences()
        let lines = sentences.map { TerminalText.safe($0) + "\n" }
        _ = try StandardOutput.write(lines.joined().utf8)
        return
      }
      var page: [UInt8] = []
      var isRead = true
      try difference.forEachLine { line throws(ReportError) in
        page += line
        guard page.count > 1 << 16, isRead else { return }
        isRead = (try? StandardOutput.write(page)) ?? false
        page = []
      }
      if isRead { _ = try StandardOutput.write(page) }
    }
  }
}
