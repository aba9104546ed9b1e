/// How many rows of a sheet each stratum gets.
enum Allocation {
  /// Puts small strata together, as long as they are of one movement.
  ///
  /// - Parameter rows: Rows to be drawn at random.
  /// - Returns: Strata of keys, in a stable order; the most that rows can tell apart.
  static func strata(
    of frame: SamplingFrame, rows: Int
  ) -> [[SamplingFrame.Key]] {
    var sizes: [String: Int] = [:]
    for (key, stratum) in frame.strata { sizes[key.venue, default: 0] += stratum.count }
    let order = sizes.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    let large = order.prefix(mostVenues).filter { $0.value * 20 >= frame.count }.map(\.key)
    var groups: [[SamplingFrame.Key]] = []
    for group in SamplingFrame.Group.allCases {
      let keys = frame.strata.keys.filter { $0.group == group }
      let named = large.map { venue in keys.filter { $0.venue == venue } }
      let rest = keys.filter { !large.contains($0.venue) }
        .sorted { $0.venue.utf8.lexicographicallyPrecedes($1.venue.utf8) }
      let split = (named + [rest]).filter { !$0.isEmpty }
      groups += split
    }
    // Two rows a stratum at least; else movements alone, else all posts together.
    if groups.count * 2 <= rows { return groups }
    let movements = Dictionary(grouping: groups.flatMap(\.self), by: \.group)
      .sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    return movements.count * 2 <= rows ? movements : [movements.flatMap(\.self)]
  }

  /// Venues that are told apart, each with a twentieth of all posts at least.
  private static let mostVenues = 6

  /// Gives each stratum one row, and the others in proportion to weights.
  ///
  /// - Parameter strata: How many posts each has, and its weight.
  /// - Returns: Rows of each, no more than it has posts.
  static func rows(_ rows: Int, among strata: [(posts: Int, weight: Double)]) -> [Int] {
    var given = strata.map { min(1, $0.posts) }
    var left = rows - given.reduce(0, +)
    while left > 0 {
      // After Webster and Sainte-Laguë: who is furthest behind what is due.
      let next = strata.indices.filter { given[$0] < strata[$0].posts }
        .max {
          strata[$0].weight / Double(2 * given[$0] + 1)
            < strata[$1].weight / Double(2 * given[$1] + 1)
        }
      guard let next else { break }
      given[next] += 1
      left -= 1
    }
    return given
  }
}
