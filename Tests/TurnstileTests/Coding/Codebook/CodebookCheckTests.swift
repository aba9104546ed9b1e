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
        .exampleNotFound("b.yaml", code: "pay/away", example: "The pay is fine."),
        .exampleNotFound("b.yaml", code: "entering/done", example: "I like bread."),
      ])
  }

  @Test func aCounterexampleThatIsCodedIsAFault() throws {
    var codebook = try Fixture.baking()
    codebook.codes[0].toward.counterexample = "The hours are good."
    codebook.movements[0].counterexample = "I left baking."
    #expect(
      try CodebookCheck(file: "b.yaml").faults(of: codebook).map(\.description) == [
        "b.yaml: hours/toward: its counterexample is coded so: \"The hours are good.\"; "
          + "narrow the patterns",
        "b.yaml: leaving/done: its counterexample is coded so: \"I left baking.\"; "
          + "narrow the patterns",
      ])
  }
}
