/// Codes movement, status and roles from the movement rules of a codebook.
struct MovementCoder {
  private let codebook: CompiledCodebook

  init(_ codebook: CompiledCodebook) { self.codebook = codebook }

  /// - Parameter scores: The post's; without them patterns decide alone.
  func code(_ found: PostMatches, _ scores: PostScores?) -> MovementCoding {
    var coding = MovementCoding()
    // A comment's title is its thread's: it says nothing of the comment's author.
    if found.post.post.kind != .comment {
      for sentence in found.title { add(sentence, isTitle: true, to: &coding) }
    }
    for sentence in found.text { add(sentence, isTitle: false, to: &coding) }
    if coding.movements.isEmpty { answer(found, &coding) }
    if let scores { weigh(found, scores, &coding) }
    if coding.status == .declined { coding.roles = [] }
    return coding
  }

  /// Scores from which a movement is coded, in units of the model.
  ///
  /// They are where precision and recall are even on posts that the model was not trained on.
  /// Staying is rare, and seldom said in plain words.
  private static let thresholds: [(Movement, Int32)] = [
    (.leaving, -12), (.entering, -8), (.staying, -16),
  ]
  /// What is added to the score of a status: who asks for advice has mostly begun already, which
  /// shows less than the asking.
  private static let statusOffsets: [Status: Int32] = [.underWay: 24, .done: 12]
  /// The score from which a role is coded: most are named in passing, so less than an even chance
  /// tells enough.
  private static let roleThreshold: Int32 = -12

  private func weigh(_ found: PostMatches, _ scores: PostScores, _ coding: inout MovementCoding) {
    func score(_ output: String) -> Int32 { scores[output] ?? Int32.min }
    coding.movements = Set(
      Self.thresholds.filter { score($0.0.rawValue) >= $0.1 }.map(\.0))
    coding.margin = Self.thresholds.map { abs(Int(score($0.0.rawValue)) - Int($0.1)) }.min()
    guard coding.movements.contains(where: { $0 != .staying }) else {
      coding.status = nil
      coding.roles = []
      return
    }
    let statuses = Status.allCases.filter { status in
      switch status {
      case .declined: coding.movements.contains(.leaving)
      case .returned: coding.movements.contains(.entering)
      default: true
      }
    }
    func likelihood(_ status: Status) -> Int32 {
      score("status:" + status.rawValue) + (Self.statusOffsets[status] ?? 0)
    }
    coding.status = statuses.max { likelihood($0) < likelihood($1) }
    weighRoles(found, scores.model, &coding)
  }

  private func weighRoles(
    _ found: PostMatches, _ model: LinearModel, _ coding: inout MovementCoding
  ) {
    let roles = codebook.codebook.roles
    let features = RoleFeatures(
      found, codebook, movements: coding.movements, status: coding.status)
    var weighed: [RoleEvidence] = []
    for candidate in features.candidates {
      let scores = model.scores(of: candidate.sortedFeatures + candidate.sortedWords)
      for side in RoleEvidence.Side.allCases {
        guard let output = model.outputs.firstIndex(of: side.rawValue),
          scores[output] >= Self.roleThreshold
        else { continue }
        let name = roles[candidate.role].name
        let known = coding.roles.first { $0.side == side && $0.role == name }
        weighed.append(
          known ?? RoleEvidence(side: side, role: name, quote: candidate.quote))
      }
    }
    // Whoever leaves leaves the field, and whoever enters comes to it, unless another is named.
    if let field = roles.first(where: \.isField)?.name {
      for (movement, side) in [(Movement.leaving, RoleEvidence.Side.from), (.entering, .to)]
      where coding.movements.contains(movement) && !weighed.contains(where: { $0.side == side }) {
        weighed.append(RoleEvidence(side: side, role: field, quote: nil))
      }
    }
    coding.roles = weighed
  }

  private func add(_ sentence: PostMatches.Sentence, isTitle: Bool, to coding: inout MovementCoding)
  {
    for match in sentence.matches {
      guard case .movement(let number) = codebook.meanings[match.pattern],
        !sentence.words.isNegated(before: match.words.lowerBound)
      else { continue }
      let rule = codebook.codebook.movements[number]
      coding.movements.insert(rule.movement)
      coding.status = later(coding.status, rule.status)
      for (side, role) in [(RoleEvidence.Side.from, match.from), (.to, match.to)] {
        guard let role else { continue }
        coding.roles.append(
          RoleEvidence(
            side: side, role: codebook.codebook.roles[role].name,
            quote: isTitle ? nil : sentence.words.bytes(match.words)))
      }
    }
  }

  /// The status that tells more: a move that is done says more than one that is thought of.
  private func later(_ old: Status?, _ new: Status?) -> Status? {
    let order: [Status] = [.considering, .underWay, .done, .declined, .returned]
    guard let new else { return old }
    guard let old else { return new }
    return order.firstIndex(of: new)! > order.firstIndex(of: old)! ? new : old
  }

  /// A comment that names a role under a title that asks those who moved.
  private func answer(_ found: PostMatches, _ coding: inout MovementCoding) {
    guard found.post.post.kind == .comment, let movement = question(in: found.title),
      let first = found.text.first, !first.context.isQuestion, !first.context.hasSecondPerson
    else { return }
    let isBare = first.words.count <= 8
    guard isBare || first.context.hasFirstPerson,
      let hit = first.hits.first(where: { $0.role != nil }),
      let role = hit.role
    else { return }
    let isField = codebook.codebook.roles[role].isField
    guard (movement == .leaving) != isField else { return }
    coding.movements = [movement]
    coding.status = .done
    coding.roles.append(
      RoleEvidence(
        side: .to, role: codebook.codebook.roles[role].name,
        quote: first.words.bytes(hit.at..<hit.at + hit.length)))
  }

  private func question(in title: [PostMatches.Sentence]) -> Movement? {
    for sentence in title {
      for match in sentence.matches {
        if case .threadQuestion(let movement) = codebook.meanings[match.pattern] { return movement }
      }
    }
    return nil
  }
}
