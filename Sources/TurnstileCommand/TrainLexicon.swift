import ArgumentParser
import Glibc
import Turnstile

/// `turnstile train-lexicon`: corrects the valences of the lexicon by labelled texts.
struct TrainLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Correct the lexicon of sentiment by texts with human labels.",
    discussion: """
      Reads JSON Lines with "text" and "label" (positive, neutral, negative) or "rating" (any \
      scale), and "set" where texts of several collections are in one file. Corrections that the \
      lexicon has are dropped and learned anew; words that it lacks are not added. The same texts \
      give the same bytes.
      """)

  @Argument(help: "The file with the labelled texts.")
  var labelled: String

  @Option(help: ArgumentHelp("Where the lexicon goes.", valueName: "file"))
  var out = "lexicon.tsv"

  @Flag(
    name: .customLong("validate"),
    help: """
      Print figures on texts that were left out in turn, instead of writing: macro-F1 of labels, \
      Pearson's r of ratings.
      """)
  var isValidation = false

  @Option(help: "In how many parts --validate leaves texts out.")
  var folds = 5

  func validate() throws {
    guard (2...100).contains(folds) else { throw ValidationError("--folds takes 2 to 100") }
  }

  func run() throws {
    try Failure.mapping {
      let trainer = try LexiconTrainer(path: labelled)
      if isValidation {
        print(trainer.report(folds: folds), terminator: "")
      } else {
        try trainer.write(to: out)
      }
    }
  }
}
