/// What a review says of a run: how well the machine codes, and what shares are right.
struct ReviewFindings: Sendable {
  /// Of the variables, then of the factors in the codebook's order; all rows before random ones.
  let scores: [ReviewScore]
  let agreement: [String: AgreementRow]
  /// The sheets' names.
  let sheets: [String]
  /// Reviewed posts.
  let posts: Int
  /// Of these, how many were drawn at random.
  let random: Int
  /// Posts of the sheets that this run does not count: they are gone, or left out.
  let gone: [String]
  /// Quotes that are no words of their post.
  let lostQuotes: Int
  let correction: ShareCorrection
  private let reviewed: [ReviewedPost]

  /// - Returns: Nil where nothing was reviewed.
  init?(_ review: Review, _ tally: Tally, codebook: Codebook) {
    guard !review.sheets.isEmpty else { return nil }
    reviewed = tally.reviewed.sorted(by: ReviewedPost.precedes)
    let ids = Set(reviewed.map(\.id))
    gone = review.entries.keys.filter { !ids.contains($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    agreement = review.agreement
    sheets = review.sheets.map(\.name)
    posts = reviewed.count
    random = reviewed.count { $0.review.weight != nil }
    lostQuotes = reviewed.reduce(0) { $0 + $1.review.lostQuotes }
    correction = ShareCorrection(
      reviewed, population: tally.coverage.posts, frames: review.frames)
    scores = Scoring(posts: reviewed, codebook: codebook).scores
  }

  /// How many posts the machine alone would count.
  ///
  /// - Parameters:
  ///   - counted: Posts counted, with people's codes where there are any.
  ///   - has: Whether codes of a post say what was counted.
  func machine(_ counted: Int, _ has: (PostCodes) -> Bool) -> Int {
    reviewed.reduce(counted) { sum, post in
      sum - (has(post.applied) ? 1 : 0) + (has(post.review.machine) ? 1 : 0)
    }
  }

  /// - Parameter name: Of the agreement: `leaving`, `job_market-away`, `from` …
  func trust(_ variable: String, _ code: String, agreement name: String) -> TrustMark {
    func score(_ part: ReviewScore.Part) -> ReviewScore? {
      scores.first { $0.variable == variable && $0.code == code && $0.part == part }
    }
    // Rows chosen for being hard make the machine look worse than it is.
    let isTelling = random >= ShareCorrection.fewestRows && (score(.random)?.used ?? 0) >= 10
    let score = isTelling ? score(.random) : score(.all)
    let used = score?.used ?? 0
    let row = agreement[name].flatMap { $0.used >= TrustMark.fewest ? $0 : nil }
    return TrustMark(
      f1: used >= TrustMark.fewest ? score?.f1.value : nil, alpha: row?.alpha?.value, posts: used)
  }

  func trust(_ movement: Movement) -> TrustMark {
    trust("movement", movement.rawValue, agreement: movement.rawValue)
  }

  func trust(_ key: ReasonKey) -> TrustMark {
    let label = FactorLabel(code: key.code, pole: key.pole).description
    return grounded(trust("factor", label, agreement: label), on: key.movement)
  }

  func trust(_ key: FlowKey) -> TrustMark {
    let sides = [("from", key.from), ("to", key.to)].filter { $0.1 != nil }
      .map { trust("roles", $0.0, agreement: $0.0) }
    // The worse of both sides.
    let mark = TrustMark(
      f1: sides.compactMap(\.f1).min(), alpha: sides.compactMap(\.alpha).min(),
      posts: sides.map(\.posts).min() ?? 0)
    return grounded(mark, on: key.movement)
  }

  /// A share within a movement is no surer than the movement.
  private func grounded(_ mark: TrustMark, on movement: Movement?) -> TrustMark {
    guard let movement, trust(movement).verdict == .tentative else { return mark }
    var grounded = mark
    grounded.tentativeGround = movement.rawValue
    return grounded
  }
}
