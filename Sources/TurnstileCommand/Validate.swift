public import ArgumentParser
import Glibc
public import Turnstile

/// `turnstile validate`: how well the coder does against people.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the coder against human codings.",
    discussion: """
      Reads JSON Lines of posts with the codings of people ("id", "title", "kind", "text", \
      "movement", "status", "from", "to", "attitude", "factors" with "code", "pole", "own" and \
      "quote"), codes the posts, and prints precision, recall and F1 of movements, factors and \
      roles, how often own, status and attitude agree (with Cohen's κ), what is taken for what, \
      and whether confidence can be trusted. Where two people coded, what one of them alone said \
      stands in "movement_optional", "from_optional", "to_optional", "factors_optional", and \
      "status" and "attitude" are lists; that counts neither for nor against the coder.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Score these codings, as `turnstile code` prints them, instead of coding now.",
      valueName: "file"))
  var coded: String?

  @Option(help: "How the report is printed: text, json, or csv (its figures).")
  var format = ValidationReport.Format.text

  @Option(help: ArgumentHelp("Write it in every format into this folder too.", valueName: "folder"))
  var out: String?

  @Option(help: ArgumentHelp("Show so many of the commonest kinds of error.", valueName: "n"))
  var errors = 0

  @Option(help: ArgumentHelp("Draw the posts so often for intervals.", valueName: "n"))
  var resamples = 2000

  func validate() throws {
    guard errors >= 0 else { throw ValidationError("--errors takes a number from 0") }
    guard (1...1_000_000).contains(resamples) else {
      throw ValidationError("--resamples takes 1 to 1000000")
    }
    guard !common.paths.contains("-"), coded != "-" else {
      throw ValidationError("human codings are read twice; name a file instead of -")
    }
    guard common.since == nil, common.until == nil else {
      throw ValidationError("--since and --until would leave out posts that people coded")
    }
  }

  func run() throws {
    Messages.standard.configure(isQuiet: common.quiet, format: common.logFormat)
    let (codebook, file) = try common.loadCodebook()
    var validation = Validation(
      gold: common.paths, coded: coded, codebook: codebook, codebookFile: file,
      width: common.jobs)
    validation.scorer = try common.scorer(for: codebook)
    validation.ingestion = common.ingestion
    validation.resamples = resamples
    let report = try Failure.mapping { try validation.run() }
    for fault in report.faults { Messages.standard.say(.warning, fault.description) }
    for name in report.unknown {
      Messages.standard.say(
        .warning,
        "\(file): has no code or role \"\(name)\", which people coded; it counts as missed")
    }
    if common.strict, let first = report.faults.first {
      throw Failure(
        message: "\(report.faults.count) lines skipped, the first: \(first.description)",
        code: EX_DATAERR)
    }
    if let out { try Failure.mapping { try report.write(to: out, errors: errors) } }
    _ = try StandardOutput.write(report.bytes(format, errors: errors))
  }
}

extension ValidationReport.Format: ExpressibleByArgument {}
