public import ArgumentParser
import Glibc
public import Turnstile

/// Options that every reading command has.
struct CommonOptions: ParsableArguments {
  @Argument(
    help:
      "Files and folders to read; - is standard input. In folders, hidden files and READMEs are passed over."
  )
  var paths: [String]

  @Option(help: ArgumentHelp("Read at most so many sources at once.", valueName: "n"))
  var jobs = max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  @Option(help: ArgumentHelp("Leave out posts before this day.", valueName: "date"))
  var since: Timestamp?

  @Option(help: ArgumentHelp("Leave out posts after this day.", valueName: "date"))
  var until: Timestamp?

  @Flag(help: "Take posts in any language, not only in the codebook's.")
  var allLanguages = false

  @Option(help: ArgumentHelp("Refuse larger sources.", valueName: "bytes"))
  var maxBytes = 128 << 20

  @Option(help: ArgumentHelp("Code with this codebook instead of the built-in.", valueName: "file"))
  var codebook: String?

  @Option(
    help: ArgumentHelp(
      "Take learned scores from this folder of `turnstile train`.", valueName: "folder"))
  var models: String?

  @Flag(help: "Let the codebook's patterns decide alone, without learned scores.")
  var patternsOnly = false

  @Flag(help: "End with 65 and no output when a source is skipped.")
  var strict = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "How messages on standard error are written: text or json.")
  var logFormat = Messages.Format.text

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs takes 1 to 1024") }
    guard maxBytes > 0 else { throw ValidationError("--max-bytes takes a number above 0") }
    guard !paths.isEmpty else { throw ValidationError("name a file or folder to read") }
  }

  var ingestion: Ingestion.Options {
    var options = Ingestion.Options()
    options.maxBytes = maxBytes
    options.since = since
    // A day is meant whole.
    options.until = until.map {
      $0.seconds % 86_400 == 0 ? Timestamp(seconds: $0.seconds + 86_399) : $0
    }
    return options
  }

  /// The scores of `--models`, or the built-in ones; either only for the codebook, by its name,
  /// that they were learned with.
  func scorer(for codebook: Codebook) throws -> Scorer? {
    if patternsOnly { return nil }
    guard let models else { return Scorer.builtIn(for: codebook) }
    return try Failure.mapping { try Scorer.read(from: models, for: codebook) }
  }

  /// What says which language a post is in.
  func languages(for codebook: Codebook) -> LanguageSelection {
    LanguageSelection(codebook.language, keepsAll: allLanguages)
  }

  func loadCodebook() throws -> (codebook: Codebook, file: String) {
    try Failure.mapping {
      guard let codebook else { return (try Codebook.builtIn(), "built-in codebook") }
      return (try Codebook.read(from: codebook), codebook)
    }
  }
}

extension Messages.Format: ExpressibleByArgument {}

extension Timestamp: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
}
