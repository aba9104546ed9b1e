public import ArgumentParser
import Glibc
public import Turnstile

/// `turnstile analyze`: the whole line.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a corpus and write a folder of reports.",
    discussion: """
      Writes OUT/<time>-<hash>/ with report.md and CSV files, complete or not at all, and lets \
      OUT/latest name it. Run it by hand or from cron: without a terminal it says only what went \
      wrong.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Where the reports go.", valueName: "folder"))
  var out = "reports"

  @Option(
    help: ArgumentHelp(
      "Compare the words of two groups: column:value,value. Columns: movement, venue, kind, "
        + "author, sentiment, attitude, year.", valueName: "groups"))
  var compare = Comparison.movement

  @Flag(help: "Count posts that say the same as another one.")
  var keepDuplicates = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Let people's codes of these sheets of `turnstile sample` win over the machine's; name "
        + "the corpus first.",
      valueName: "sheet"))
  var review: [String] = []

  @Flag(help: "Write no turnstile.sqlite.")
  var noDatabase = false

  @Flag(help: "Write nothing when the last run had the same input, codebook, coder and options.")
  var ifChanged = false

  func run() throws {
    Messages.standard.configure(isQuiet: common.quiet, format: common.logFormat)
    let (codebook, file) = try common.loadCodebook()
    var analysis = Analysis(
      paths: common.paths, out: out, codebook: codebook, codebookFile: file, width: common.jobs,
      command: reproduction)
    analysis.scorer = try common.scorer(for: codebook)
    analysis.ingestion = common.ingestion
    analysis.keepsAllLanguages = common.allLanguages
    analysis.keepsDuplicates = keepDuplicates
    analysis.comparison = compare
    let sheets = try SheetReading.sheets(review, codebook: codebook)
    analysis.review = Review(sheets: sheets)
    analysis.onlyIfChanged = ifChanged
    analysis.isStrict = common.strict
    analysis.writesDatabase = !noDatabase
    let messages = Messages.standard
    let draw: @Sendable (Progress.Snapshot) -> Void = { messages.draw($0) }
    let outcome = try Failure.mapping {
      try analysis.run(
        tell: messages.drawsProgress ? draw : nil, now: { Timestamp(seconds: time(nil)) })
    }
    messages.endProgress()
    for error in outcome.skipped { messages.say(.warning, error.description) }
    if outcome.repaired.bytes > 0 {
      messages.say(
        .warning,
        "\(outcome.repaired.bytes) bytes in \(outcome.repaired.sources) sources had no meaning in "
          + "their encoding and were replaced; see the report")
    }
    if common.strict, let first = outcome.skipped.first {
      throw Failure(
        message: "\(outcome.skipped.count) sources skipped, the first: \(first.description)",
        code: EX_DATAERR)
    }
    guard outcome.posts > 0 else {
      throw Failure(
        message: "\(common.paths.joined(separator: ", ")): no post could be read; "
          + "name files or folders with posts", code: EX_DATAERR)
    }
    guard let folder = outcome.folder else {
      messages.say(.info, "nothing new since the last run in \(out)")
      return
    }
    // For a person at a terminal; cron mails whatever is said.
    if isatty(STDERR_FILENO) == 1 || common.logFormat == .json {
      messages.say(
        .info,
        "\(outcome.posts) posts from \(outcome.sources) sources, \(outcome.excluded) left out; "
          + "read \(folder)/report.md")
    }
  }

  /// The command without what does not change the report, and without absolute paths.
  private var reproduction: String {
    var parts = ["turnstile analyze"]
    parts += common.paths.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return name.utf8.allSatisfy { $0 > 0x20 && !"'\"`$\\;&|<>()*?".utf8.contains($0) }
        ? name : "'…'"
    }
    if common.codebook != nil { parts.append("--codebook …") }
    if let since = common.since { parts.append("--since \(since.description.prefix(10))") }
    if let until = common.until { parts.append("--until \(until.description.prefix(10))") }
    if common.allLanguages { parts.append("--all-languages") }
    if keepDuplicates { parts.append("--keep-duplicates") }
    if !review.isEmpty { parts.append("--review …") }
    if compare != .movement {
      parts.append("--compare \(compare.column.rawValue):…")
    }
    return parts.joined(separator: " ")
  }
}

extension Comparison: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { "\(column.rawValue):\(target),\(reference)" }
}
