import Foundation
import Testing

@Suite struct CommandTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws {
    place = try Workplace()
    try place.writeCorpus()
  }

  @Test func withoutArgumentsItSaysWhatItIs() throws {
    let result = try program.run()
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("OVERVIEW: Tells why people leave or enter a field"))
    #expect(result.output.contains("USAGE: turnstile <subcommand>"))
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [["--help"], ["analyze", "--help"], ["codebook", "check", "--help"]])
  func helpIsPrintedToStandardOutput(arguments: [String]) throws {
    let result = try program.shell("\"$turnstile\" \(arguments.joined(separator: " "))")
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE: turnstile"))
    #expect(result.errors.isEmpty)
  }

  @Test func theVersionIsOneLine() throws {
    let result = try program.run("--version")
    #expect(result.status == 0)
    #expect(result.output.split(separator: ".").count == 3)
    #expect(result.output.hasSuffix("\n") && result.errors.isEmpty)
  }

  @Test(arguments: [
    ("analyze", "Error: Missing expected argument '<paths> ...'"),
    ("analyze corpus --jobs 0", "Error: --jobs takes 1 to 1024"),
    ("analyze corpus --jobs x", "Error: The value 'x' is invalid for '--jobs <n>'"),
    ("analyze corpus --max-bytes 0", "Error: --max-bytes takes a number above 0"),
    ("analyze corpus --since soon", "Error: The value 'soon' is invalid for '--since <date>'"),
    ("analyze corpus --compare x", "Error: The value 'x' is invalid for '--compare <groups>'"),
    ("analyze corpus --colour", "Error: Unknown option '--colour'"),
    ("analyse corpus", "Error: 2 unexpected arguments: 'analyse', 'corpus'"),
  ])
  func aSlipInTheCommandIsUsage(arguments: String, message: String) throws {
    let result = try program.shell("\"$turnstile\" \(arguments)")
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(place.names(in: "") == ["corpus"])
  }

  @Test func whenAllIsWellNothingIsSaid() throws {
    let result = try program.run("analyze", "corpus")
    #expect(result.said == "0: ")
    #expect(result.output.isEmpty)
    #expect(
      place.names(in: "reports/latest") == [
        "changes.csv", "collocations.csv", "datapackage.json", "evidence", "excluded.csv",
        "factors.csv", "figures", "flows.csv", "keywords.csv", "manifest.json", "metadata.json",
        "movement_shares.csv", "posts", "posts.csv", "reasons.csv", "report.html", "report.md",
        "review.csv", "roles.csv", "sentiment.csv", "trend.csv", "turnstile.sqlite",
      ])
    #expect(place.names(in: "reports").count == 3)
  }

  @Test func colourIsNeverWritten() throws {
    try place.write("", to: "corpus/empty.txt")
    var program = program
    let plain = try program.analyze("corpus", "--out", "a")
    program.environment["NO_COLOR"] = "1"
    program.environment["TERM"] = "xterm-256color"
    let other = try program.analyze("corpus", "--out", "b")
    #expect(plain.said == other.said)
    #expect(!plain.errors.contains("\u{1B}"))
  }

  @Test func messagesMayBeLinesOfJSON() throws {
    try place.write("", to: "corpus/a \"b\".txt")
    let result = try program.analyze("corpus", "--log-format", "json")
    #expect(result.status == 0)
    let lines = result.errors.split(separator: "\n")
    #expect(
      lines.first
        == #"{"level": "warning", "message": "a \"b\".txt: has no text; nothing to read"}"#)
    #expect(lines.last?.hasPrefix(#"{"level": "info", "message": "1 posts from 1 sources"#) == true)
    for line in lines {
      _ = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    }
  }

  @Test func quietSaysErrorsAlone() throws {
    try place.write("", to: "corpus/empty.txt")
    #expect(try program.analyze("corpus", "--quiet").said == "0: ")
    #expect(
      try program.analyze("nothing", "--quiet").said
        == "66: turnstile: error: nothing: no such file or folder; check the path\n")
  }

  @Test func aNameCannotActOnTheTerminal() throws {
    try place.write("", to: "corpus/a\u{1B}[31m\u{202E}\n.txt")
    #expect(
      try program.analyze("corpus").errors
        == "turnstile: warning: a?[31m??.txt: has no text; nothing to read\n")
  }

  @Test func strictEndsWithoutAReportWhereASourceIsSkipped() throws {
    try place.write("", to: "corpus/empty.txt")
    #expect(
      try program.analyze("corpus", "--strict").said == """
        65: turnstile: warning: empty.txt: has no text; nothing to read
        turnstile: error: 1 sources skipped, the first: empty.txt: has no text; nothing to read

        """)
    #expect(place.names(in: "reports") == [".lock"])
  }

  @Test func aHyphenIsStandardInput() throws {
    let input = Data("{\"text\": \"I left data science for teaching.\"}\n".utf8)
    #expect(try program.analyze("-", input: input).said == "0: ")
    #expect(try place.read("reports/latest/posts.csv").contains(",'-,"))
    let listed = try program.run("extract", "-", input: input)
    #expect(listed.output.contains(#""text": "I left data science for teaching.""#))
    #expect(
      try program.analyze("-").said
        == "65: turnstile: warning: -: has no text; nothing to read\n"
        + "turnstile: error: -: no post could be read; name files or folders with posts\n")
  }

  @Test func nothingNewIsWrittenWhereOnlyChangesAreAskedFor() throws {
    for _ in 0..<2 {
      #expect(try program.analyze("corpus", "--if-changed").status == 0)
      #expect(place.names(in: "reports").count == 3)
    }
  }

  @Test func theSameCorpusGivesTheSameBytesAtAnyWidth() throws {
    for number in 0..<40 {
      try place.write(
        "{\"text\": \"I left ML, number \(number).\", \"id\": \"p\(number % 7)\"}\n",
        to: "corpus/\(number).jsonl")
    }
    for jobs in ["1", "8"] {
      #expect(try program.analyze("corpus", "--out", jobs, "--jobs", jobs).said == "0: ")
    }
    #expect(
      try program.shell("diff -r -x manifest.json 1/latest 8/latest").output.isEmpty)
  }
}
