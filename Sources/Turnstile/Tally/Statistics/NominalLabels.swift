/// Labels that coders gave to units, as numbers, so that figures can be taken of many resamples.
struct NominalLabels {
  /// The labels of each unit; those left out are not there.
  private let units: [[Int]]
  /// How many labels are told apart.
  private let kinds: Int
  /// The most labels that a unit has.
  private let most: Int

  init<Label: Hashable>(units: [[Label]]) {
    var numbers: [Label: Int] = [:]
    self.units = units.map { labels in
      labels.map { label in
        if let number = numbers[label] { return number }
        numbers[label] = numbers.count
        return numbers.count - 1
      }
    }
    kinds = numbers.count
    most = units.map(\.count).max() ?? 0
  }

  /// Krippendorff's α of some units, which may come repeatedly; see ``Agreement``.
  func alpha(of drawn: [Int]) -> Double? {
    var totals = [Int](repeating: 0, count: kinds)
    // Pairs of different labels within a unit, by how many labels their unit has.
    var differing = [Int](repeating: 0, count: most + 1)
    for unit in drawn where units[unit].count > 1 {
      let labels = units[unit]
      for a in labels {
        totals[a] += 1
        for b in labels where a != b { differing[labels.count] += 1 }
      }
    }
    let n = totals.reduce(0, +)
    let expected = totals.reduce(n * n) { $0 - $1 * $1 }
    guard expected > 0 else { return nil }
    var observed = 0.0
    for (count, pairs) in differing.enumerated() where pairs > 0 {
      observed += Double(pairs) / Double(count - 1)
    }
    return 1 - Double(n - 1) * observed / Double(expected)
  }

  /// Cohen's κ of some units that two coders labelled; see ``Agreement``.
  func kappa(of drawn: [Int]) -> Double? {
    var first = [Int](repeating: 0, count: kinds)
    var second = first
    var agreed = 0
    for unit in drawn {
      let (a, b) = (units[unit][0], units[unit][1])
      first[a] += 1
      second[b] += 1
      if a == b { agreed += 1 }
    }
    let n = drawn.count
    let expected = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    guard n * n > expected else { return nil }
    return Double(n * agreed - expected) / Double(n * n - expected)
  }

  /// The share of pairs of coders who gave the same label, a unit as heavy as another.
  func raw(of drawn: [Int]) -> Double? {
    var (sum, count) = (0.0, 0)
    for unit in drawn where units[unit].count > 1 {
      let labels = units[unit]
      var same = 0
      for (place, a) in labels.enumerated() {
        for b in labels[(place + 1)...] where a == b { same += 1 }
      }
      sum += Double(same) / Double(labels.count * (labels.count - 1) / 2)
      count += 1
    }
    return count > 0 ? sum / Double(count) : nil
  }
}
