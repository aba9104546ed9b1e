/// What a run found: sorted, rounded and final, without any formatting.
struct Report {
  /// A share of authors with its interval.
  struct Share {
    var value: Double
    var low: Double
    var high: Double

    init(_ part: Int, of whole: Int) {
      let interval = WilsonInterval(successes: part, n: whole)
      value = whole > 0 ? Double(part) / Double(whole) : 0
      (low, high) = (interval.low, interval.high)
    }
  }

  struct Reason {
    var key: ReasonKey
    var count: ReasonCount
    var share: Share
    var ownShare: Double
    var sentiment: Double
    var correction: Correction
    /// Nil without a review.
    var trust: TrustMark?
  }

  struct Flow {
    var key: FlowKey
    var group: GroupCount
    var share: Share
    var correction: Correction
    /// Nil without a review.
    var trust: TrustMark?
  }

  struct SentimentGroup {
    var key: SentimentKey
    var count: SentimentCount
    var mean: MeanInterval
  }

  struct Trend {
    var key: TrendKey
    var posts: Int
    var share: Double
  }

  let codebook: Codebook
  let comparison: Comparison
  let coverage: Coverage
  let movements: [Movement?: GroupCount]
  let statuses: [Status: Int]
  let attitudes: [Attitude: Int]
  /// By movement, then falling share, then the codebook's order.
  let reasons: [Reason]
  let flows: [Flow]
  let sentiments: [SentimentGroup]
  let trend: [Trend]
  let groupSizes: (target: Int, reference: Int)
  /// In the order of movements; none comes last.
  let movementShares: [MovementShare]
  /// What people's review says; nil without one.
  let review: ReviewFindings?

  init(_ tally: Tally, codebook: Codebook, review: Review = .none) {
    self.codebook = codebook
    comparison = tally.comparison
    coverage = tally.coverage
    movements = tally.movements
    statuses = tally.statuses
    attitudes = tally.attitudes
    groupSizes = tally.groupSizes
    let findings = ReviewFindings(review, tally, codebook: codebook)
    let reading = ShareReading(review: findings, tally: tally)
    self.review = findings
    movementShares = reading.movements
    let order = Dictionary(
      uniqueKeysWithValues: codebook.codes.enumerated().map { ($1.name, $0) })
    func rank(_ movement: Movement?) -> Int {
      movement.flatMap { Movement.allCases.firstIndex(of: $0) } ?? Movement.allCases.count
    }
    func authors(_ movement: Movement?) -> Int { tally.movements[movement]?.authors ?? 0 }
    reasons = tally.reasons.map { key, count in
      Reason(
        key: key, count: count, share: Share(count.group.authors, of: authors(key.movement)),
        ownShare: Double(count.own) / Double(max(1, count.group.posts)),
        sentiment: Double(count.sentiment.sum) / Double(max(1, count.sentiment.posts)) / 1000,
        correction: reading.reason(key, posts: count.group.posts), trust: findings?.trust(key))
    }
    .sorted { a, b in
      (
        rank(a.key.movement), -a.count.group.authors, order[a.key.code] ?? 0, a.key.pole.rawValue
      ) < (
        rank(b.key.movement), -b.count.group.authors, order[b.key.code] ?? 0, b.key.pole.rawValue
      )
    }
    flows = tally.flows.map { key, group in
      Flow(
        key: key, group: group, share: Share(group.authors, of: authors(key.movement)),
        correction: reading.flow(key, posts: group.posts), trust: findings?.trust(key))
    }
    .sorted { a, b in
      (rank(a.key.movement), -a.group.authors, a.key.from ?? "", a.key.to ?? "")
        < (rank(b.key.movement), -b.group.authors, b.key.from ?? "", b.key.to ?? "")
    }
    let columns = ["all", "movement", "factor", "venue", "month"]
    sentiments = tally.sentiments.compactMap { key, count in
      MeanInterval(n: count.posts, sum: count.sum, squares: count.squares)
        .map { SentimentGroup(key: key, count: count, mean: $0.clamped(to: -1...1)) }
    }
    .sorted { a, b in
      let (x, y) = (columns.firstIndex(of: a.key.column)!, columns.firstIndex(of: b.key.column)!)
      return x != y ? x < y : a.key.value.utf8.lexicographicallyPrecedes(b.key.value.utf8)
    }
    trend = tally.trend.map { key, group in
      let whole = tally.trend[TrendKey(period: key.period, movement: key.movement)]?.posts ?? 0
      return Trend(
        key: key, posts: group.posts, share: Double(group.posts) / Double(max(1, whole)))
    }
    .sorted { a, b in
      (a.key.period, rank(a.key.movement), a.key.code ?? "", a.key.pole?.rawValue ?? "")
        < (b.key.period, rank(b.key.movement), b.key.code ?? "", b.key.pole?.rawValue ?? "")
    }
  }
}
