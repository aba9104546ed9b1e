/// What was found among the records of one source.
struct RecordReading {
  var posts: [Post] = []
  var faults: [IngestionError] = []
  var declared: [DeclaredComments] = []
  /// Faults beyond those that are told one by one.
  private var untold = 0

  /// How many faults of a source are told one by one.
  private static let mostTold = 100

  mutating func add(_ fault: IngestionError) {
    if faults.count < Self.mostTold { faults.append(fault) } else { untold += 1 }
  }

  /// Takes the posts, tied together, and tells how many were beyond the limit.
  mutating func take(_ found: inout RecordPosts, _ source: String, _ limits: RecordLimits) {
    if found.surplus > 0 {
      faults.append(.tooManyPosts(source, count: found.surplus, limit: limits.posts))
    }
    posts = found.finish()
  }

  /// Sums up the faults that were too many to tell.
  mutating func finish(_ source: String) {
    if untold > 0 { faults.append(.furtherRecords(source, count: untold)) }
    untold = 0
  }
}

/// The most that one record may cost, or all of a source that is held whole.
struct RecordLimits {
  /// Bytes of one text: more is no post that somebody wrote.
  var text = 16 << 20
  /// Posts: a text of a hundred megabytes may hold some ten million that say nothing.
  var posts = 1_000_000
}
