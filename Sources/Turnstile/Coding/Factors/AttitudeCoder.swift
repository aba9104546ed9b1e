/// Codes the author's overall feeling toward the field from the factors of the post.
///
/// Which factors tell of a feeling is learnt: a lost passion does, a missing degree hardly does.
/// Words beside the factors were tried and told nothing more.
struct AttitudeCoder {
  private let model: LinearModel?

  init(_ scorer: Scorer?) { model = scorer?.posts }

  func code(_ factors: [Evidence]) -> Attitude {
    guard let model else { return Self.balance(factors) }
    let scores = model.scores(
      of: Self.features(factors.map { ($0.code, $0.pole, $0.own) }))
    func score(_ attitude: Attitude) -> Int32 {
      model.outputs.firstIndex(of: "attitude:" + attitude.rawValue).map { scores[$0] } ?? 0
    }
    return Attitude.allCases.max { score($0) < score($1) } ?? .neutral
  }

  /// What the factors of a post show of its author's attitude; each feature once.
  static func features(_ factors: [(code: String, pole: Pole, own: Bool)]) -> [Feature] {
    var features: Set<Feature> = [Feature(.feeling, 0)]
    var codes: [Pole: Set<String>] = [:]
    for (code, pole, own) in factors {
      let name = Word(pole.rawValue).hash
      features.insert(Feature(.feeling, 1, Word("\(code)/\(pole.rawValue)").hash))
      features.insert(Feature(.feeling, 2, name))
      features.insert(Feature(.feeling, own ? 3 : 4, name))
      codes[pole, default: []].insert(code)
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
