/// Sets of labels that coders gave to units: Krippendorff's α for multi-valued coding.
///
/// Two sets disagree by the share of their labels that they do not have in common. What chance would
/// bring about are sets of the sizes seen, made of labels as often as they were used.
///
/// K. Krippendorff and R. Craggs (2016), The reliability of multi-valued coding of data,
/// Communication Methods and Measures 10(4).
struct LabelSets {
  /// The sets of each unit, each as numbers of labels; those left out are not there.
  private let units: [[[Int]]]
  private let kinds: Int
  private let largest: Int
  /// The sets as labels that are the same or not.
  private let whole: NominalLabels

  init<Label: Hashable & Comparable>(units: [[Set<Label>]]) {
    // In an order of their own, so that sums round alike in each run.
    let labels = Set(units.flatMap { $0.flatMap { $0 } }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    self.units = units.map { sets in sets.map { set in set.map { numbers[$0]! }.sorted() } }
    kinds = labels.count
    largest = units.flatMap { $0.map(\.count) }.max() ?? 0
    whole = NominalLabels(units: self.units)
  }

  /// 1 less the share of labels that both have; 0 for two empty sets.
  private static func difference(_ a: [Int], _ b: [Int]) -> Double {
    guard a.count + b.count > 0 else { return 0 }
    let shared = a.count { b.contains($0) }
    return 1 - Double(2 * shared) / Double(a.count + b.count)
  }

  /// The α of some units, which may come repeatedly; nil where it is not defined.
  func alpha(of drawn: [Int]) -> Double? {
    var uses = [Int](repeating: 0, count: kinds)
    var sizes = [Int](repeating: 0, count: largest + 1)
    var observed = 0.0
    for unit in drawn where units[unit].count > 1 {
      let sets = units[unit]
      var sum = 0.0
      for (place, a) in sets.enumerated() {
        sizes[a.count] += 1
        for label in a { uses[label] += 1 }
        for b in sets[(place + 1)...] { sum += 2 * Self.difference(a, b) }
      }
      observed += sum / Double(sets.count - 1)
    }
    let n = Double(sizes.reduce(0, +))
    let expected = Self.expected(uses, sizes)
    guard n > 0, expected > 0 else { return nil }
    return 1 - observed / n / expected
  }

  /// The mean difference of two sets that chance made.
  ///
  /// A pair of sets weighs as often as its labels were used, a label in both sets once less the
  /// second time. These weights are added up for all pairs of sets of two sizes at once, label by
  /// label, instead of pair by pair, of which there are too many.
  private static func expected(_ uses: [Int], _ sizes: [Int]) -> Double {
    let width = sizes.count
    let n = Double(sizes.reduce(0, +))
    // By the sizes of both sets: weights, and weights times the labels that both sets have.
    var weights = [Double](repeating: 0, count: width * width)
    var shared = weights
    weights[0] = 1
    for count in uses where count > 0 {
      // In parts of all sets, which cancels out and keeps the weights small.
      let once = Double(count) / n
      let twice = once * Double(count - 1) / n
      for a in stride(from: width - 1, through: 0, by: -1) {
        for b in stride(from: width - 1, through: 0, by: -1) {
          let place = a * width + b
          if a > 0 {
            weights[place] += once * weights[place - width]
            shared[place] += once * shared[place - width]
          }
          if b > 0 {
            weights[place] += once * weights[place - 1]
            shared[place] += once * shared[place - 1]
          }
          if a > 0, b > 0 {
            let before = place - width - 1
            weights[place] += twice * weights[before]
            shared[place] += twice * (shared[before] + weights[before])
          }
        }
      }
    }
    var sum = 0.0
    for a in 0..<width {
      for b in 0..<width where a + b > 0 && weights[a * width + b] > 0 {
        let mean = 2 * shared[a * width + b] / weights[a * width + b] / Double(a + b)
        sum += Double(sizes[a]) * Double(sizes[b]) * (1 - mean)
      }
    }
    return sum / n / n
  }

  /// The share of pairs of coders who gave the very same set, a unit as heavy as another.
  func raw(of drawn: [Int]) -> Double? { whole.raw(of: drawn) }
}
