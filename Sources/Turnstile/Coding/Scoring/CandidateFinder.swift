/// Finds the factors that each sentence of a post asserts.
///
/// On real posts a second model that weighed patterns, words and manner against each other did no
/// better than taking either's word: posts written for training are worded unlike their keywords,
/// so that it learnt to distrust patterns.
struct CandidateFinder {
  private let codebook: CompiledCodebook
  private let words: LinearModel?
  /// For each code and pole, in the order of the codebook, which output of the model scores it.
  private let outputs: [Int?]

  /// The words' score from which a sentence asserts a factor without any pattern: even odds less
  /// three quarters of a logit, where words are right about as often as patterns are.
  private static let threshold: Int32 = -18

  init(_ codebook: CompiledCodebook, words: LinearModel?) {
    self.codebook = codebook
    self.words = words
    let places = Dictionary(
      (words?.outputs ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    outputs = codebook.codebook.codes.flatMap { code in
      Pole.allCases.map { places["\(code.name)/\($0.rawValue)"] }
    }
  }

  /// - Returns: For each sentence of the text its candidates, in the order of the codebook.
  func candidates(in found: PostMatches) -> [[Candidate]] {
    let features = words == nil ? nil : FactorFeatures(found)
    return found.text.indices.map { index in
      let sentence = found.text[index]
      guard !sentence.context.isQuestion, !sentence.context.hasCondition else { return [] }
      let matches = firstMatches(in: sentence)
      // Words alone carry a factor where somebody speaks of themselves; elsewhere they would cost
      // more than all else and find next to nothing.
      let isWeighed = sentence.context.hasFirstPerson && sentence.words.count > 3
      let scores =
        isWeighed ? features.flatMap { words?.scores(of: $0.features(of: index)) } : nil
      return outputs.indices.compactMap { place in
        let score = outputs[place].flatMap { output in scores.map { $0[output] } }
        guard matches[place] != nil || (score ?? .min) >= Self.threshold else { return nil }
        return Candidate(
          code: place / Pole.allCases.count, pole: Pole.allCases[place % Pole.allCases.count],
          match: matches[place], wordScore: score)
      }
    }
  }

  /// For each code and pole the first match that no negation turns.
  private func firstMatches(in sentence: PostMatches.Sentence) -> [PatternMatcher.Match?] {
    var first = [PatternMatcher.Match?](repeating: nil, count: outputs.count)
    for match in sentence.matches {
      guard case .factor(let code, let pole) = codebook.meanings[match.pattern],
        let side = Pole.allCases.firstIndex(of: pole)
      else { continue }
      let place = code * Pole.allCases.count + side
      if first[place] == nil, !sentence.words.isNegated(before: match.words.lowerBound) {
        first[place] = match
      }
    }
    return first
  }
}
