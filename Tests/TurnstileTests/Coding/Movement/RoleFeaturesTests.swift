import Testing

@testable import Turnstile

@Suite struct RoleFeaturesTests {
  private let codebook: CompiledCodebook

  init() throws { codebook = try CompiledCodebook(try Fixture.baking(), file: "baking.yaml") }

  private func found(_ text: String, title: String? = nil) -> PostMatches {
    PostMatches(
      Tokenization().run(
        Post(id: "p", source: "s", kind: .submission, title: title, text: Array(text.utf8))),
      codebook)
  }

  private func candidates(_ found: PostMatches, _ movements: Set<Movement> = [.leaving])
    -> [RoleFeatures.Candidate]
  {
    RoleFeatures(found, codebook, movements: movements, status: .done).candidates
  }

  @Test func aSentenceIsReducedToWordsThatTellOfMovesAndToRoles() {
    let sentence = found("I switched from baking to gardening yesterday.").text[0]
    let marks = MoveOutline(sentence.words, codebook).marks
    #expect(marks.map(\.sort) == [.me, .moved, .from, .field, .into, .role])
    #expect(marks.map(\.at) == [0, 1, 2, 3, 4, 5])
  }

  @Test func theFieldIsACandidateOfEveryPostAndOtherRolesWhereTheyAreNamed() {
    #expect(candidates(found("Nothing at all.")).map(\.role) == [0])
    #expect(candidates(found("From teacher to gardener.")).map(\.role) == [0, 1, 2])
    #expect(candidates(found("So it went.", title: "A gardener now")).map(\.role) == [0, 2])
  }

  @Test func aCandidateIsQuotedFromTheTextAlone() throws {
    let post = found("I became a teacher.", title: "A gardener now")
    let quotes = candidates(post).map { $0.quote.map { post.post.text.string($0) } }
    #expect(quotes == [nil, nil, "teacher"])
  }

  @Test func whatIsSeenOfARoleDependsOnTheMovement() {
    let post = found("I became a teacher.")
    #expect(
      candidates(post, [.leaving])[1].features != candidates(post, [.entering])[1].features)
  }

  @Test func wordsOfAPostAreKeptApartFromItsPatterns() {
    let short = PostFeatures(found("I left baking."), codebook)
    let long = PostFeatures(found("I left baking, my trade of dusty mornings."), codebook)
    #expect(short.plain == long.plain)
    #expect(Set(short.words).isStrictSubset(of: Set(long.words).union(short.words)))
  }
}
