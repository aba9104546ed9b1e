import ArgumentParser
import Glibc
import Turnstile

/// `turnstile codebook`: shows and checks what is coded.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Show the built-in codebook, or check one.",
    subcommands: [Show.self, Check.self])

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
}
