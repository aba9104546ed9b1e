internal import Glibc
/// Codes movement, status and roles from the movement rules of a codebook.
struct MovementCoder {
  private let codebook: CompiledCodebook
  private let scorer: Scorer?

  init(_ codebook: CompiledCodebook, _ scorer: Scorer?) {
    self.codebook = codebook
    self.scorer = scorer
  }

  func code(_ found: PostMatches) -> MovementCoding {
    var coding = MovementCoding()
    // A comment's title is its thread's: it says nothing of the comment's author.
    if found.post.post.kind != .comment {
      for sentence in found.title { add(sentence, isTitle: true, to: &coding) }
    }
    for sentence in found.text { add(sentence, isTitle: false, to: &coding) }
    if coding.movements.isEmpty { answer(found, &coding) }
    if let scorer { weigh(found, scorer.posts, &coding) }
    if coding.status == .declined { coding.roles = [] }
    return coding
  }

  static func env(_ n: String, _ d: Int32) -> Int32 {
    unsafe getenv(n).flatMap { unsafe Int32(String(cString: $0)) } ?? d
  }
  static let tl = env("TL", -24), te = env("TE", -24), ts = env("TS2", 24), tr = env("TR", -12),
    tf = env("TF", -12), tb = env("TB", 24)

  private func weigh(_ found: PostMatches, _ model: LinearModel, _ coding: inout MovementCoding) {
    let scores = model.scores(of: PostFeatures(found, codebook).features())
    func score(_ output: String) -> Int32 {
      model.outputs.firstIndex(of: output).map { scores[$0] } ?? Int32.min
    }
    let ruled = coding.movements
    coding.movements = []
    for (movement, threshold) in [
      (Movement.leaving, Self.tl), (.entering, Self.te), (.staying, Self.ts),
    ] {
      if score(movement.rawValue) + (ruled.contains(movement) ? Self.tb : 0) >= threshold {
        coding.movements.insert(movement)
      }
    }
    guard !coding.movements.isEmpty, coding.movements != [.staying] else {
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
    coding.status = statuses.max { score("status:" + $0.rawValue) < score("status:" + $1.rawValue) }
    for role in codebook.codebook.roles {
      for (side, threshold) in [(RoleEvidence.Side.from, Self.tf), (.to, Self.tr)] {
        let isHeld = coding.roles.contains { $0.side == side && $0.role == role.name }
        if score("\(side.rawValue):\(role.name)") >= threshold {
          if !isHeld { coding.roles.append(RoleEvidence(side: side, role: role.name, quote: nil)) }
        } else if isHeld, score("\(side.rawValue):\(role.name)") + Self.tb < threshold {
          coding.roles.removeAll { $0.side == side && $0.role == role.name }
        }
      }
    }
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
      let hit = codebook.index.hits(in: first.words).first(where: { $0.role != nil }),
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
