/// How well scores agree with what people said: the macro-F1 of labels, Pearson's r of ratings.
struct SentimentAgreement {
  /// 0 … 1 for labels, −1 … 1 for ratings.
  let value: Double

  /// - Parameters:
  ///   - judgements: Labels or ratings, not both.
  ///   - scores: Thousandths, one for each judgement.
  init(_ judgements: [SentimentExample.Judgement], scores: [Int]) {
    var labels: [(said: Sentiment.Label, found: Sentiment.Label)] = []
    var ratings: [(said: Double, found: Double)] = []
    for (judgement, score) in zip(judgements, scores) {
      switch judgement {
      case .label(let label): labels.append((label, Sentiment(score: score).label))
      case .rating(let rating): ratings.append((rating, Double(score)))
      }
    }
    value = ratings.isEmpty ? Self.macroF1(labels) : Self.correlation(ratings)
  }

  /// The mean F1 of the labels that people gave.
  private static func macroF1(_ pairs: [(said: Sentiment.Label, found: Sentiment.Label)]) -> Double
  {
    let given = Sentiment.Label.allCases.filter { label in pairs.contains { $0.said == label } }
    let sum = given.reduce(0.0) { sum, label in
      let hits = pairs.count { $0.said == label && $0.found == label }
      let all = pairs.count { $0.said == label } + pairs.count { $0.found == label }
      return sum + 2 * Double(hits) / Double(all)
    }
    return sum / Double(max(1, given.count))
  }

  private static func correlation(_ pairs: [(said: Double, found: Double)]) -> Double {
    let n = Double(pairs.count)
    let (x, y) = (
      pairs.reduce(0) { $0 + $1.said } / n, pairs.reduce(0) { $0 + $1.found } / n
    )
    let (xy, xx, yy) = pairs.reduce((0.0, 0.0, 0.0)) {
      let (a, b) = ($1.said - x, $1.found - y)
      return ($0.0 + a * b, $0.1 + a * a, $0.2 + b * b)
    }
    return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : 0
  }
}
