/// All posts that a sample may be drawn from, reduced to those that can still win.
///
/// Each post has a number made from the seed and its identifier; the k smallest of a stratum are a
/// simple random sample of it. So a frame needs one pass in bounded memory, merges like a tally, and
/// draws the same for a seed at any width.
struct SamplingFrame: Sendable {
  /// Posts that are alike: the machine's movement, and where they come from.
  struct Key: Hashable, Sendable {
    var group: Group
    var venue: String
  }

  /// The machine's movement in short.
  enum Group: Int, CaseIterable, Sendable {
    case leaving, entering, other, none
  }

  struct Stratum: Sendable {
    var count = 0
    var first: Smallest<SampledPost>
  }

  /// Rows of the sheet to be drawn.
  let rows: Int
  private let seed: UInt64
  private(set) var strata: [Key: Stratum] = [:]
  private var uncertain: [Group: Smallest<SampledPost>] = [:]
  private var labelled: [String: Stratum] = [:]

  /// Posts held for each label, of which the draw takes what was not taken for another.
  private static let perLabel = 12

  init(rows: Int, seed: UInt64) {
    self.rows = rows
    self.seed = seed
  }

  /// Posts in the frame.
  var count: Int { strata.values.reduce(0) { $0 + $1.count } }

  mutating func add(_ post: CodedPost, source: Int, place: Int) {
    var sampled = SampledPost(
      number: SampledPost.number(post.post.id, seed: seed), id: post.post.id, source: source,
      place: place)
    let key = Key(group: Self.group(of: post), venue: Self.venue(of: post.post))
    strata[key, default: Stratum(first: Smallest(rows))].count += 1
    strata[key]!.first.add(sampled)
    sampled.labels = Self.labels(of: post)
    for label in sampled.labels {
      labelled[label, default: Stratum(first: Smallest(Self.perLabel))].count += 1
      labelled[label]!.first.add(sampled)
    }
    sampled.labels = []
    sampled.rank = -Uncertainty.of(post)
    uncertain[key.group, default: Smallest(rows)].add(sampled)
  }

  mutating func merge(_ other: SamplingFrame) {
    func merged(_ a: Stratum, _ b: Stratum) -> Stratum {
      var sum = a
      sum.count += b.count
      sum.first.merge(b.first)
      return sum
    }
    strata.merge(other.strata, uniquingKeysWith: merged)
    labelled.merge(other.labelled, uniquingKeysWith: merged)
    uncertain.merge(other.uncertain) { a, b in
      var sum = a
      sum.merge(b)
      return sum
    }
  }

  /// The posts that the coder is least sure of, a group after the other so that each has a turn.
  var mostUncertain: [SampledPost] {
    let groups = Group.allCases.map { uncertain[$0]?.elements ?? [] }
    return (0..<rows).flatMap { place in
      groups.compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
  }

  /// For each label, the rarest first, posts that have it.
  var byLabel: [(label: String, posts: [SampledPost])] {
    labelled.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      .map { ($0.key, $0.value.first.elements) }
  }

  private static func group(of post: CodedPost) -> Group {
    switch post.movement.ordered {
    case []: .none
    case [.leaving]: .leaving
    case [.entering]: .entering
    default: .other
    }
  }

  /// The site, or else the folder.
  private static func venue(of post: Post) -> String {
    post.venue ?? post.source.split(separator: "/").dropLast().first.map { String($0) + "/" } ?? ""
  }

  private static func labels(of post: CodedPost) -> [String] {
    let movement = post.movement
    var labels = movement.ordered.map(\.rawValue)
    if let status = movement.status { labels.append(status.rawValue) }
    for side in RoleEvidence.Side.allCases {
      labels += movement.roles(side).map { "\(side.rawValue) \($0)" }
    }
    labels += post.factors.map { "\($0.code)-\($0.pole.rawValue)" }
    return labels + [post.attitude.rawValue, post.post.kind.rawValue]
  }
}
