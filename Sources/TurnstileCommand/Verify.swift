import ArgumentParser
import Glibc
import Turnstile

/// `turnstile verify`: whether a run is as it was written, and its quotes are words of its posts.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the hashes of a run, and that every quote is words of its post.",
    discussion: """
      Reads the posts' texts from turnstile.sqlite; where the corpus is named too, reads it again \
      and checks its hashes as well. Prints a sentence for each fault and ends with 65.
      """)

  @Argument(help: ArgumentHelp("A folder of reports.", valueName: "run"))
  var folder: String

  @Argument(help: ArgumentHelp("The files and folders that the run read.", valueName: "corpus"))
  var paths: [String] = []

  func run() throws {
    let outcome = try Failure.mapping {
      try RunCheck(SavedRun(opening: folder), corpus: paths).run { fault in
        Messages.standard.say(.error, fault)
      }
    }
    guard outcome.faults == 0 else { throw ExitCode(EX_DATAERR) }
    _ = try StandardOutput.write(
      "\(folder): \(outcome.files) files and \(outcome.quotes) quotes are right\n".utf8)
  }
}
