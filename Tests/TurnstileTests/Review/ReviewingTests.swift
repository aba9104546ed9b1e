import Testing

@testable import Turnstile

struct ReviewingTests {
  private let folder = TemporaryFolder()
  private let text =
    "I left the bakery to teach. The hours were terrible;\nand the “pay” was too low."

  private func reviewed(
    _ row: String, columns: String = "post_id,movement,status,from,to,attitude,factors,quotes"
  )
    throws -> CodedPost
  {
    let path = try folder.write("\(columns)\n\(row)\n", to: "s.csv")
    let review = Review(sheets: [try ReviewSheet(path: path, codebook: Fixture.baking())])
    return Reviewing(review: review).run(try Fixture.coding().code(text))
  }

  @Test func peoplesCodesWinAndTheMachinesAreKept() throws {
    let post = try reviewed(
      "p,entering,considering,none,teacher,positive,pay-away*; hours-toward,\"pay-away: and  the \"\"PAY\"\" was\""
    )
    #expect(post.movement.movements == [.entering] && post.movement.status == .considering)
    #expect(post.movement.roles(.from) == [] && post.movement.roles(.to) == ["teacher"])
    #expect(post.attitude == .positive)
    #expect(
      post.factors.map(\.code) == ["hours", "pay"] && post.factors.map(\.own) == [false, true])
    #expect(post.factors[0].quote.isEmpty)
    #expect(post.quote(post.factors[1].quote) == "and the “pay” was")
    #expect(post.factors.allSatisfy { $0.why == "reviewed" && $0.confidence == 1000 })
    let machine = try #require(post.review?.machine)
    #expect(machine.movements == [.leaving])
    #expect(machine.factors?.keys.sorted().map(\.description) == ["hours-away", "pay-away"])
  }

  @Test func aFactorThatTheMachineFoundTooKeepsItsQuote() throws {
    let post = try reviewed("p,leaving,done,baker,,negative,hours-away*,")
    #expect(post.quote(post.factors[0].quote) == "The hours were terrible")
  }

  @Test func wordsThatThePostDoesNotSayAreCounted() throws {
    let post = try reviewed("p,leaving,done,baker,,negative,hours-away*,hours-away: never said")
    #expect(post.review?.lostQuotes == 1)
    #expect(post.quote(post.factors[0].quote) == "The hours were terrible")
  }

  @Test func whatPeopleDidNotCodeStaysTheMachines() throws {
    let post = try reviewed("p,neutral", columns: "post_id,attitude")
    #expect(post.movement.movements == [.leaving] && post.factors.count == 2)
    #expect(post.attitude == .neutral)
    #expect(post.review?.human.factors == nil)
    let none = try reviewed("p,none", columns: "post_id,movement")
    #expect(none.movement.movements.isEmpty && none.movement.roles.isEmpty)
    #expect(none.movement.status == nil && none.factors.count == 2)
  }

  @Test func otherPostsAreLeftAlone() throws {
    #expect(try reviewed("q,none,,,,,,").review == nil)
  }
}
