/// A post's text as a QDA program reads it: line ends are LF, and no byte order mark leads it.
///
/// Programs read CR LF as one sign or as two, and a byte order mark as none or as one; in this
/// text all of them count alike.
struct PlainText {
  let bytes: [UInt8]
  /// For each UTF-8 byte of the original, and its end, the Unicode code points before it.
  private let positions: [Int]

  init(_ text: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var positions: [Int] = []
    positions.reserveCapacity(text.count + 1)
    var count = 0
    var place = 0
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if text.starts(with: mark) {
      positions = [0, 0, 0]
      place = 3
    }
    while place < text.count {
      let byte = text[place]
      positions.append(count)
      place += 1
      if byte == 0x0D {
        // Of CR LF the LF stays; a CR alone becomes one.
        guard place == text.count || text[place] != 0x0A else { continue }
        bytes.append(0x0A)
        count += 1
        continue
      }
      bytes.append(byte)
      // A code point is counted at its last byte.
      if place == text.count || text[place] & 0xC0 != 0x80 { count += 1 }
    }
    positions.append(count)
    self.bytes = bytes
    self.positions = positions
  }

  /// The code points of a range of the original's bytes; nil where it is none.
  func codePoints(_ range: Range<Int>) -> Range<Int>? {
    guard range.upperBound < positions.count else { return nil }
    return positions[range.lowerBound]..<positions[range.upperBound]
  }
}
