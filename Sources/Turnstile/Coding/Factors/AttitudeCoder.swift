/// Codes the author's overall feeling toward the field from the factors of the post.
///
/// Which factors tell of a feeling is learnt: a lost passion does, a missing degree hardly does.
/// So does where the author moves, how the text sounds, and in what words the author speaks.
enum AttitudeCoder {
  /// What is added to a score, in units of the model: the plainer a post, the less of a bad feeling
  /// shows in it, and the written posts that the model is learned from are seldom that plain.
  private static let offsets: [Attitude: Int32] = [.negative: 20, .mixed: 10]

  /// - Parameter scores: The post's; without them the author's own factors are counted.
  static func code(
    _ factors: [Evidence], _ movements: Set<Movement>, _ feeling: TextSentiment,
    _ scores: PostScores?
  ) -> Attitude {
    guard let scores else { return balance(factors) }
    let known = PostScores(scores.model, features(factors, movements, feeling))
    func score(_ attitude: Attitude) -> Int32 {
      let output = "attitude:" + attitude.rawValue
      return (known[output] ?? 0) + (scores[output] ?? 0) + (offsets[attitude] ?? 0)
    }
    return Attitude.allCases.max { score($0) < score($1) } ?? .neutral
  }

  /// What the factors of a post show of its author's attitude; each feature once.
  static func features(
    _ factors: [Evidence], _ movements: Set<Movement>, _ feeling: TextSentiment
  ) -> [Feature] {
    var features: Set<Feature> = [Feature(.feeling, 0)]
    var codes: [Pole: Set<String>] = [:]
    for factor in factors {
      let name = Word(factor.pole.rawValue).hash
      features.insert(Feature(.feeling, 1, Word("\(factor.code)/\(factor.pole.rawValue)").hash))
      features.insert(Feature(.feeling, 2, name))
      features.insert(Feature(.feeling, factor.own ? 3 : 4, name))
      codes[factor.pole, default: []].insert(factor.code)
    }
    for movement in movements {
      features.insert(Feature(.feeling, 8, Word(movement.rawValue).hash))
    }
    if movements.isEmpty { features.insert(Feature(.feeling, 9)) }
    features.insert(Feature(.feeling, 10, UInt64((feeling.overall.score + 1000) / 250)))
    let sentences = max(1, feeling.sentences.count)
    for (number, label) in [Sentiment.Label.positive, .negative].enumerated() {
      let share = feeling.sentences.count { $0.label == label } * 8 / sentences
      features.insert(Feature(.feeling, 11 + UInt64(number), UInt64(share)))
    }
    let away = UInt64(codes[.away]?.count ?? 0)
    let toward = UInt64(codes[.toward]?.count ?? 0)
    features.insert(Feature(.feeling, 5, min(away, 3)))
    features.insert(Feature(.feeling, 6, min(toward, 3)))
    features.insert(Feature(.feeling, 7, min(toward, 2) * 3 + min(away, 2)))
    return features.sorted { $0.key < $1.key }
  }

  /// Without a model the author's own factors are counted.
  private static func balance(_ factors: [Evidence]) -> Attitude {
    let own = factors.filter(\.own)
    let toward = own.count { $0.pole == .toward }
    let away = own.count - toward
    switch (toward > 0, away > 0) {
    case (true, true): return toward > 2 * away ? .positive : away > 2 * toward ? .negative : .mixed
    case (true, false): return .positive
    case (false, true): return .negative
    case (false, false): return .neutral
    }
  }
}
