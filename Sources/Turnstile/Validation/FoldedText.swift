/// A text in which any white space between words is one space, to look for quotes in.
struct FoldedText {
  let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var wasSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
      if !isSpace {
        bytes += UTF8.encode(scalar)!
      } else if !wasSpace {
        bytes.append(0x20)
      }
      wasSpace = isSpace
    }
    self.bytes = bytes
  }

  /// Where another text stands in this one first.
  func range(of other: FoldedText) -> Range<Int>? {
    let wanted = other.bytes
    guard let first = wanted.first else { return 0..<0 }
    var start = 0
    while start + wanted.count <= bytes.count,
      let found = bytes[start..<bytes.count - wanted.count + 1].firstIndex(of: first)
    {
      let end = found + wanted.count
      if bytes[found..<end].elementsEqual(wanted) { return found..<end }
      start = found + 1
    }
    return nil
  }
}
