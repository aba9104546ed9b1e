/// Codes the factors that the patterns of a codebook find in asserted clauses.
struct FactorCoder {
  private let codebook: CompiledCodebook

  /// How often such a coding is right, in thousandths, until it is measured.
  private static let confidence = 500

  init(_ codebook: CompiledCodebook) { self.codebook = codebook }

  /// - Returns: Each code and pole once, in the order of the text.
  func code(_ found: PostMatches) -> [Evidence] {
    var best: [Evidence] = []
    for sentence in found.text where !sentence.context.isQuestion {
      for match in sentence.matches {
        guard let evidence = evidence(match, in: sentence) else { continue }
        if let index = best.firstIndex(where: {
          $0.code == evidence.code && $0.pole == evidence.pole
        }) {
          if evidence.own && !best[index].own { best[index] = evidence }
        } else {
          best.append(evidence)
        }
      }
    }
    return best.sorted { $0.quote.lowerBound < $1.quote.lowerBound }
  }

  private func evidence(_ match: PatternMatcher.Match, in sentence: PostMatches.Sentence)
    -> Evidence?
  {
    guard case .factor(let code, let pole) = codebook.meanings[match.pattern],
      !sentence.context.hasCondition,
      !sentence.words.isNegated(before: match.words.lowerBound)
    else { return nil }
    let clause = sentence.words.clause(around: match.words)
    let isShort = clause.count < 4 && sentence.words.count <= 30
    let quoted = isShort ? 0..<sentence.words.count : clause
    return Evidence(
      code: codebook.codebook.codes[code].name, pole: pole,
      own: sentence.context.hasFirstPerson || !sentence.context.hasSecondPerson,
      quote: sentence.words.bytes(quoted),
      why: "pattern: \(codebook.matcher.patterns[match.pattern].source)",
      confidence: Self.confidence)
  }
}
