import Testing

@testable import Turnstile

@Suite struct AttitudeCoderTests {
  private func factors(_ poles: [Pole], own: Bool = true) -> [Evidence] {
    poles.enumerated().map { number, pole in
      Evidence(code: "c\(number)", pole: pole, own: own, quote: 0..<1, why: "", confidence: 500)
    }
  }

  @Test func withoutAModelTheAuthorsOwnFactorsAreCounted() {
    func code(_ factors: [Evidence]) -> Attitude { AttitudeCoder.code(factors, [], .none, nil) }
    #expect(code([]) == .neutral)
    #expect(code(factors([.away], own: false)) == .neutral)
    #expect(code(factors([.away])) == .negative)
    #expect(code(factors([.toward])) == .positive)
    #expect(code(factors([.toward, .away])) == .mixed)
    #expect(code(factors([.toward, .toward, .toward, .away])) == .positive)
  }

  @Test func aModelWeighsTheFactors() {
    let key = AttitudeCoder.features(factors([.away]), [], .none)
      .first { feature in !AttitudeCoder.features([], [], .none).contains(feature) }!
    let posts = LinearModel(
      outputs: ["attitude:neutral", "attitude:mixed"], provenance: "{}",
      rows: [(key.key, [0, 24])])
    #expect(
      AttitudeCoder.code(factors([.away]), [], .none, PostScores(posts, [])) == .mixed)
  }

  @Test func theWordsOfThePostCountToo() {
    let word = Feature(.stem, 1)
    let posts = LinearModel(
      outputs: ["attitude:neutral", "attitude:negative"], provenance: "{}",
      rows: [(word.key, [0, 24])])
    #expect(AttitudeCoder.code([], [], .none, PostScores(posts, [word])) == .negative)
  }

  @Test func theOrderOfFactorsDoesNotMatter() {
    let a = factors([.away]) + factors([.toward, .away], own: false)
    #expect(
      AttitudeCoder.features(a, [.leaving, .entering], .none)
        == AttitudeCoder.features(a.reversed(), [.entering, .leaving], .none))
  }

  @Test func slowFeaturesRefineWhatPlainOnesTell() {
    let plain = Feature(.rule, 1)
    let slow = Feature(.stem, 1)
    let examples = (0..<40).map { number in
      LogisticRegression.Example(
        features: number % 2 == 0 ? [plain] : [], slow: number % 2 == 0 ? [slow] : [],
        labels: [number % 2 == 0])
    }
    let rows = LogisticRegression(epochs: 5, rate: 0.1, slowRate: 0.01).fit(examples, outputs: 1)
    let weights = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.weights[0]) })
    #expect(weights[plain.key, default: 0] > 4 * weights[slow.key, default: 0])
    #expect(weights[slow.key, default: 0] > 0)
  }
}
