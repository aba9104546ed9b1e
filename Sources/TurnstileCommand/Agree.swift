public import ArgumentParser
import Glibc
public import Turnstile

/// `turnstile agree`: how far the coders of sheets agree.
struct Agree: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how far the coders of several review sheets agree.",
    discussion: """
      Prints for each variable the share of pairs of coders who say the same, how often it was \
      coded, Cohen's kappa (two sheets), Krippendorff's alpha (any number; of roles and factors as \
      sets by Krippendorff and Craggs 2016) and 95 % bootstrap intervals. Each sheet is a coder.
      """)

  @Argument(help: "Review sheets, one of each coder.")
  var sheets: [String]

  @Option(help: ArgumentHelp("Code with this codebook instead of the built-in.", valueName: "file"))
  var codebook: String?

  @Option(help: "text, json or csv.")
  var format = AgreementTable.Format.text

  func validate() throws {
    guard sheets.count > 1 else { throw ValidationError("name two sheets or more") }
  }

  func run() throws {
    let book = try Failure.mapping { try codebook.map(Codebook.read(from:)) ?? Codebook.builtIn() }
    let read = try SheetReading.sheets(sheets, codebook: book)
    let table = try Failure.mapping { try AgreementTable(read) }
    _ = try StandardOutput.write(table.bytes(format))
  }
}

extension AgreementTable.Format: ExpressibleByArgument {}
