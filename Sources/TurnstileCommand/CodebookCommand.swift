public import ArgumentParser
import Glibc
public import Turnstile

/// `turnstile codebook`: shows, checks and exports what is coded.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Show the built-in codebook, check one, or export one.",
    subcommands: [Show.self, Check.self, Export.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the built-in codebook as YAML, to copy and change.")

    func run() throws { _ = try StandardOutput.write(Codebook.builtInText.utf8) }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong with a codebook, one sentence a line.",
      discussion: "Every example must be coded as its code says, and no counterexample.")

    @Argument(help: "A codebook file; the built-in one where none is named.")
    var file: String?

    func run() throws {
      let name = file ?? "built-in codebook"
      let (codebook, faults) = try Failure.mapping {
        let yaml = try file.map(Codebook.bytes(of:)) ?? Array(Codebook.builtInText.utf8)
        return try CodebookCheck(file: name).faults(in: yaml)
      }
      for fault in faults { Messages.standard.say(.error, fault.description) }
      guard let codebook, faults.isEmpty else {
        throw Failure(
          message: "\(name): \(faults.count) \(faults.count == 1 ? "fault" : "faults")",
          code: EX_CONFIG)
      }
      _ = try StandardOutput.write(
        "\(name): \(codebook.codes.count) codes, \(codebook.roles.count) roles; no fault\n".utf8)
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a codebook as other programs import it.",
      discussion: """
        csv has a row a code, with name and description, as Taguette imports it; qdc is REFI-QDA \
        1.5, for NVivo, ATLAS.ti, MAXQDA, QualCoder and others.
        """)

    @Argument(help: "A codebook file; the built-in one where none is named.")
    var file: String?

    @Option(help: "csv or qdc.")
    var format: CodebookExport.Format

    func run() throws {
      let codebook = try Failure.mapping {
        try file.map(Codebook.read(from:)) ?? Codebook.builtIn()
      }
      _ = try StandardOutput.write(CodebookExport(codebook).bytes(format))
    }
  }
}

extension CodebookExport.Format: ExpressibleByArgument {}
