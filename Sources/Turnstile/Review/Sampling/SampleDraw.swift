/// Which posts a review sheet shows, and why.
struct SampleDraw: Sendable {
  struct Row: Sendable {
    var post: SampledPost
    var part: ReviewSheet.Part
    /// The probability with which it was drawn, 0–1; nil where it was not drawn at random.
    var probability: Double?
  }

  /// In an order of their own that tells nothing of why they were drawn; so whoever codes the first
  /// rows only has coded a random sample too.
  let rows: [Row]

  /// The share of a sheet that is drawn at random; the rest is half uncertain, half diverse.
  static func randomRows(of rows: Int) -> Int { (rows * 3 + 4) / 5 }

  /// - Parameters:
  ///   - rows: How many posts the sheet has; all posts where there are fewer.
  ///   - random: How many of them are drawn at random.
  init(_ frame: SamplingFrame, rows: Int, random: Int, seed: UInt64) {
    var drawn: [Row] = []
    var ids: Set<String> = []
    func take(_ post: SampledPost, _ part: ReviewSheet.Part, _ probability: Double? = nil) {
      if ids.insert(post.id).inserted {
        drawn.append(Row(post: post, part: part, probability: probability))
      }
    }
    for stratum in Self.random(frame, rows: random) {
      for post in stratum.posts { take(post, .random, stratum.probability) }
    }
    let uncertain = frame.mostUncertain
    let half = drawn.count + (rows - drawn.count + 1) / 2
    for post in uncertain where drawn.count < half { take(post, .uncertain) }
    for post in Self.diverse(frame, besides: ids, rows: rows - drawn.count) {
      take(post, .diverse)
    }
    for post in uncertain where drawn.count < rows { take(post, .uncertain) }
    self.rows = drawn.map {
      (key: SampledPost.number($0.post.id, seed: ~seed), row: $0)
    }
    .sorted { ($0.key, $0.row.post) < ($1.key, $1.row.post) }.map(\.row)
  }

  /// A stratified random sample.
  ///
  /// A movement gets rows by the square root of its posts, so that rare ones are seen often enough
  /// to take shares of them; within a movement a source gets rows by its posts.
  private static func random(
    _ frame: SamplingFrame, rows: Int
  ) -> [(posts: [SampledPost], probability: Double)] {
    let strata = Allocation.strata(of: frame, rows: rows).map { keys in
      keys.map { frame.strata[$0]! }
    }
    let sizes = strata.map { $0.reduce(0) { $0 + $1.count } }
    let groups = Allocation.strata(of: frame, rows: rows).map { keys in Set(keys.map(\.group)) }
    let weights = zip(sizes, groups).map { size, group in
      let whole = zip(sizes, groups).reduce(0) { $0 + ($1.1 == group ? $1.0 : 0) }
      return (posts: size, weight: Double(size) / Double(whole).squareRoot())
    }
    let given = Allocation.rows(rows, among: weights)
    return zip(strata, zip(sizes, given)).map { parts, numbers in
      let first = parts.flatMap(\.first.elements).sorted().prefix(numbers.1)
      return (Array(first), Double(numbers.1) / Double(max(1, numbers.0)))
    }
  }

  /// Posts that together show many codes: again and again one for the label that was seen least.
  private static func diverse(
    _ frame: SamplingFrame, besides taken: Set<String>, rows: Int
  ) -> [SampledPost] {
    var taken = taken
    var seen: [String: Int] = [:]
    var sources: Set<Int> = []
    var chosen: [SampledPost] = []
    let labels = frame.byLabel
    while chosen.count < rows {
      let open = labels.lazy.map { label, posts in
        (label: label, posts: posts.filter { !taken.contains($0.id) })
      }
      .filter { !$0.posts.isEmpty }
      // Of labels that were seen as often the rarest, which comes first.
      guard let next = open.min(by: { seen[$0.label, default: 0] < seen[$1.label, default: 0] })
      else { break }
      let post = next.posts.first { !sources.contains($0.source) } ?? next.posts[0]
      taken.insert(post.id)
      sources.insert(post.source)
      for label in post.labels { seen[label, default: 0] += 1 }
      chosen.append(post)
    }
    return chosen
  }
}
