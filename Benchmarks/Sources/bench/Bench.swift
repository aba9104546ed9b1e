import ArgumentParser
import FoundationEssentials

/// Measures how fast each stage is and how much memory it takes.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures each stage of Turnstile on posts of its own making.",
    discussion: """
      The posts are made from the sentences of the sample corpus, always alike for a seed. Where \
      the environment variable TURNSTILE_CORPUS names a folder, its posts are read instead. A \
      megabyte is a million bytes of posts; a CPU-second counts every thread. Coding has the \
      sentiment in it. Each stage is given all posts at once, so its memory has them in it; what a \
      run takes is that of the whole line.
      """,
    subcommands: [SentimentRace.self, UnpackingBench.self])

  @Option(help: "How many megabytes of posts to make.")
  var megabytes = 20.0

  @Option(help: "How often each stage is timed, after one run that is not.")
  var rounds = 5

  @Option(help: "Threads for the whole line, which is timed on one too; the stages run on one.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Another seed makes other posts.")
  var seed: UInt64 = 1

  @Option(help: "The folder whose sentences the posts are made of.")
  var corpus = "corpus"

  @Flag(help: "Wrap each post in a page of HTML.")
  var html = false

  @Option(help: "Only write the posts into this folder.")
  var write: String?

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  func validate() throws {
    guard megabytes > 0, rounds > 0, jobs > 0 else {
      throw ValidationError("--megabytes, --rounds and --jobs are more than zero")
    }
  }

  func run() throws {
    let recipe = Recipe(
      corpus: corpus, bytes: Int(megabytes * 1e6), seed: seed, asPages: html)
    if let write { return try recipe.write(into: write) }
    let existing = ProcessInfo.processInfo.environment["TURNSTILE_CORPUS"]
    let workload = try existing.map(Workload.init(existing:)) ?? Workload(recipe)
    defer { workload.remove() }
    let stages = try Stages(workload, rounds: rounds)
    // The line first, while nothing else is held in memory.
    let line = try Set([1, jobs]).sorted().map { try stages.measureLine(of: workload, jobs: $0) }
    let measurements = try stages.measureEach() + line
    guard json else { return print(TextTable(measurements: measurements), terminator: "") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(measurements), as: UTF8.self))
  }
}
