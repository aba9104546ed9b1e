/// What was read and what was left out.
struct Coverage: Count {
  var sources = 0
  var bytes = 0
  /// Bytes that had no meaning in their source's encoding.
  var repaired = 0
  /// Sources that had such bytes.
  var repairedSources = 0
  var words = 0
  var kinds: [Post.Kind: Int] = [:]
  var excluded: [Exclusion.Cause: Int] = [:]
  var earliest: Timestamp?
  var latest: Timestamp?

  /// Posts that count.
  var posts: Int { kinds.values.reduce(0, +) }

  mutating func add(_ post: Post, words count: Int) {
    kinds[post.kind, default: 0] += 1
    words += count
    if let created = post.created {
      earliest = min(earliest ?? created, created)
      latest = max(latest ?? created, created)
    }
  }

  static func += (sum: inout Coverage, other: Coverage) {
    sum.sources += other.sources
    sum.bytes += other.bytes
    sum.repaired += other.repaired
    sum.repairedSources += other.repairedSources
    sum.words += other.words
    sum.kinds.merge(other.kinds, uniquingKeysWith: +)
    sum.excluded.merge(other.excluded, uniquingKeysWith: +)
    sum.earliest = [sum.earliest, other.earliest].compactMap { $0 }.min()
    sum.latest = [sum.latest, other.latest].compactMap { $0 }.max()
  }
}
