internal import Glibc
/// Codes the factors that sentences assert: by learned scores where there is a scorer, and by the
/// codebook's patterns alone where there is none.
struct FactorCoder {
  private let codebook: CompiledCodebook
  private let scorer: Scorer?

  /// How often a coding by a pattern alone is right, in thousandths.
  private static let patternConfidence = 300
  /// The score, in units of the model, from which a factor is coded.
  static let threshold: Int32 =
    unsafe getenv("TT").map { unsafe Int32(String(cString: $0)) ?? -60 } ?? -60

  init(_ codebook: CompiledCodebook, _ scorer: Scorer?) {
    self.codebook = codebook
    self.scorer = scorer
  }

  /// - Returns: Each code and pole once, in the order of the text.
  func code(_ found: PostMatches) -> [Evidence] {
    var best: [String: (evidence: Evidence, score: Int32)] = [:]
    func offer(_ evidence: Evidence, _ score: Int32) {
      let key = "\(evidence.code)/\(evidence.pole.rawValue)"
      guard var held = best[key] else {
        best[key] = (evidence, score)
        return
      }
      let own = held.evidence.own || evidence.own
      if score > held.score { held = (evidence, score) }
      held.evidence.own = own
      best[key] = held
    }
    if let scorer {
      score(found, scorer, offer)
    } else {
      for sentence in found.text where !sentence.context.isQuestion {
        for match in sentence.matches {
          if let evidence = evidence(match, in: sentence) { offer(evidence, 0) }
        }
      }
    }
    return best.values.map(\.evidence)
      .sorted {
        ($0.quote.lowerBound, $0.code, $0.pole.rawValue) < (
          $1.quote.lowerBound, $1.code, $1.pole.rawValue
        )
      }
  }

  private func score(_ found: PostMatches, _ scorer: Scorer, _ offer: (Evidence, Int32) -> Void) {
    let finder = CandidateFinder(codebook: codebook, words: scorer.factors)
    let features = CandidateFeatures(found, codebook)
    for (index, (candidates, own)) in finder.candidates(in: found).enumerated() {
      let sentence = found.text[index]
      for candidate in candidates {
        let score = scorer.candidates.scores(of: features.features(of: candidate, in: index))[0]
        guard score >= Self.threshold else { continue }
        let probability = LinearModel.probability(score)
        let pattern = candidate.matches.first.map { codebook.matcher.patterns[$0.pattern].source }
        offer(
          Evidence(
            code: codebook.codebook.codes[candidate.code].name, pole: candidate.pole,
            own: own >= 0,
            quote: sentence.words.bytes(quoted(candidate.matches.first, in: sentence)),
            why: "score \(probability); \(pattern.map { "pattern: " + $0 } ?? "words")",
            confidence: probability), score)
      }
    }
  }

  /// The clause of a match, or the sentence where that is short or nothing matched.
  private func quoted(
    _ match: PatternMatcher.Match?, in sentence: PostMatches.Sentence
  ) -> Range<Int> {
    guard let match, sentence.words.count > 25 else { return 0..<sentence.words.count }
    let clause = sentence.words.clause(around: match.words)
    return clause.count < 4 ? 0..<sentence.words.count : clause
  }

  private func evidence(_ match: PatternMatcher.Match, in sentence: PostMatches.Sentence)
    -> Evidence?
  {
    guard case .factor(let code, let pole) = codebook.meanings[match.pattern],
      !sentence.context.hasCondition,
      !sentence.words.isNegated(before: match.words.lowerBound)
    else { return nil }
    return Evidence(
      code: codebook.codebook.codes[code].name, pole: pole,
      own: sentence.context.hasFirstPerson || !sentence.context.hasSecondPerson,
      quote: sentence.words.bytes(quoted(match, in: sentence)),
      why: "pattern: \(codebook.matcher.patterns[match.pattern].source)",
      confidence: Self.patternConfidence)
  }
}
