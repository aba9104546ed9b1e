import Foundation
import Testing

@Suite struct ValidateTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws {
    place = try Workplace()
    try place.write(
      """
      {"id": "a", "text": "I left baking. The pay is too low.", "movement": ["leaving"], \
      "status": "done", "from": ["baker"], "to": [], "attitude": "negative", "factors": \
      [{"code": "pay", "pole": "away", "own": true, "quote": "The pay is too low"}]}

      """, to: "gold.jsonl")
  }

  @Test(arguments: [
    ("validate", 64, "Error: Missing expected argument"),
    ("validate -", 64, "Error: human codings are read twice; name a file instead of -"),
    ("validate gold.jsonl --errors=-1", 64, "Error: --errors takes a number from 0"),
    ("validate gold.jsonl --resamples 0", 64, "Error: --resamples takes 1 to 1000000"),
    (
      "validate gold.jsonl --since 2020-01-01", 64,
      "Error: --since and --until would leave out posts that people coded"
    ),
    (
      "validate none.jsonl", 66,
      "turnstile: error: none.jsonl: cannot be read (No such file or directory)"
    ),
    ("validate \"$codebook\"", 65, "turnstile: error: "),
  ])
  func aSlipIsToldInASentence(arguments: String, status: Int32, message: String) throws {
    let result = try program.shell("\"$turnstile\" \(arguments)")
    #expect(result.status == status)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["text", "json", "csv"])
  func everyFormatIsTheSameAtAnyWidth(format: String) throws {
    let command = "\"$turnstile\" validate gold.jsonl --codebook \"$codebook\" --format \(format)"
    let narrow = try program.shell(command + " --jobs 1 --errors 3")
    let wide = try program.shell(command + " --jobs 8 --errors 3")
    #expect(narrow.said == "0: ")
    #expect(!narrow.output.isEmpty && narrow.output == wide.output)
  }

  @Test func whatTheCodebookLacksIsAWarning() throws {
    let result = try program.shell("\"$turnstile\" validate gold.jsonl --patterns-only")
    #expect(
      result.said == """
        0: turnstile: warning: built-in codebook: has no code or role "baker", which people coded; \
        it counts as missed

        """)
  }
}
