/// Finds the factors that each sentence of a post may carry.
struct CandidateFinder {
  let codebook: CompiledCodebook
  let words: LinearModel

  /// The words' score from which a sentence is a candidate without any pattern.
  static let threshold: Int32 = -48

  /// - Returns: For each sentence its candidates in the order of the codebook, and the score for
  ///   its being the author's own.
  func candidates(in found: PostMatches) -> [(candidates: [Candidate], own: Int32)] {
    let features = FactorFeatures(found)
    return found.text.indices.map { index in
      let sentence = found.text[index]
      let scores = words.scores(of: features.features(of: index))
      var candidates: [Candidate] = []
      for (number, code) in codebook.codebook.codes.enumerated() {
        for pole in Pole.allCases {
          let output = words.outputs.firstIndex(of: "\(code.name)/\(pole.rawValue)")
          let score = output.map { scores[$0] } ?? Int32.min / 2
          let matches = sentence.matches.filter {
            codebook.meanings[$0.pattern] == .factor(number, pole)
          }
          guard !matches.isEmpty || score >= Self.threshold else { continue }
          candidates.append(
            Candidate(code: number, pole: pole, matches: matches, wordScore: score))
        }
      }
      return (candidates, scores.last ?? 0)
    }
  }
}
