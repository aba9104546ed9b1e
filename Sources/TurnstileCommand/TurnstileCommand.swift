import ArgumentParser
import Glibc
import Turnstile

@main struct TurnstileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turnstile",
    abstract: "Tells why people leave or enter a field, from what they post.",
    discussion: """
      Reads articles, threads and comments (text, Markdown, HTML, JSON Lines), codes who moves, \
      from where to where and why, and writes reports whose every figure leads to quotes.

      Exit codes: 0 done, 64 usage, 65 nothing could be read, 66 no such input, 70 a bug, \
      73 cannot create, 74 cannot write, 75 another run is writing, 78 the codebook is wrong.
      """,
    version: Release.version,
    subcommands: [
      Analyze.self, Extract.self, Code.self, CodebookCommand.self, Diff.self, Verify.self,
      Export.self, Validate.self, Sample.self, Agree.self, Train.self, TrainLexicon.self,
    ])

  static func main() {
    Interruption.watch()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Messages.standard.say(.error, failure.message)
      Glibc.exit(failure.code)
    } catch {
      // ArgumentParser's own: help, version, usage (64).
      exit(withError: error)
    }
  }
}
