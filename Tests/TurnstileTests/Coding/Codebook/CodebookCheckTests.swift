import Testing

@testable import Turnstile

@Suite struct CodebookCheckTests {
  @Test func theBuiltInCodebookHasNoFault() throws {
    let codebook = try Codebook.builtIn()
    #expect(
      try CodebookCheck(file: "built-in").faults(of: codebook).map(\.description) == [])
  }

  @Test func anExampleThatIsNotCodedIsAFault() throws {
    var codebook = try Fixture.baking()
    codebook.codes[1].away.example = "The pay is fine."
    codebook.movements[2].example = "I like bread."
    #expect(
      try CodebookCheck(file: "b.yaml").faults(of: codebook) == [
        .exampleNotFound(CodebookPlace("b.yaml"), code: "pay/away", example: "The pay is fine."),
        .exampleNotFound(CodebookPlace("b.yaml"), code: "entering/done", example: "I like bread."),
      ])
  }

  @Test func aCounterexampleThatIsCodedIsAFault() throws {
    var codebook = try Fixture.baking()
    codebook.codes[0].toward.counterexample = "The hours are good."
    codebook.movements[0].counterexample = "I left baking."
    #expect(
      try CodebookCheck(file: "b.yaml").faults(of: codebook).map(\.description) == [
        "b.yaml: line 59: hours/toward: its counterexample is coded so: \"The hours are good.\"; "
          + "narrow the patterns",
        "b.yaml: leaving/done: its counterexample is coded so: \"I left baking.\"; "
          + "narrow the patterns",
      ])
  }

  /// One file with a dozen different mistakes; each costs one sentence with its line.
  @Test func everyMistakeOfAFileIsToldWithItsLine() throws {
    let yaml = try Codebook.bytes(of: Fixture.path("wrong.yaml"))
    let (_, faults) = try CodebookCheck(file: "wrong.yaml").faults(in: yaml)
    let lines = String(decoding: yaml, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    // Each line that is wrong says so itself, behind `# wrong:`.
    let marked = lines.enumerated().compactMap { number, line -> String? in
      let parts = String(line).split(separator: "# wrong: ")
      return parts.count > 1 ? "wrong.yaml: line \(number + 1): \(parts[1])" : nil
    }
    #expect(marked.count >= 10)
    #expect(faults.map(\.description) == marked)
    #expect(Set(faults.map { $0.description.filter(\.isLetter) }).count == faults.count)
  }
}
