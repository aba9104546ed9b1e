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
  /// Threads that say how many comments they have.
  var threads = 0
  /// Of these, the threads that are whole.
  var wholeThreads = 0
  /// The comments that they say they have, and how many of them are in the sources.
  var declared = 0
  var found = 0
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

  mutating func add(_ thread: DeclaredComments) {
    threads += 1
    declared += thread.declared
    found += thread.declared - thread.missing
    if thread.missing > 0 {
      excluded[.notInSource, default: 0] += thread.missing
    } else {
      wholeThreads += 1
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
    sum.threads += other.threads
    sum.wholeThreads += other.wholeThreads
    sum.declared += other.declared
    sum.found += other.found
    sum.earliest = [sum.earliest, other.earliest].compactMap { $0 }.min()
    sum.latest = [sum.latest, other.latest].compactMap { $0 }.max()
  }
}
