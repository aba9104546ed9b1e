/// A random number generator that gives the same numbers for the same seed, on every machine.
///
/// This is SplitMix64: fast and good enough for resampling; not for secrets.
///
/// G. Steele, D. Lea and C. Flood (2014), Fast splittable pseudorandom number generators, OOPSLA.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from zero up to but without `bound`, every one as likely.
  ///
  /// The standard library's may change how it spends the bits from one version to the next.
  ///
  /// D. Lemire (2019), Fast random integer generation in an interval, ACM TOMACS 29(1).
  ///
  /// - Parameter bound: At least 1.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "there is no number below zero to draw")
    let bound = UInt64(bound)
    let unfair = (0 &- bound) % bound
    var product = next().multipliedFullWidth(by: bound)
    while product.low < unfair { product = next().multipliedFullWidth(by: bound) }
    return Int(product.high)
  }
}
