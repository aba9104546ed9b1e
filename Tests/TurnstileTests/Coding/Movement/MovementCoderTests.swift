import Testing

@testable import Turnstile

@Suite struct MovementCoderTests {
  private let coding: Coding

  init() throws { coding = try Fixture.coding() }

  @Test func aPatternTellsMovementStatusAndRoles() {
    let movement = coding.code("I left the bakery for teaching.").movement
    #expect(movement.ordered == [.leaving])
    #expect(movement.status == .done)
    #expect(movement.roles(.from) == ["baker"])
    #expect(movement.roles(.to) == ["teacher"])
  }

  @Test(arguments: [
    "I never left baking.", "It is not that I left baking.", "She left baking.", "I like bread.",
    "> I left baking.", "```\nI left baking.\n```",
  ])
  func whatTheAuthorDoesNotSayOfThemselvesIsNoMovement(text: String) {
    #expect(coding.code(text).movement == MovementCoding())
  }

  @Test func theStatusThatTellsMostIsKept() {
    #expect(coding.code("I thought of leaving baking. I left baking.").movement.status == .done)
    #expect(coding.code("I left baking. I thought of leaving baking.").movement.status == .done)
  }

  @Test func anArticlesTitleSpeaksForItsAuthorAndACommentsDoesNot() {
    let title = "I left baking"
    let article = coding.code("It was time.", title: title, kind: .article)
    #expect(article.movement.ordered == [.leaving])
    #expect(article.movement.roles.map(\.quote) == [nil])
    #expect(coding.code("It was time.", title: title).movement.ordered.isEmpty)
  }

  @Test(arguments: [
    "Gardening.", "Teacher now, and happy.",
    "I went over to teaching years ago, as all my friends did.",
  ])
  func aBareRoleAnswersTheQuestionOfAThread(text: String) {
    let movement = coding.code(text, title: "People who left baking, what now?").movement
    #expect(movement.ordered == [.leaving])
    #expect(movement.status == .done)
    #expect(movement.roles(.to).count == 1)
  }

  @Test(arguments: [
    "Baker.", "Are you a teacher?", "Your teacher was right.", "No idea.",
    "He became a gardener in the end, so they say, after all those years.", "> Gardening.",
  ])
  func anythingElseIsNoAnswer(text: String) {
    let movement = coding.code(text, title: "People who left baking, what now?").movement
    #expect(movement == MovementCoding())
  }

  @Test func aThreadThatAsksThoseWhoCameInIsAnsweredByTheField() {
    let title = "Who of you joined a bakery?"
    #expect(coding.code("Pastry chef.", title: title).movement.ordered == [.entering])
    #expect(coding.code("Gardening.", title: title).movement == MovementCoding())
  }

  @Test func aThreadThatAsksNothingHasNoAnswers() {
    #expect(coding.code("Gardening.", title: "Bread").movement == MovementCoding())
    #expect(
      coding.code("Gardening.", title: "People who left baking?", kind: .submission).movement
        == MovementCoding())
  }
}
