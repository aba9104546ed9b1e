/// A set of numbers that now and then takes a stranger for a member, in 16 MB at most.
///
/// Of strangers it takes 1 in 200 with ten million members, 1 in 20 with twenty.
///
/// B. H. Bloom (1970), Communications of the ACM 13(7).
struct KeyFilter: Sendable {
  private var bits: [UInt64]
  private static let probes: UInt64 = 4
  private static let mostBits = 1 << 27

  /// - Parameter count: About how many members there will be.
  init(count: Int) {
    var size = 1 << 12
    while size < Self.mostBits, size < 16 * count { size *= 2 }
    bits = [UInt64](repeating: 0, count: size / 64)
  }

  /// - Returns: Whether it seemed to be a member before.
  @discardableResult mutating func insert(_ number: UInt64) -> Bool {
    var wasMember = true
    for probe in 0..<Self.probes {
      let (index, bit) = place(of: number, probe)
      if bits[index] & bit == 0 {
        wasMember = false
        bits[index] |= bit
      }
    }
    return wasMember
  }

  func contains(_ number: UInt64) -> Bool {
    for probe in 0..<Self.probes {
      let (index, bit) = place(of: number, probe)
      guard bits[index] & bit != 0 else { return false }
    }
    return true
  }

  @inline(__always) private func place(
    of number: UInt64, _ probe: UInt64
  ) -> (index: Int, bit: UInt64) {
    let mixed = Sketch.mix(number)
    let place = (mixed &+ probe &* (mixed >> 32 | 1)) & UInt64(bits.count * 64 - 1)
    return (Int(place / 64), 1 << (place % 64))
  }
}
