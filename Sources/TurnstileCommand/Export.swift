import ArgumentParser
import Glibc
import Turnstile

/// `turnstile export`: the coded posts of a run for other programs.
struct Export: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case qdpx, convokit }

  static let configuration = CommandConfiguration(
    abstract: "Write the coded posts of a run for other programs.",
    discussion: """
      qdpx is a REFI-QDA 1.5 project, a file: every post as a text, quotes in place, positions in \
      Unicode code points. convokit is a folder of JSON files, as ConvoKit loads it.
      """)

  @Argument(help: ArgumentHelp("A folder of reports.", valueName: "run"))
  var folder: String

  @Option(help: "qdpx or convokit.")
  var format: Format

  @Option(help: ArgumentHelp("The file or folder to write.", valueName: "path"))
  var out: String

  @Option(help: ArgumentHelp("The codebook that the run was coded by.", valueName: "file"))
  var codebook: String?

  func run() throws {
    try Failure.mapping {
      let saved = try SavedRun(opening: folder)
      switch format {
      case .qdpx:
        let book = try codebook.map(Codebook.read(from:)) ?? Codebook.builtIn()
        let spool = try SpoolDirectory(creating: TemporaryPath.make())
        try ProjectExport(saved, codebook: book).write(to: out, spool: spool)
      case .convokit:
        try ConversationExport(saved).write(to: out)
      }
    }
  }
}
