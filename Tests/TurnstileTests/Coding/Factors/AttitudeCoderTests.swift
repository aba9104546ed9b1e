import Testing

@testable import Turnstile

@Suite struct AttitudeCoderTests {
  private func factors(_ poles: [Pole], own: Bool = true) -> [Evidence] {
    poles.enumerated().map { number, pole in
      Evidence(code: "c\(number)", pole: pole, own: own, quote: 0..<1, why: "", confidence: 500)
    }
  }

  @Test func withoutAModelTheAuthorsOwnFactorsAreCounted() {
    let coder = AttitudeCoder(nil)
    #expect(coder.code([], [], .none) == .neutral)
    #expect(coder.code(factors([.away], own: false), [], .none) == .neutral)
    #expect(coder.code(factors([.away]), [], .none) == .negative)
    #expect(coder.code(factors([.toward]), [], .none) == .positive)
    #expect(coder.code(factors([.toward, .away]), [], .none) == .mixed)
    #expect(coder.code(factors([.toward, .toward, .toward, .away]), [], .none) == .positive)
  }

  @Test func aModelWeighsTheFactors() {
    let key = AttitudeCoder.features(factors([.away]), [], .none)
      .first { feature in !AttitudeCoder.features([], [], .none).contains(feature) }!
    let posts = LinearModel(
      outputs: ["attitude:neutral", "attitude:mixed"], provenance: "{}",
      rows: [(key.key, [0, 24])])
    let none = LinearModel(outputs: [], provenance: "{}", rows: [])
    let coder = AttitudeCoder(Scorer(factors: none, posts: posts))
    #expect(coder.code(factors([.away]), [], .none) == .mixed)
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
