/// Compares what the machine coded with what people coded, post by post.
struct Scoring {
  let posts: [ReviewedPost]
  let codebook: Codebook

  var scores: [ReviewScore] {
    [ReviewScore.Part.all, .random].flatMap { part in
      let rows = posts.filter { part == .all || $0.review.weight != nil }
      return rows.isEmpty ? [] : scores(rows, part)
    }
  }

  private func scores(_ rows: [ReviewedPost], _ part: ReviewScore.Part) -> [ReviewScore] {
    func score(
      _ variable: String, _ code: String, _ labels: (PostCodes) -> Set<String>?
    ) -> ReviewScore? {
      let items = rows.compactMap { post -> ReviewScore.Item? in
        guard let human = labels(post.review.human) else { return nil }
        return ReviewScore.Item(
          count: DetectionCount(required: human, said: labels(post.review.machine) ?? []),
          weight: part == .all ? 1 : post.review.weight ?? 0)
      }
      return items.isEmpty
        ? nil
        : ReviewScore(
          variable: variable, code: code, part: part, items: items)
    }
    let movements = Movement.allCases.map { movement in
      score("movement", movement.rawValue) { codes in
        codes.movements.map { $0.contains(movement) ? [movement.rawValue] : [] }
      }
    }
    let others = [
      score("status", "all") { codes in codes.status.map { [$0.rawValue] } },
      score("roles", "from", \.from), score("roles", "to", \.to),
      score("attitude", "all") { codes in codes.attitude.map { [$0.rawValue] } },
      score("factors", "all") { codes in codes.factors.map { Set($0.keys.map(\.description)) } },
    ]
    let factors = labels(of: rows).map { label in
      score("factor", label.description) { codes in
        codes.factors.map { $0[label] == nil ? [] : [label.description] }
      }
    }
    return (movements + others + factors).compactMap(\.self)
  }

  /// The factors that somebody coded, in the codebook's order.
  private func labels(of rows: [ReviewedPost]) -> [FactorLabel] {
    let used = Set(
      rows.flatMap { post -> [FactorLabel] in
        guard let human = post.review.human.factors else { return [] }
        return Array(human.keys) + Array((post.review.machine.factors ?? [:]).keys)
      })
    return codebook.codes.flatMap { code in
      Pole.allCases.map { FactorLabel(code: code.name, pole: $0) }.filter(used.contains)
    }
  }
}
