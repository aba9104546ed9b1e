import ArgumentParser
import Glibc
import Turnstile

/// `turnstile sample`: a sheet of posts for people to code.
struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a review sheet of posts for people to code.",
    discussion: """
      Writes a CSV file for a spreadsheet: three fifths of its rows are drawn at random (stratified \
      by movement and source; `probability` tells how likely a row was drawn and `weight` how many \
      posts it stands for), a fifth are posts that the coder was least sure of, a fifth show many \
      different codes. The rows are mixed. Beside it stands codebook.csv, which says what each code \
      means and can be imported by Taguette.

      Fill in movement (leaving, entering, staying), status, from, to, attitude and factors, as in \
      "job_market-away*; pay-toward", where * marks the author's own reason; "none" for none. Paths \
      may be folders of runs: their posts are drawn from. docs/review.md tells the whole story.
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("n"), help: ArgumentHelp("How many posts.", valueName: "posts"))
  var rows = 100

  @Option(
    help: ArgumentHelp("How many of them at random; three fifths by itself.", valueName: "posts"))
  var random: Int?

  @Option(help: "Another seed draws other posts; the same one the same posts.")
  var seed: UInt64 = 1

  @Flag(help: "Draw from posts that say the same as another one too.")
  var keepDuplicates = false

  @Flag(help: "Show what the machine coded; coders then agree with it too easily.")
  var showCoding = false

  @Option(help: ArgumentHelp("The sheet to write.", valueName: "file"))
  var out: String

  func validate() throws {
    guard (1...100_000).contains(rows) else { throw ValidationError("--n takes 1 to 100000") }
    guard (0...rows).contains(random ?? 0) else { throw ValidationError("--random takes 0 to --n") }
  }

  func run() throws {
    Messages.standard.configure(isQuiet: common.quiet, format: common.logFormat)
    let (codebook, file) = try common.loadCodebook()
    var sampling = Sampling(
      paths: common.paths, codebook: codebook, codebookFile: file, width: common.jobs)
    sampling.scorer = try common.scorer(for: codebook)
    sampling.ingestion = common.ingestion
    sampling.keepsAllLanguages = common.allLanguages
    sampling.keepsDuplicates = keepDuplicates
    sampling.rows = rows
    sampling.random = random
    sampling.seed = seed
    sampling.showsCoding = showCoding
    let outcome = try Failure.mapping { [sampling] in try sampling.run(to: out) }
    for error in outcome.skipped { Messages.standard.say(.warning, error.description) }
    Messages.standard.say(
      .info,
      "\(outcome.rows) of \(outcome.posts) posts, \(outcome.random) at random; fill in \(out)")
  }
}
