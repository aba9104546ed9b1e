/// A code point and how many bytes it takes.
struct DecodedScalar: Equatable {
  var value: UInt32
  var length: Int
}

extension [UInt8] {
  /// The code point that begins at an offset, read up to a limit.
  ///
  /// A byte that begins no well-formed sequence is taken alone, as U+FFFD.
  @inline(__always) func scalar(at offset: Int, limit: Int) -> DecodedScalar {
    let first = self[offset]
    if first < 0x80 { return DecodedScalar(value: UInt32(first), length: 1) }
    return longScalar(at: offset, first: first, limit: limit)
  }

  private func longScalar(at offset: Int, first: UInt8, limit: Int) -> DecodedScalar {
    let malformed = DecodedScalar(value: 0xFFFD, length: 1)
    let length: Int
    var value: UInt32
    let least: UInt32
    switch first {
    case 0xC2...0xDF: (length, value, least) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (length, value, least) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (length, value, least) = (4, UInt32(first & 0x07), 0x1_0000)
    default: return malformed
    }
    guard offset + length <= limit else { return malformed }
    for next in offset + 1..<offset + length {
      let byte = self[next]
      guard byte & 0xC0 == 0x80 else { return malformed }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, value < 0x11_0000, !(0xD800..<0xE000).contains(value) else {
      return malformed
    }
    return DecodedScalar(value: value, length: length)
  }

  /// Whether the bytes at an offset are those given.
  @inline(__always) func matches(_ text: String, at offset: Int, limit: Int) -> Bool {
    var index = offset
    for byte in text.utf8 {
      guard index < limit, self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
