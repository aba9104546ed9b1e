/// Compares two runs by their files, in constant memory: posts are matched by sorting.
public struct RunComparison: Sendable {
  private let before: SavedRun
  private let after: SavedRun
  private let spool: SpoolDirectory
  private let limits: SpoolLimits
  private var difference: RunDifference
  /// The digests of the sources that both runs read alike.
  private var sameSources: Set<String> = []

  /// What a row of `changes.csv` is sorted by first.
  private enum Rank: UInt8 {
    case run, sourceNew, sourceGone, sourceChanged, postNew, postGone, postRecoded, share
  }

  private static let old: UInt8 = 0

  /// - Parameter spool: Where the posts of both runs are sorted.
  public init(from before: SavedRun, to after: SavedRun, spool: SpoolDirectory) {
    self.init(from: before, to: after, spool: spool, limits: SpoolLimits())
  }

  init(from before: SavedRun, to after: SavedRun, spool: SpoolDirectory, limits: SpoolLimits) {
    self.before = before
    self.after = after
    self.spool = spool
    self.limits = limits
    difference = RunDifference(
      names: (before.name, after.name),
      codebooks: (before.manifest.codebook, after.manifest.codebook),
      coders: (
        before.manifest.coder?.version ?? before.manifest.turnstile,
        after.manifest.coder?.version ?? after.manifest.turnstile
      ),
      rows: SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files))
  }

  /// - Throws: `RunError` where a file of a run is damaged, `ReportError` where the spool is full.
  public func compare() throws -> RunDifference {
    var comparison = self
    try comparison.compareManifests()
    try comparison.compareSources()
    try comparison.comparePosts()
    return comparison.difference
  }

  private mutating func compareManifests() throws(ReportError) {
    let (old, new) = (before.manifest, after.manifest)
    func text(_ codebook: RunManifest.Codebook) -> String {
      "\(codebook.name) \(codebook.version) \(codebook.sha256.prefix(12))"
    }
    func text(_ coder: RunManifest.Coder?, _ release: String) -> String {
      coder.map { "\($0.version) \($0.sha256.prefix(12))" } ?? release
    }
    func text(_ sheets: [RunManifest.Sheet]?) -> String {
      (sheets ?? []).map { "\($0.name) \($0.sha256.prefix(12))" }.joined(separator: " ")
    }
    let rows: [(String, Cause, String, String)] = [
      ("codebook", .codebook, text(old.codebook), text(new.codebook)),
      ("coder", .coder, text(old.coder, old.turnstile), text(new.coder, new.turnstile)),
      ("review", .review, text(old.review), text(new.review)),
      (
        "selection", .data, old.selection.map { $0 ?? "" }.joined(separator: " "),
        new.selection.map { $0 ?? "" }.joined(separator: " ")
      ),
    ]
    for (place, (name, cause, old, new)) in rows.enumerated() where old != new {
      difference.causes.insert(cause)
      try add(.run, place, name, before: old, after: new, cause: [cause])
    }
  }

  private mutating func compareSources() throws(ReportError) {
    func digests(_ run: SavedRun) -> [String: String] {
      Dictionary(
        run.manifest.inputs.map { ($0.name, $0.sha256) },
        uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (digests(before), digests(after))
    let names = Set(old.keys).union(new.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (place, name) in names.enumerated() {
      switch (old[name], new[name]) {
      case (nil, let hash?):
        difference.sources.new += 1
        try add(.sourceNew, place, "source_new", source: name, after: hash, cause: [.data])
      case (let hash?, nil):
        difference.sources.gone += 1
        try add(.sourceGone, place, "source_gone", source: name, before: hash, cause: [.data])
      case (let first?, let second?) where first != second:
        difference.sources.changed += 1
        try add(
          .sourceChanged, place, "source_changed", source: name, before: first, after: second,
          cause: [.data])
      default: sameSources.insert(name)
      }
    }
    if !difference.sources.isEmpty { difference.causes.insert(.data) }
  }

  /// Sorts the posts of both runs by identifier, then looks at those of each identifier together.
  private mutating func comparePosts() throws {
    var sorted = SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files)
    var shares = (before: try RunShares(before), after: try RunShares(after))
    difference.sizes.before = try add(before, side: Self.old, to: &sorted, &shares.before)
    difference.sizes.after = try add(after, side: 1, to: &sorted, &shares.after)
    var matching = PostMatching()
    var comparison = self
    try sorted.forEach { record throws(ReportError) in
      if let pairs = matching.add(record) { try comparison.compare(pairs) }
    }
    try comparison.compare(matching.finish())
    self = comparison
    try compareShares(shares)
  }

  private func add(
    _ run: SavedRun, side: UInt8, to sorted: inout SortedRuns, _ shares: inout RunShares
  ) throws -> Int {
    var posts = try RunPosts(run)
    var place = 0
    var movements: [String: Int] = [:]
    while let post = try posts.next() {
      try sorted.append(PostMatching.record(post, side: side, place: place))
      for name in post.codings[RunPost.Field.movement.rawValue].split(separator: " ") {
        movements[String(name), default: 0] += 1
      }
      place += 1
      if Interruption.isRequested { throw ReportError.interrupted }
    }
    shares.add(movements, of: place)
    return place
  }

  private mutating func compare(_ pairs: [PostMatching.Pair]) throws(ReportError) {
    for pair in pairs {
      switch (pair.before, pair.after) {
      case (nil, let post?):
        difference.posts.new += 1
        try add(.postNew, pair.place, "post_new", post, cause: presence(post))
      case (let post?, nil):
        difference.posts.gone += 1
        try add(.postGone, pair.place, "post_gone", post, cause: presence(post))
      case (let old?, let new?) where old.codings != new.codings:
        difference.posts.changed += 1
        let causes = causes(old, new)
        difference.recoded[Cause.text(causes), default: 0] += 1
        for field in RunPost.Field.allCases
        where old.codings[field.rawValue] != new.codings[field.rawValue] {
          difference.fields[field, default: 0] += 1
          try add(
            .postRecoded, pair.place, "post_recoded", new, field: field,
            before: old.codings[field.rawValue], after: new.codings[field.rawValue], cause: causes)
        }
      default: break
      }
    }
  }

  /// Why a post is there in one run alone: a source read alike is read by another release.
  private func presence(_ post: RunPost) -> Set<Cause> {
    let isSame = sameSources.contains(post.source)
    return isSame && before.manifest.selection == after.manifest.selection ? [.coder] : [.data]
  }

  /// Why a post is coded otherwise.
  private func causes(_ old: RunPost, _ new: RunPost) -> Set<Cause> {
    if old.isReviewed || new.isReviewed, difference.causes.contains(.review) { return [.review] }
    if old.content != new.content { return [.data] }
    let causes = difference.causes.intersection([.codebook, .coder])
    // The same words by the same codebook: the program must have changed, whatever it calls itself.
    return causes.isEmpty ? [.coder] : causes
  }

  private mutating func compareShares(
    _ shares: (before: RunShares, after: RunShares)
  ) throws(ReportError) {
    let keys = Set(shares.before.shares.keys).union(shares.after.shares.keys).sorted()
    let causes = difference.causes.union(difference.posts.isEmpty ? [] : sharesCauses)
    for key in keys {
      guard let old = shares.before.share(key, posts: difference.sizes.before),
        let new = shares.after.share(key, posts: difference.sizes.after),
        !(old.low...old.high).contains(new.value), !(new.low...new.high).contains(old.value)
      else { continue }
      try append(
        .share, difference.moves.count, 0,
        [
          .text("share_moved"), .empty, .empty, .text(key.name),
          .text(Decimal.string(old.value, places: 4)), .text(Decimal.string(new.value, places: 4)),
          .number(old.low), .number(old.high), .number(new.low), .number(new.high),
          .text(Cause.text(causes)),
        ])
      difference.moves.append(RunDifference.Move(key: key, before: old, after: new))
    }
  }

  /// What moved the posts, where the manifests do not tell.
  private var sharesCauses: Set<Cause> {
    Set(
      difference.recoded.keys.flatMap { $0.split(separator: " ") }.compactMap {
        Cause(rawValue: String($0))
      })
  }

  private mutating func add(
    _ rank: Rank, _ place: Int, _ change: String, source: String? = nil, before: String? = nil,
    after: String? = nil, cause: Set<Cause>
  ) throws(ReportError) {
    try append(
      rank, place, 0,
      [
        .text(change), .empty, .optional(source), .empty, .optional(before), .optional(after),
        .empty, .empty, .empty, .empty, .text(Cause.text(cause)),
      ])
  }

  private mutating func add(
    _ rank: Rank, _ place: Int, _ change: String, _ post: RunPost, field: RunPost.Field? = nil,
    before: String? = nil, after: String? = nil, cause: Set<Cause>
  ) throws(ReportError) {
    func cell(_ text: String?) -> CSV.Cell {
      field == .sentiment ? .optional(text.flatMap(Double.init)) : .optional(text)
    }
    try append(
      rank, place, field?.rawValue ?? 0,
      [
        .text(change), .text(post.id), .text(post.source), .optional(field?.name),
        cell(before), cell(after), .empty, .empty, .empty, .empty,
        .text(Cause.text(cause)),
      ])
  }

  private mutating func append(
    _ rank: Rank, _ place: Int, _ field: Int, _ cells: [CSV.Cell]
  ) throws(ReportError) {
    var record = [rank.rawValue]
    for shift in stride(from: 48, through: 0, by: -8) {
      record.append(UInt8(truncatingIfNeeded: place >> shift))
    }
    record.append(UInt8(field))
    try difference.rows.append(record + CSV.row(cells))
  }
}
