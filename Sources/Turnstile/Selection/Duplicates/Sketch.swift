/// A short summary of a set of shingles, by which sets that have much in common are found.
///
/// Each of 126 places holds a byte. Two sets have the same byte at a place with the probability of
/// their Jaccard similarity J, or else by chance, 1 in 256; the places hardly depend on each other.
/// Six places are a band. Two sets with a whole band of the 21 in common are candidates, which
/// happens with 1 − (1 − J⁶)²¹: 0.998 at J = 0.8, 0.93 at 0.7, 0.29 at 0.5, 0.005 at 0.25. Of these
/// a pair is worth reading that has 82 places in common: all but 3 in 100,000 at 0.8, 5 in 10,000
/// at 0.5.
///
/// S. Dahlgaard, M. Knudsen, M. Thorup (2017), Fast similarity sketching, FOCS: instead of asking
/// every element for every place, elements are thrown at random places, round after round, until
/// no place is free; the earliest throw stays. Short texts need more rounds, long ones one or two.
struct Sketch: Equatable {
  static let placeCount = bandCount * bandWidth
  static let bandCount = 21
  static let bandWidth = 6
  /// Places in common that make two texts worth reading.
  static let fewestAlike = 82

  let bytes: [UInt8]

  /// - Parameter shingles: At least one; how often one is there does not matter.
  init(_ shingles: [UInt64]) {
    var earliest = [UInt64](repeating: .max, count: Self.placeCount)
    var free = Self.placeCount
    var round: UInt64 = 0
    // So many rounds leave no place free, however few the shingles.
    let lastRandom = UInt64(Self.placeCount)
    while free > 0, round < 2 * lastRandom {
      for shingle in shingles {
        let throwing = Self.mix(shingle &+ round &* 0x9e37_79b9_7f4a_7c15)
        let place =
          round < lastRandom
          ? Int(((throwing >> 32) &* UInt64(Self.placeCount)) >> 32) : Int(round - lastRandom)
        let value = round << 32 | throwing & 0xFFFF_FFFF
        if value < earliest[place] {
          if earliest[place] == .max { free -= 1 }
          earliest[place] = value
        }
      }
      round += 1
    }
    bytes = earliest.map { UInt8(truncatingIfNeeded: $0) }
  }

  /// The finisher of SplitMix64: each bit of the result depends on each bit of the value.
  @inline(__always) static func mix(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A band of a sketch's bytes as a number.
  static func band(_ number: Int, of bytes: ArraySlice<UInt8>) -> UInt64 {
    let start = bytes.startIndex + number * bandWidth
    return bytes[start..<start + bandWidth].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// At how many places two sketches have the same byte.
  static func agreement(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    zip(a, b).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  }
}
