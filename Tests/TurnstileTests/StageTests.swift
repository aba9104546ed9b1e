import Testing

@testable import Turnstile

@Suite struct StageTests {
  private struct Fault: Error, Equatable {}

  private struct Halving: Stage {
    func run(_ input: Int) throws -> Int {
      guard input.isMultiple(of: 2) else { throw Fault() }
      return input / 2
    }
  }

  private struct Naming: Stage {
    func run(_ input: Int) -> String { "\(input)" }
  }

  @Test func stagesRunOneAfterTheOther() throws {
    #expect(try Halving().then(Halving()).then(Naming()).run(12) == "3")
  }

  @Test func anErrorEndsTheChain() {
    #expect(throws: Fault()) { try Halving().then(Halving()).then(Naming()).run(6) }
  }

  @Test func aStageRunsOnEachElementInOrder() throws {
    #expect(try Halving().then(Naming()).each().run([4, 2, 8]) == ["2", "1", "4"])
    #expect(try Halving().each().run([]) == [])
  }
}
