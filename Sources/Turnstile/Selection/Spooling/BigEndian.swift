extension [UInt8] {
  /// Appends the low bytes of a number, the most significant first.
  mutating func append(bigEndian value: UInt64, count: Int) {
    for index in (0..<count).reversed() {
      append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index)))
    }
  }
}

extension ArraySlice<UInt8> {
  /// A number of so many bytes, the most significant first.
  ///
  /// - Parameter place: Counted from the slice's beginning.
  func bigEndian(at place: Int, count: Int) -> UInt64 {
    let start = startIndex + place
    return self[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
