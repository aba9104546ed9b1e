/// Why two runs differ.
public enum Cause: String, Sendable, CaseIterable {
  /// Other sources, other bytes in them, or another choice of them.
  case data
  case codebook
  /// Another release of the program, or other learned scores.
  case coder
  /// Corrections by people.
  case review

  /// Several as a cell of `changes.csv`.
  static func text(_ causes: some Sequence<Cause>) -> String {
    let causes = Set(causes)
    return allCases.filter(causes.contains).map(\.rawValue).joined(separator: " ")
  }
}
