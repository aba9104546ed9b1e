/// Learns a linear model from examples: logistic regression with an L2 penalty for each output,
/// by AdaGrad (Duchi, Hazan & Singer 2011, JMLR 12) over the examples in a seeded order.
struct LogisticRegression {
  /// What one sentence or post shows, and what it is.
  struct Example: Sendable {
    var features: [Feature]
    /// Features that are many and rare, such as words: learnt at `slowRate`.
    var slow: [Feature] = []
    /// For each output true, false, or nil where this example says nothing of it.
    var labels: [Bool?]
    /// How much it counts.
    var weight: Float = 1
  }

  var epochs = 12
  var rate: Float = 0.25
  /// Of slow features, so that they refine what the few and frequent ones tell instead of
  /// drowning it.
  var slowRate: Float = 0
  /// How strongly weights are drawn to zero.
  var penalty: Float = 2e-5
  /// Features in fewer examples are left out.
  var fewest = 2
  /// How much more a positive example counts.
  var positiveWeight: Float = 1
  /// How often it is learnt, each time in another order; the weights are those of the mean. Few
  /// epochs over few examples leave much to the order.
  var orders = 1

  /// - Returns: Rows of whole weights, in no special order; features without weight are left out.
  func fit(_ examples: [Example], outputs: Int) -> [(key: UInt32, weights: [Int8])] {
    var counts: [UInt32: Int] = [:]
    for example in examples {
      for feature in Set(example.features + example.slow) { counts[feature.key, default: 0] += 1 }
    }
    var index: [UInt32: Int] = [:]
    for key in counts.filter({ $0.value >= fewest }).keys.sorted() { index[key] = index.count }
    let rows = examples.map { example in
      (example.features + example.slow).compactMap { index[$0.key] }
    }
    var rates = [Float](repeating: rate, count: index.count)
    for example in examples {
      for feature in example.slow {
        if let row = index[feature.key] { rates[row] = slowRate }
      }
    }
    var sums = [Float](repeating: 0, count: index.count * outputs)
    var generator = SeededGenerator(seed: 20_261_121)
    var order = Array(examples.indices)
    var gradient = [Float](repeating: 0, count: outputs)
    for _ in 0..<orders {
      var weights = [Float](repeating: 0, count: index.count * outputs)
      var squares = [Float](repeating: 1e-2, count: index.count * outputs)
      for _ in 0..<epochs {
        order.shuffle(using: &generator)
        for number in order {
          let labels = examples[number].labels
          for output in 0..<outputs { gradient[output] = 0 }
          for row in rows[number] {
            for output in 0..<outputs { gradient[output] += weights[row * outputs + output] }
          }
          for output in 0..<outputs {
            guard let label = labels[output] else {
              gradient[output] = 0
              continue
            }
            let probability = 1 / (1 + Float(Transcendental.exponential(Double(-gradient[output]))))
            let error = probability - (label ? 1 : 0)
            gradient[output] = error * examples[number].weight * (label ? positiveWeight : 1)
          }
          for row in rows[number] {
            for output in 0..<outputs where gradient[output] != 0 {
              let place = row * outputs + output
              let slope = gradient[output] + penalty * weights[place]
              squares[place] += slope * slope
              weights[place] -= rates[row] * slope / squares[place].squareRoot()
            }
          }
        }
      }
      for place in sums.indices { sums[place] += weights[place] / Float(orders) }
    }
    return index.compactMap { key, row in
      let whole = (0..<outputs).map { output in
        Int8(clamping: Int((Double(sums[row * outputs + output]) / LinearModel.unit).rounded()))
      }
      return whole.contains { $0 != 0 } ? (key, whole) : nil
    }
  }
}
