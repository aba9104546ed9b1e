/// Weights that turn features into scores: one logistic regression for each output.
///
/// Weights are small integers, so a sum is the same in any order and on any machine.
public struct LinearModel: Sendable {
  /// What is scored, in the order of the weights.
  public private(set) var outputs: [String]
  /// How the weights came about, as JSON on one line.
  public private(set) var provenance: String

  /// One unit of a weight, as a part of a logit.
  static let unit = 1.0 / 24

  /// Feature keys; 0 where a place is free. A power of two.
  private var keys: [UInt32]
  /// For each place, which row of weights.
  private var rows: [UInt32]
  /// Rows of `outputs.count` weights.
  private var weights: [Int8]

  /// - Parameter rows: For each feature its weights as logits, in the order of the outputs.
  init(outputs: [String], provenance: String, rows features: [(key: UInt32, weights: [Int8])]) {
    self.outputs = outputs
    self.provenance = provenance
    var capacity = 1024
    while capacity < features.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    rows = Array(repeating: 0, count: capacity)
    weights = []
    weights.reserveCapacity(features.count * outputs.count)
    for (row, feature) in features.enumerated() {
      var place = Int(feature.key) & (capacity - 1)
      while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = feature.key
      rows[place] = UInt32(row)
      weights += feature.weights
    }
  }

  /// All features with their weights, in the order of their keys.
  var features: [(key: UInt32, weights: ArraySlice<Int8>)] {
    keys.indices.filter { keys[$0] != 0 }.map { place in
      let start = Int(rows[place]) * outputs.count
      return (keys[place], weights[start..<start + outputs.count])
    }
    .sorted { $0.key < $1.key }
  }

  /// The row of a feature's weights; nil where it was never learnt.
  @inline(__always) func row(of feature: Feature) -> Int? {
    let mask = keys.count - 1
    var place = Int(feature.key) & mask
    while keys[place] != feature.key {
      if keys[place] == 0 { return nil }
      place = (place + 1) & mask
    }
    return Int(rows[place])
  }

  /// Adds a feature's weights to a score for each output.
  @inline(__always) func add(_ feature: Feature, to scores: inout [Int32]) {
    guard let row = row(of: feature) else { return }
    let start = row * scores.count
    for output in scores.indices { scores[output] += Int32(weights[start + output]) }
  }

  func scores(of features: [Feature]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: outputs.count)
    for feature in features { add(feature, to: &scores) }
    return scores
  }

  /// The weight of a feature for an output, in units.
  func weight(of feature: Feature, for output: Int) -> Int {
    row(of: feature).map { Int(weights[$0 * outputs.count + output]) } ?? 0
  }

  /// The probability that a score stands for, in thousandths.
  static func probability(_ score: Int32) -> Int {
    let logit = Double(score) * unit
    return Int((1000 / (1 + Transcendental.exponential(-logit))).rounded())
  }
}
