/// Puts what people say of a post in the place of what the machine said.
struct Reviewing: Stage {
  let review: Review

  func run(_ post: CodedPost) -> CodedPost {
    guard post.post.exclusion == nil, let entry = review.entries[post.post.id] else { return post }
    let human = entry.codes
    var reviewed = post
    var result = PostReview(human: human, machine: PostCodes(post), weight: entry.weight)
    reviewed.movement = movement(human, post.movement)
    if let attitude = human.attitude { reviewed.attitude = attitude }
    if let factors = human.factors {
      reviewed.factors = factors.sorted { $0.key < $1.key }.map { label, own in
        let old = post.factors.first { $0.code == label.code && $0.pole == label.pole }
        let given = human.quotes[label]
        let found = given.flatMap { WordSearch.range(of: $0, in: post.tokenized.text.bytes) }
        if given != nil, found == nil { result.lostQuotes += 1 }
        return evidence(label, own, quote: found ?? old?.quote, in: post)
      }
      .sorted {
        ($0.quote.lowerBound, $0.code, $0.pole.rawValue) < (
          $1.quote.lowerBound, $1.code, $1.pole.rawValue
        )
      }
    }
    reviewed.review = result
    return reviewed
  }

  private func evidence(
    _ label: FactorLabel, _ own: Bool, quote: Range<Int>?, in post: CodedPost
  ) -> Evidence {
    let sentiment = quote.map { post.feeling.clause(touching: $0) } ?? post.sentiment
    return Evidence(
      code: label.code, pole: label.pole, own: own, quote: quote ?? 0..<0, why: "reviewed",
      confidence: 1000, sentiment: sentiment)
  }

  private func movement(_ human: PostCodes, _ machine: MovementCoding) -> MovementCoding {
    var coding = machine
    if let movements = human.movements {
      coding.movements = movements
      coding.status = movements.isEmpty ? nil : machine.status
    }
    if let status = human.status { coding.status = status }
    for (side, names) in [(RoleEvidence.Side.from, human.from), (.to, human.to)] {
      guard let names else { continue }
      let known = coding.roles.filter { $0.side == side }
      coding.roles.removeAll { $0.side == side }
      coding.roles += names.sorted().map { name in
        known.first { $0.role == name } ?? RoleEvidence(side: side, role: name, quote: nil)
      }
    }
    // Nobody who stays where they are comes from or goes to anywhere.
    if coding.movements.isEmpty { coding.roles = [] }
    return coding
  }
}
