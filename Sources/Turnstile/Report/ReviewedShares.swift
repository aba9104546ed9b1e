extension Report {
  /// What the machine alone says of a share of posts, and what a random sample makes of it.
  struct Correction {
    /// 0–1.
    var machine: Double
    /// Nil where no sample is large enough.
    var corrected: CorrectedShare?
  }

  /// Posts with a movement among all posts.
  struct MovementShare {
    /// Nil for posts whose author does not move.
    var movement: Movement?
    var group: GroupCount
    var share: Share
    var correction: Correction
    var trust: TrustMark?
  }

  /// Takes shares with what a review says of them.
  struct ShareReading {
    let review: ReviewFindings?
    let tally: Tally

    private func ratio(_ part: Int, _ whole: Int) -> Double {
      Double(part) / Double(max(1, whole))
    }

    /// Posts that the machine alone gives a movement.
    private func machine(_ movement: Movement?) -> Int {
      let counted = tally.movements[movement]?.posts ?? 0
      return review?.machine(counted) { $0.has(movement) ?? false } ?? counted
    }

    private func within(
      _ movement: Movement?, counted: Int, _ has: (PostCodes) -> Bool?
    ) -> Correction {
      let whole = machine(movement)
      let part =
        review?.machine(counted) { ($0.has(movement) ?? false) && (has($0) ?? false) } ?? counted
      return Correction(
        machine: ratio(part, whole),
        corrected: review?.correction.share(within: movement, machine: part, of: whole, has))
    }

    func reason(_ key: ReasonKey, posts: Int) -> Correction {
      let label = FactorLabel(code: key.code, pole: key.pole)
      return within(key.movement, counted: posts) { codes in codes.factors.map { $0[label] != nil }
      }
    }

    func flow(_ key: FlowKey, posts: Int) -> Correction {
      within(key.movement, counted: posts) { $0.flows(key.movement).map { $0.contains(key) } }
    }

    var movements: [MovementShare] {
      let order: [Movement?] = Movement.allCases + [nil]
      return order.map { movement in
        let group = tally.movements[movement] ?? GroupCount()
        let posts = machine(movement)
        return MovementShare(
          movement: movement, group: group, share: Share(group.posts, of: tally.coverage.posts),
          correction: Correction(
            machine: ratio(posts, tally.coverage.posts),
            corrected: review?.correction.share(of: movement, machine: posts)),
          trust: movement.flatMap { review?.trust($0) })
      }
    }
  }
}
