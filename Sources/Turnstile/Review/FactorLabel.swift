/// A factor at one pole, as a person types it into a sheet: `job_market-away`.
struct FactorLabel: Hashable, Comparable, Sendable, CustomStringConvertible {
  var code: String
  var pole: Pole

  var description: String { "\(code)-\(pole.rawValue)" }

  static func < (a: FactorLabel, b: FactorLabel) -> Bool {
    (a.code, a.pole.rawValue) < (b.code, b.pole.rawValue)
  }
}
