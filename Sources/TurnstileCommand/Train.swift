import ArgumentParser
import Glibc
import Turnstile

/// `turnstile train`: learns a scorer from written sentences and posts.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn scores from sentences and posts with codings.",
    discussion: """
      Reads posts-*.txt, factors-*.tsv and movement*.tsv of a folder and writes factors.model and \
      posts.model. The same texts and codebook give the same bytes.
      """)

  @Argument(help: "The folder with the written texts.")
  var folder: String

  @Option(help: ArgumentHelp("Code with this codebook instead of the built-in.", valueName: "file"))
  var codebook: String?

  @Option(help: ArgumentHelp("Where the two files go.", valueName: "folder"))
  var out = "."

  @Flag(help: "Print the cross-validated figures instead of writing files.")
  var validate = false

  func run() throws {
    try Failure.mapping {
      let file = codebook ?? "built-in codebook"
      let trainer = try Trainer(
        folder: folder, codebook: try codebook.map(Codebook.read(from:)) ?? Codebook.builtIn(),
        file: file)
      if validate {
        print(try trainer.report(folds: 5), terminator: "")
      } else {
        try trainer.write(to: out)
      }
    }
  }
}
