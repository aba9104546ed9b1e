/// How often what should be found was found, what should not be was, and what was missed.
///
/// Sums of such counts are counts again, so they are taken a post at a time.
public struct DetectionCount: Sendable, Equatable {
  /// Found, as it should be.
  public var hits = 0
  /// Found where there is none.
  public var extra = 0
  /// There, and not found.
  public var missed = 0

  public init(hits: Int = 0, extra: Int = 0, missed: Int = 0) {
    self.hits = hits
    self.extra = extra
    self.missed = missed
  }

  /// Compares sets of labels of one post.
  ///
  /// - Parameters:
  ///   - required: What must be found.
  ///   - optional: What may be: it counts neither for nor against.
  ///   - said: What was found.
  init<Label: Hashable>(required: Set<Label>, optional: Set<Label> = [], said: Set<Label>) {
    hits = said.count { required.contains($0) }
    extra = said.count { !required.contains($0) && !optional.contains($0) }
    missed = required.count - hits
  }

  /// What is there.
  public var gold: Int { hits + missed }
  /// What was found, without what is optional.
  public var found: Int { hits + extra }

  /// The share of what was found that is right, 0–1; zero where nothing was found.
  public var precision: Double { Double(hits) / Double(max(1, found)) }
  /// The share of what is there that was found, 0–1; zero where nothing is there.
  public var recall: Double { Double(hits) / Double(max(1, gold)) }
  /// The harmonic mean of both, 0–1; zero where nothing was hit.
  public var f1: Double {
    hits > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  public static func += (sum: inout DetectionCount, count: DetectionCount) {
    sum.add(count, times: 1)
  }

  /// Adds a count that was drawn several times.
  mutating func add(_ count: DetectionCount, times: Int) {
    hits += count.hits * times
    extra += count.extra * times
    missed += count.missed * times
  }
}
