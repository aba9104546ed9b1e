/// A share of posts as people would code all of them, estimated from a machine's codings of all and
/// people's codings of a random sample.
///
/// This is prediction-powered inference in the form that it takes for yes-or-no codings: within each
/// cell of posts that the machine codes alike people's share is taken from the sample, and the cells
/// are put together by their sizes in the whole corpus. The estimate is that of PPI++ at its best
/// power λ. It holds whatever the machine errs: a machine that errs often only makes it wider.
///
/// The textbook interval (estimate ± 1.96 standard errors) does not hold for rare codes: a sample
/// without an error of the machine would give a width of nothing. So each cell's share gets Jeffreys
/// limits, and these are joined by the method of variance estimates recovery. A share within a
/// movement is the ratio of two such shares: it lies where (1 − r) · part − r · rest may be zero.
///
/// A. Angelopoulos, S. Bates, C. Fannjiang, M. Jordan and T. Zrnic (2023), Prediction-powered
/// inference, Science 382; A. Angelopoulos, J. Duchi and T. Zrnic (2023), PPI++, arXiv 2311.01453;
/// N. Egami, M. Hinck, B. Stewart and H. Wei (2023), Using imperfect surrogates for downstream
/// inference, NeurIPS; G. Zou and A. Donner (2008), Construction of confidence limits about effect
/// measures, Statistics in Medicine 27(10).
struct CorrectedShare: Sendable, Equatable {
  /// What people say of a sampled post.
  enum Outcome: Sendable {
    /// It has what is counted.
    case part
    /// It belongs to the posts that shares are taken of, and has not.
    case rest
    /// It does not belong to them.
    case outside
  }

  /// Posts that the machine codes alike.
  struct Cell: Sendable {
    /// How many the corpus has.
    var population: Int
    /// Of those in the sample, what people say, and how many posts each stands for; relative.
    var sample: [(outcome: Outcome, weight: Double)] = []
  }

  /// Shares, 0–1.
  let value: Double
  let low: Double
  let high: Double

  private struct Stratum {
    var weight: Double
    var part: Double
    var rest: Double
    var parts: JeffreysInterval
    var rests: JeffreysInterval
    /// The covariance of both shares in units of their standard errors: both are of one sample.
    var correlation: Double

    init(_ cell: Cell, of population: Int) {
      weight = Double(cell.population) / Double(population)
      var (all, squares, part, rest) = (0.0, 0.0, 0.0, 0.0)
      for (outcome, weight) in cell.sample {
        all += weight
        squares += weight * weight
        if outcome == .part { part += weight }
        if outcome == .rest { rest += weight }
      }
      self.part = min(1, part / all)
      self.rest = min(1, rest / all)
      // Unequal weights tell less than equal ones: Kish's effective size.
      let size = all * all / squares
      parts = JeffreysInterval(share: self.part, size: size)
      rests = JeffreysInterval(share: self.rest, size: size)
      let odds = (1 - self.part) * (1 - self.rest)
      let both = self.part * self.rest
      correlation = both == 0 ? 0 : -min(1, (both / max(odds, both)).squareRoot())
    }
  }

  /// - Parameter cells: In an order in which one without a sample is like its neighbour.
  /// - Returns: Nil where the sample has no post to take a share of.
  init?(cells: [Cell], confidence: Double = 0.95) {
    let population = cells.reduce(0) { $0 + $1.population }
    let strata = Self.joined(cells).map { Stratum($0, of: population) }
    let part = strata.reduce(0) { $0 + $1.weight * $1.part }
    let rest = strata.reduce(0) { $0 + $1.weight * $1.rest }
    guard population > 0, part + rest > 0 else { return nil }
    let reach = NormalDistribution.reach(confidence: confidence)
    /// How far (1 − r) · part − r · rest lies above zero at least, or at most.
    func bound(_ r: Double, isLower: Bool) -> Double {
      let difference = (1 - r) * part - r * rest
      var squares = 0.0
      for stratum in strata {
        let own = (1 - r) * stratum.part - r * stratum.rest
        let x =
          (1 - r)
          * (isLower ? stratum.part - stratum.parts.low : stratum.parts.high - stratum.part)
        let y =
          r * (isLower ? stratum.rests.high - stratum.rest : stratum.rest - stratum.rests.low)
        let within = x * x + y * y - 2 * stratum.correlation * x * y
        squares += stratum.weight * stratum.weight * within
        // The corpus too is a sample: how many posts fall into each cell is chance.
        let between = (own - difference) * (own - difference) / Double(population)
        squares += reach * reach * stratum.weight * between
      }
      return difference + (isLower ? -1 : 1) * squares.squareRoot()
    }
    value = part / (part + rest)
    // At the estimate the difference is zero, so that zero lies between the bounds.
    low = Self.crossing(from: value, to: 0) { bound($0, isLower: true) <= 0 }
    high = Self.crossing(from: value, to: 1) { bound($0, isLower: false) >= 0 }
  }

  /// How far a condition that holds at the start goes on holding.
  private static func crossing(
    from start: Double, to end: Double, _ holds: (Double) -> Bool
  ) -> Double {
    if holds(end) { return end }
    var (inside, outside) = (start, end)
    for _ in 0..<60 {
      let middle = (inside + outside) / 2
      if holds(middle) { inside = middle } else { outside = middle }
    }
    return inside
  }

  /// The cells without those that have no sample: their posts are counted with their neighbours'.
  private static func joined(_ cells: [Cell]) -> [Cell] {
    var joined: [Cell] = []
    var waiting = 0
    for cell in cells {
      if cell.sample.isEmpty {
        waiting += cell.population
      } else {
        joined.append(Cell(population: cell.population + waiting, sample: cell.sample))
        waiting = 0
      }
    }
    if let last = joined.indices.last { joined[last].population += waiting }
    return joined
  }
}
