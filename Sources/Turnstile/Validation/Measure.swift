/// What a count of hits and misses is about.
struct Measure: Hashable, Sendable, Comparable {
  /// In the order of a report.
  enum Group: String, Sendable, CaseIterable {
    case movement, factors, factor, roles
    case roleFrom = "role from"
    case roleTo = "role to"
  }

  var group: Group
  var name: String

  static func < (a: Measure, b: Measure) -> Bool {
    let order = Group.allCases
    let (x, y) = (order.firstIndex(of: a.group)!, order.firstIndex(of: b.group)!)
    guard x == y else { return x < y }
    // Movements stand in the order in which they are told everywhere.
    if a.group == .movement, let p = Movement(rawValue: a.name), let q = Movement(rawValue: b.name)
    {
      return Movement.allCases.firstIndex(of: p)! < Movement.allCases.firstIndex(of: q)!
    }
    return a.name < b.name
  }

  /// What the comparison of one post adds to each count; counts that it does not touch are absent.
  static func counts(of post: PostComparison) -> [Measure: DetectionCount] {
    var counts: [Measure: DetectionCount] = [:]
    for name in Movement.allCases.map(\.rawValue) {
      func pick(_ values: [String]) -> Set<String> { Set(values).intersection([name]) }
      counts[Measure(group: .movement, name: name)] = DetectionCount(
        required: pick(post.gold.movement), optional: pick(post.gold.movementOptional),
        said: pick(post.said.movement))
    }
    counts[Measure(group: .factors, name: "all")] = DetectionCount(
      required: post.required, optional: post.optional, said: post.found)
    for name in post.required.union(post.found) {
      counts[Measure(group: .factor, name: name.description)] = DetectionCount(
        required: post.required.intersection([name]), optional: post.optional.intersection([name]),
        said: post.found.intersection([name]))
    }
    for (side, group) in [(RoleEvidence.Side.from, Group.roleFrom), (.to, .roleTo)] {
      let roles = post.roles(side)
      counts[Measure(group: .roles, name: side.rawValue)] = DetectionCount(
        required: roles.required, optional: roles.optional, said: roles.said)
      for name in roles.required.union(roles.said) {
        counts[Measure(group: group, name: name)] = DetectionCount(
          required: roles.required.intersection([name]),
          optional: roles.optional.intersection([name]), said: roles.said.intersection([name]))
      }
    }
    return counts
  }
}
