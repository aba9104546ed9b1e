extension UInt8 {
  /// Whether HTML takes it for white space.
  @inline(__always) var isHTMLSpace: Bool {
    self == 0x20 || (self >= 0x09 && self <= 0x0d)
  }

  /// The small letter of an ASCII capital; anything else as it is.
  @inline(__always) var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
  /// Without white space at both ends, no-break spaces included.
  func trimmingSpaces() -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first {
      if first.isHTMLSpace {
        slice = slice.dropFirst()
      } else if first == 0xc2, slice.dropFirst().first == 0xa0 {
        slice = slice.dropFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if last.isHTMLSpace {
        slice = slice.dropLast()
      } else if last == 0xa0, slice.dropLast().last == 0xc2 {
        slice = slice.dropLast(2)
      } else {
        break
      }
    }
    return slice
  }

  /// Whether it is the same as a text in small letters, whatever its own case.
  func equalsIgnoringCase(_ lowercase: StaticString) -> Bool {
    guard count == lowercase.utf8CodeUnitCount else { return false }
    return lowercase.withUTF8Buffer { expected in
      unsafe zip(self, expected).allSatisfy { $0.lowercasedASCII == $1 }
    }
  }

  /// Where a text in small letters first occurs, whatever the case here.
  func firstIndexIgnoringCase(of lowercase: StaticString) -> Int? {
    let length = lowercase.utf8CodeUnitCount
    guard length > 0, count >= length else { return nil }
    return lowercase.withUTF8Buffer { expected in
      for start in startIndex...endIndex - length
      where unsafe self[start].lowercasedASCII == expected[0] {
        var matched = 1
        while matched < length,
          unsafe self[start + matched].lowercasedASCII == expected[matched]
        {
          matched += 1
        }
        if matched == length { return start }
      }
      return nil
    }
  }
}

extension [UInt8] {
  /// Adds text, each run of white space in it and at the seam made one space.
  ///
  /// No-break spaces count as white space; soft hyphens and zero-width spaces are left out.
  mutating func appendCollapsing(_ text: some Sequence<UInt8>) {
    for byte in text {
      if byte.isHTMLSpace {
        appendSpace()
        continue
      }
      append(byte)
      switch byte {
      case 0xa0, 0xad:
        guard count > 1, self[count - 2] == 0xc2 else { break }
        removeLast(2)
        if byte == 0xa0 { appendSpace() }
      case 0x8b, 0xbf:
        if count > 2,
          self[(count - 3)...].elementsEqual([0xe2, 0x80, 0x8b])
            || self[(count - 3)...].elementsEqual([0xef, 0xbb, 0xbf])
        {
          removeLast(3)
        }
      default: break
      }
    }
  }

  private mutating func appendSpace() {
    if let last, last != 0x20, last != 0x0a { append(0x20) }
  }
}
