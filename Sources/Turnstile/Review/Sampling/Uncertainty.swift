/// How close the coder was to coding a post otherwise.
enum Uncertainty {
  /// From 0 to 2000: of its movement and of its least certain factor, each up to 1000 where the
  /// odds were even.
  static func of(_ post: CodedPost) -> Int {
    let movement = post.movement.margin.map { margin in
      2 * (1000 - LinearModel.probability(Int32(clamping: margin)))
    }
    let factors = post.factors.map { 1000 - abs(2 * $0.confidence - 1000) }.max()
    return (movement ?? 0) + (factors ?? 0)
  }
}
