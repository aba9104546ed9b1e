/// How far coders agree beyond what chance would bring about.
///
/// All figures are 1 where coders always agree, 0 where they agree as chance would have it, and
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
    let labels = NominalLabels(units: zip(first, second).map { [$0, $1] })
    return labels.kappa(of: Array(first.indices))
  }

  /// Krippendorff's α for labels without order, any number of coders and labels left out.
  ///
  /// - Parameter units: The labels of each unit, a coder each; nil where a coder gave none.
  ///
  /// K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, Annenberg School for
  /// Communication. K. Krippendorff (2019), Content Analysis, 4th edition, 12.3.
  static func krippendorffAlpha<Label: Hashable>(units: [[Label?]]) -> Double? {
    NominalLabels(units: units.map { $0.compactMap(\.self) }).alpha(of: Array(units.indices))
  }

  /// Krippendorff's α for labels of which some are further apart than others.
  ///
  /// - Parameters:
  ///   - units: The labels of each unit, a coder each; nil where a coder gave none.
  ///   - difference: How much two labels disagree, at least 0; for numbers the squared difference.
  static func krippendorffAlpha<Label: Hashable>(
    units: [[Label?]], difference: (Label, Label) -> Double
  ) -> Double? {
    let units = units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
    let labels = units.flatMap(\.self)
    func sum(_ labels: [Label]) -> Double {
      labels.reduce(0) { sum, a in sum + labels.reduce(0) { $0 + difference(a, $1) } }
    }
    let observed = units.reduce(0) { $0 + sum($1) / Double($1.count - 1) }
    let expected = sum(labels)
    guard expected > 0 else { return nil }
    return 1 - Double(labels.count - 1) * observed / expected
  }
}
