/// A factor as it is counted: its code and pole, written `job_market/away`.
struct FactorName: Hashable, Sendable, Comparable, CustomStringConvertible {
  var code: String
  var pole: String

  var description: String { code + "/" + pole }

  static func < (a: FactorName, b: FactorName) -> Bool {
    (a.code, a.pole) < (b.code, b.pole)
  }
}
