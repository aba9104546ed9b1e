/// All that a run counts: integers, sets, chosen quotes and spooled rows.
///
/// ``merge(_:)`` is associative and commutative with an empty tally as its identity, so the same
/// corpus gives the same tally at any width. No floating-point number is added here.
struct Tally: Sendable {
  let comparison: Comparison
  var coverage = Coverage()
  var inputs: [InputRecord] = []
  /// What was skipped, by the number of its source.
  var skipped: [(source: Int, error: IngestionError)] = []
  var movements: [Movement?: GroupCount] = [:]
  var statuses: [Status: Int] = [:]
  var attitudes: [Attitude: Int] = [:]
  var reasons: [ReasonKey: ReasonCount] = [:]
  var flows: [FlowKey: GroupCount] = [:]
  var sentiments: [SentimentKey: SentimentCount] = [:]
  var trend: [TrendKey: GroupCount] = [:]
  var vocabulary: Vocabulary
  var terms: TermTable
  var rows: RowSpool
  /// Posts that people reviewed; in any order.
  var reviewed: [ReviewedPost] = []
  /// What a sample is drawn from, where one is asked for.
  var frame: SamplingFrame?
  var posts: PageSpool
  /// Posts in the two groups that are compared.
  var groupSizes = (target: 0, reference: 0)
  /// The first error of the spool, after which nothing more is counted.
  var failure: ReportError?

  init(
    spool: SpoolDirectory, comparison: Comparison, limits: SpoolLimits = SpoolLimits(),
    keepsTexts: Bool = false
  ) {
    self.comparison = comparison
    vocabulary = Vocabulary(spool: spool, limits: limits)
    terms = TermTable(spool: spool, limits: limits)
    rows = RowSpool(spool: spool, limits: limits, keepsTexts: keepsTexts)
    posts = PageSpool(spool: spool, limits: limits)
  }

  /// Counts a source that was read, without its posts.
  mutating func count(_ reading: Reading, of source: Source, number: Int) {
    coverage.sources += reading.isNewSource ? 1 : 0
    coverage.bytes += reading.byteCount
    coverage.repaired += reading.repaired
    coverage.repairedSources += reading.repaired > 0 ? 1 : 0
    if let input = reading.input { inputs.append(input) }
    for thread in reading.declared {
      coverage.add(thread)
      guard thread.missing > 0 else { continue }
      note { rows throws(ReportError) in
        try rows.addExcluded(
          source: number, name: source.name, postID: thread.thread,
          exclusion: Exclusion(.notInSource, detail: thread.detail))
      }
    }
    for fault in reading.faults { skip(source, number: number, because: fault) }
  }

  /// Counts a source, or a part of one, that could not be read.
  mutating func skip(_ source: Source, number: Int, because error: IngestionError) {
    coverage.excluded[error.cause, default: 0] += error.count
    skipped.append((number, error))
    note { rows throws(ReportError) in
      try rows.addExcluded(
        source: number, name: source.name, postID: nil,
        exclusion: Exclusion(error.cause, detail: error.description))
    }
  }

  /// Counts a post of a source.
  ///
  /// - Parameters:
  ///   - number: The number of its source.
  ///   - place: Its number among the source's posts.
  mutating func count(_ post: CodedPost, number: Int, place: Int) {
    if let exclusion = post.post.exclusion {
      leaveOut(post.post, because: exclusion, number: number)
      return
    }
    let words = post.tokenized.text.wordCount
    coverage.add(post.post, words: words)
    countCodings(post)
    countTerms(post, words: words)
    frame?.add(post, source: number, place: place)
    if let review = post.review {
      reviewed.append(
        ReviewedPost(
          id: post.post.id, source: post.post.source, review: review, applied: PostCodes(post)))
    }
    note { rows throws(ReportError) in
      try rows.add(post, words: words, source: number, place: place)
    }
    do {
      try posts.add(post, source: number, place: place)
    } catch {
      failure = failure ?? error
    }
  }

  /// Counts a post that is left out.
  ///
  /// - Parameter number: The number of its source.
  mutating func leaveOut(_ post: Post, because exclusion: Exclusion, number: Int) {
    coverage.excluded[exclusion.cause, default: 0] += 1
    note { rows throws(ReportError) in
      try rows.addExcluded(
        source: number, name: post.source, postID: post.id, exclusion: exclusion)
    }
  }

  private mutating func countCodings(_ post: CodedPost) {
    let own: [Movement?] = post.movement.ordered.isEmpty ? [nil] : post.movement.ordered
    let month = post.post.created.map { String($0.description.prefix(7)) }
    attitudes[post.attitude, default: 0] += 1
    if let status = post.movement.status { statuses[status, default: 0] += 1 }
    count(post.sentiment, "all", "all")
    if let venue = post.post.venue { count(post.sentiment, "venue", venue) }
    if let month { count(post.sentiment, "month", month) }
    for movement in own {
      movements[movement, default: GroupCount()].add(post.post)
      count(post.sentiment, "movement", movement?.rawValue ?? "none")
      for factor in post.factors {
        var count = ReasonCount()
        count.group.add(post.post)
        count.own = factor.own ? 1 : 0
        count.sentiment.add(factor.sentiment)
        // A reviewer may code a factor without its words.
        if !factor.quote.isEmpty { count.quotes.add(Quote(factor, of: post)) }
        reasons[
          ReasonKey(movement: movement, code: factor.code, pole: factor.pole),
          default: ReasonCount()] += count
      }
      guard let movement else { continue }
      countFlow(post, movement)
      guard let month else { continue }
      trend[TrendKey(period: month, movement: movement), default: GroupCount()].add(post.post)
      for factor in post.factors {
        trend[
          TrendKey(period: month, movement: movement, code: factor.code, pole: factor.pole),
          default: GroupCount()
        ].add(post.post)
      }
    }
    for factor in post.factors {
      count(factor.sentiment, "factor", "\(factor.code)/\(factor.pole.rawValue)")
    }
  }

  private mutating func count(_ sentiment: Sentiment, _ column: String, _ value: String) {
    sentiments[SentimentKey(column: column, value: value), default: SentimentCount()]
      .add(sentiment)
  }

  private mutating func countFlow(_ post: CodedPost, _ movement: Movement) {
    for key in FlowKey.all(
      from: post.movement.roles(.from), to: post.movement.roles(.to), movement: movement)
    {
      flows[key, default: GroupCount()].add(post.post)
    }
  }

  private mutating func countTerms(_ post: CodedPost, words: Int) {
    let groups = comparison.groups(of: post)
    groupSizes.target += groups.isTarget ? 1 : 0
    groupSizes.reference += groups.isReference ? 1 : 0
    TermExtraction.forEachTerm(of: post.tokenized.text) { term, token in
      guard terms.add(term), let token, !vocabulary.contains(token.word) else { return }
      do throws(ReportError) {
        try vocabulary.learn(
          token.word, as: Folding.fold(Array(post.tokenized.text.bytes[token.range])))
      } catch {
        failure = failure ?? error
      }
    }
    do {
      try terms.endPost(words: words, isTarget: groups.isTarget, isReference: groups.isReference)
    } catch {
      failure = failure ?? error
    }
  }

  private mutating func note(_ write: (inout RowSpool) throws(ReportError) -> Void) {
    guard failure == nil else { return }
    do { try write(&rows) } catch { failure = error }
  }

  mutating func merge(_ other: Tally) {
    coverage += other.coverage
    inputs += other.inputs
    skipped += other.skipped
    movements.merge(other.movements, uniquingKeysWith: +)
    statuses.merge(other.statuses, uniquingKeysWith: +)
    attitudes.merge(other.attitudes, uniquingKeysWith: +)
    reasons.merge(other.reasons, uniquingKeysWith: +)
    flows.merge(other.flows, uniquingKeysWith: +)
    sentiments.merge(other.sentiments, uniquingKeysWith: +)
    trend.merge(other.trend, uniquingKeysWith: +)
    reviewed += other.reviewed
    if let others = other.frame { frame?.merge(others) }
    groupSizes.target += other.groupSizes.target
    groupSizes.reference += other.groupSizes.reference
    failure = failure ?? other.failure
    do {
      try vocabulary.merge(other.vocabulary)
      try terms.merge(other.terms)
      try rows.merge(other.rows)
      try posts.merge(other.posts)
    } catch {
      failure = failure ?? error
    }
  }
}
