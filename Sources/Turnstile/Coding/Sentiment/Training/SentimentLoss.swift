internal import Glibc

/// How badly valences explain what people said of texts, with its gradient.
///
/// Each set has three parameters of its own, since people of one set call neutral what others do
/// not: ratings are a line in the score; labels follow an ordered logistic model of it (P. McCullagh
/// 1980, J. R. Statist. Soc. B 42). Corrections cost their square times the entry's firmness.
struct SentimentLoss {
  let features: SentimentFeatures
  let examples: [SentimentExample]
  /// The texts that count, by index.
  let chosen: [Int]
  /// The valences before any correction, in whole units, and how firm each is.
  let valences: [Double]
  let firmness: [Double]
  let sets: [String]
  /// For each text, the index of its set's first parameter.
  private let parameters: [Int]
  /// For each set of ratings, one over twice their variance.
  private let weights: [Double]

  init(
    _ features: SentimentFeatures, _ examples: [SentimentExample], chosen: [Int],
    valences: [Double], firmness: [Double]
  ) {
    self.features = features
    self.examples = examples
    self.chosen = chosen
    self.valences = valences
    self.firmness = firmness
    let sets = Set(chosen.map { examples[$0].set }).sorted()
    self.sets = sets
    parameters = examples.map {
      valences.count + 3 * (sets.firstIndex(of: $0.set) ?? 0)
    }
    weights = sets.map { set in
      let ratings = chosen.compactMap { index -> Double? in
        guard examples[index].set == set, case .rating(let rating) = examples[index].judgement
        else { return nil }
        return rating
      }
      let mean = ratings.reduce(0, +) / Double(max(1, ratings.count))
      let variance =
        ratings.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, ratings.count))
      return variance > 0 ? 1 / (2 * variance) : 1
    }
  }

  /// Where to begin: no corrections, and parameters that any set can move away from.
  var start: [Double] {
    let isRated = sets.map { set in
      chosen.contains {
        if examples[$0].set == set, case .rating = examples[$0].judgement { true } else { false }
      }
    }
    return Array(repeating: 0, count: valences.count)
      + isRated.flatMap { $0 ? [2, 0, 0] : [4, 1, 1] }
  }

  /// The score of a text, −1 … 1, under corrections.
  func score(_ row: Int, _ point: [Double]) -> Double {
    let sum = self.sum(row, point)
    return sum / (sum * sum + 15).squareRoot()
  }

  private func sum(_ row: Int, _ point: [Double]) -> Double {
    features.rows[row].reduce(0) {
      $0 + (valences[$1.entry] + point[$1.entry]) * $1.coefficient
    }
  }

  /// The loss at a point and its gradient there.
  func callAsFunction(_ point: [Double]) -> (loss: Double, gradient: [Double]) {
    var loss = 0.0
    var gradient = Array(repeating: 0.0, count: point.count)
    for entry in valences.indices {
      loss += firmness[entry] * point[entry] * point[entry]
      gradient[entry] = 2 * firmness[entry] * point[entry]
    }
    for row in chosen {
      let sum = self.sum(row, point)
      let root = (sum * sum + 15).squareRoot()
      let score = sum / root
      let first = parameters[row]
      let slope = point[first]
      let slopeOfScore: Double
      switch examples[row].judgement {
      case .rating(let rating):
        let weight = weights[(first - valences.count) / 3]
        let error = slope * score + point[first + 1] - rating
        loss += weight * error * error
        slopeOfScore = 2 * weight * error * slope
        gradient[first] += 2 * weight * error * score
        gradient[first + 1] += 2 * weight * error
      case .label(let label):
        let good = Self.logistic(slope * score - point[first + 1])
        let notBad = max(Self.logistic(slope * score + point[first + 2]), good + 1e-9)
        let (chance, ofGood, ofNotBad): (Double, Double, Double) =
          switch label {
          case .positive: (good, 1, 0)
          case .neutral: (notBad - good, -1, 1)
          case .negative: (1 - notBad, 0, -1)
          }
        loss -= log(max(chance, 1e-9))
        let a = ofGood * good * (1 - good) / max(chance, 1e-9)
        let b = ofNotBad * notBad * (1 - notBad) / max(chance, 1e-9)
        slopeOfScore = -(a + b) * slope
        gradient[first] -= (a + b) * score
        gradient[first + 1] += a
        gradient[first + 2] -= b
      }
      let slopeOfSum = slopeOfScore * 15 / (root * root * root)
      for (entry, coefficient) in features.rows[row] {
        gradient[entry] += slopeOfSum * coefficient
      }
    }
    return (loss, gradient)
  }

  private static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
