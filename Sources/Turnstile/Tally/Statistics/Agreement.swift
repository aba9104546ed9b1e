/// How far coders agree beyond what chance would bring about.
///
/// Both figures are 1 where coders always agree, 0 where they agree as chance would have it, and
/// negative where less. They are nil where they are not defined: with nothing coded twice, or only
/// one label ever used. Everything is counted in whole numbers until the last division.
enum Agreement {
  /// Cohen's κ of two coders who labelled the same units.
  ///
  /// - Parameters:
  ///   - first: The first coder's labels, a unit each.
  ///   - second: The second coder's labels of the same units, in the same order.
  ///
  /// J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological
  /// Measurement 20(1).
  static func cohenKappa<Label: Hashable>(_ first: [Label], _ second: [Label]) -> Double? {
    precondition(first.count == second.count, "both coders label the same units")
    let n = first.count
    let agreed = zip(first, second).count { $0 == $1 }
    let ofSecond = counts(second)
    let expected = counts(first).reduce(0) { $0 + $1.value * ofSecond[$1.key, default: 0] }
    guard n * n > expected else { return nil }
    return Double(n * agreed - expected) / Double(n * n - expected)
  }

  /// Krippendorff's α for labels without order, any number of coders and labels left out.
  ///
  /// - Parameter units: The labels of each unit, a coder each; nil where a coder gave none.
  ///
  /// K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, Annenberg School for
  /// Communication. K. Krippendorff (2019), Content Analysis, 4th edition, 12.3.
  static func krippendorffAlpha<Label: Hashable>(units: [[Label?]]) -> Double? {
    var totals: [Label: Int] = [:]
    // Pairs of different labels within a unit, by how many labels their unit has.
    var differing: [Int: Int] = [:]
    for unit in units {
      let labels = unit.compactMap(\.self)
      guard labels.count > 1 else { continue }
      let counts = counts(labels)
      differing[labels.count, default: 0] += pairsThatDiffer(counts)
      totals.merge(counts, uniquingKeysWith: +)
    }
    let n = totals.values.reduce(0, +)
    let expected = pairsThatDiffer(totals)
    guard expected > 0 else { return nil }
    let observed = differing.sorted { $0.key < $1.key }
      .reduce(0) { $0 + Double($1.value) / Double($1.key - 1) }
    return 1 - Double(n - 1) * observed / Double(expected)
  }

  private static func counts<Label: Hashable>(_ labels: [Label]) -> [Label: Int] {
    labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Ordered pairs of two labellings that differ.
  private static func pairsThatDiffer<Label>(_ counts: [Label: Int]) -> Int {
    let n = counts.values.reduce(0, +)
    return n * n - counts.values.reduce(0) { $0 + $1 * $1 }
  }
}
