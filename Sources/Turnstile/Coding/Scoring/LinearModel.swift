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
  /// Rows of weights, eight to a vector; the last vector of a row is filled up with zeros.
  private var weights: [SIMD8<Int8>]
  /// Vectors a row.
  private let width: Int

  /// - Parameter rows: For each feature its weights as logits, in the order of the outputs.
  init(outputs: [String], provenance: String, rows features: [(key: UInt32, weights: [Int8])]) {
    self.init(
      outputs: outputs, provenance: provenance, keys: features.map(\.key),
      weights: features.flatMap { $0.weights.map { UInt8(bitPattern: $0) } }, stride: outputs.count)
  }

  /// - Parameters:
  ///   - features: The features' keys.
  ///   - bytes: Their weights, as signed bytes: those of a feature begin at its number times
  ///     `stride`, after `skip` bytes.
  init(
    outputs: [String], provenance: String, keys features: [UInt32], weights bytes: [UInt8],
    stride step: Int, skip: Int = 0
  ) {
    self.outputs = outputs
    self.provenance = provenance
    var capacity = 1024
    while capacity < features.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    rows = Array(repeating: 0, count: capacity)
    width = (outputs.count + 7) / 8
    weights = Array(repeating: SIMD8(), count: features.count * width)
    for (row, key) in features.enumerated() {
      var place = Int(key) & (capacity - 1)
      while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = key
      rows[place] = UInt32(row)
      let start = skip + row * step
      for output in outputs.indices {
        weights[row * width + output / 8][output % 8] = Int8(bitPattern: bytes[start + output])
      }
    }
  }

  /// All features with their weights, in the order of their keys.
  var features: [(key: UInt32, weights: [Int8])] {
    keys.indices.filter { keys[$0] != 0 }.map { place in
      let start = Int(rows[place]) * width
      return (keys[place], outputs.indices.map { weights[start + $0 / 8][$0 % 8] })
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

  /// A score for each output: the sum of the features' weights.
  func scores(of features: [Feature]) -> [Int32] {
    var sums = [SIMD8<Int32>](repeating: SIMD8(), count: width)
    for feature in features {
      guard let row = row(of: feature) else { continue }
      for index in 0..<width {
        sums[index] &+= SIMD8<Int32>(truncatingIfNeeded: weights[row * width + index])
      }
    }
    return outputs.indices.map { sums[$0 / 8][$0 % 8] }
  }

  /// The probability that a score stands for, in thousandths.
  static func probability(_ score: Int32) -> Int {
    let logit = Double(score) * unit
    return Int((1000 / (1 + Transcendental.exponential(-logit))).rounded())
  }
}
