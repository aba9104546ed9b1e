/// Codes the factors that sentences assert: by the codebook's patterns, and by learned scores of
/// words where there is a scorer.
struct FactorCoder {
  private let codebook: CompiledCodebook
  private let finder: CandidateFinder

  /// How often a coding is right that a pattern found and whose words tell nothing, in thousandths.
  private static let patternConfidence = 480
  /// The same where the words tell of it too, each by itself more likely than not.
  private static let agreedConfidence = 700
  /// Where fewer sentences than this share speak in the first person, the author tells of others.
  private static let personalShare = 0.1

  init(_ codebook: CompiledCodebook, _ scorer: Scorer?) {
    self.codebook = codebook
    finder = CandidateFinder(codebook, words: scorer?.factors)
  }

  /// - Returns: Each code and pole once, with its best quote, in the order of the text.
  func code(_ found: PostMatches) -> [Evidence] {
    let personal = found.text.count { $0.context.hasFirstPerson }
    let isPersonal = Double(personal) >= Self.personalShare * Double(found.text.count)
    var best: [String: Evidence] = [:]
    for (sentence, candidates) in zip(found.text, finder.candidates(in: found)) {
      let isOwn = isPersonal && sentence.context.hasFirstPerson
      for candidate in candidates {
        var evidence = evidence(candidate, in: sentence, isOwn: isOwn)
        let key = "\(evidence.code)/\(evidence.pole.rawValue)"
        if let held = best[key] {
          let isBetter = Self.rank(evidence) > Self.rank(held)
          let own = held.own || evidence.own
          if !isBetter { evidence = held }
          evidence.own = own
        }
        best[key] = evidence
      }
    }
    return best.values.sorted {
      ($0.quote.lowerBound, $0.code, $0.pole.rawValue) < (
        $1.quote.lowerBound, $1.code, $1.pole.rawValue
      )
    }
  }

  /// The author's own experience is quoted rather than a claim, and the surer rather than the less.
  private static func rank(_ evidence: Evidence) -> Int {
    evidence.confidence + (evidence.own ? 1000 : 0)
  }

  private func evidence(
    _ candidate: Candidate, in sentence: PostMatches.Sentence, isOwn: Bool
  ) -> Evidence {
    let reason: String
    if let match = candidate.match {
      reason = "pattern: \(codebook.matcher.patterns[match.pattern].source)"
    } else {
      reason = "words"
    }
    return Evidence(
      code: codebook.codebook.codes[candidate.code].name, pole: candidate.pole, own: isOwn,
      quote: sentence.words.bytes(quoted(candidate.match, in: sentence)), why: reason,
      confidence: Self.confidence(candidate))
  }

  /// How likely a coding is right, in thousandths: as often as such codings were on real posts that
  /// people coded. The words' own probability, learnt on written posts, is drawn to the middle.
  private static func confidence(_ candidate: Candidate) -> Int {
    let probability = candidate.wordScore.map(LinearModel.probability) ?? 0
    guard candidate.match == nil else {
      return probability > 500 ? agreedConfidence : patternConfidence
    }
    return 250 + probability * 45 / 100
  }

  /// The clause of a match; the sentence where nothing matched or the clause says too little.
  private func quoted(
    _ match: PatternMatcher.Match?, in sentence: PostMatches.Sentence
  ) -> Range<Int> {
    let whole = 0..<sentence.words.count
    guard let match else { return whole }
    let clause = sentence.words.clause(around: match.words)
    return clause.count < Self.shortClause ? whole : clause
  }

  /// Under so many words a clause says too little by itself.
  private static let shortClause = 4
}
