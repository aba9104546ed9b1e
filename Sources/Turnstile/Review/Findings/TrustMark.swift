/// How far a figure may be trusted, by what people coded.
struct TrustMark: Sendable, Equatable {
  enum Verdict: String, Sendable {
    /// Below ``TrustMark/threshold`` in one of the figures.
    case tentative
    /// Above it in all that are known.
    case tested
    /// Too few posts were reviewed.
    case unknown
  }

  /// The machine against people, 0–1; nil where too few posts were reviewed.
  var f1: Double?
  /// People among themselves, at most 1; nil where too few posts were coded twice.
  var alpha: Double?
  /// Reviewed posts that have it by people or by the machine.
  var posts: Int
  /// What the figure rests on besides, which is tentative: a movement.
  var tentativeGround: String?

  /// What Krippendorff asks of data for tentative conclusions.
  ///
  /// K. Krippendorff (2019), Content Analysis, 4th edition, 12.4.
  static let threshold = 0.667
  /// Posts that must have a code before its figures say anything.
  static let fewest = 5

  var verdict: Verdict {
    let known = [f1, alpha].compactMap(\.self)
    if tentativeGround != nil || known.contains(where: { $0 < Self.threshold }) {
      return .tentative
    }
    return known.isEmpty ? .unknown : .tested
  }

  /// As it stands beside a figure.
  var text: String {
    let figures = [("F1", f1), ("α", alpha)].compactMap { name, value in
      value.map { "\(name) \(Decimal.string($0, places: 2))" }
    }
    var parts = figures
    if figures.isEmpty { parts.append("\(posts.counted("post")) of it reviewed") }
    if let tentativeGround { parts.append("\(tentativeGround) is tentative") }
    return "\(verdict == .unknown ? "trust unknown" : verdict.rawValue): "
      + parts.joined(separator: ", ")
  }
}
