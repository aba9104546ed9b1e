/// Texts made comparable: nothing but their letters and digits, ASCII in small letters.
enum Folded {
  /// The letters and digits of a text; signs of the General Punctuation block are left out too.
  static func text(_ text: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    var skip = 0
    for byte in text {
      if skip > 0, byte >= 0x80, byte < 0xc0 {
        skip -= 1
        // E2 80 begins that block; another E2 is a letter or sign of its own.
        if skip == 1, byte != 0x80 {
          folded += [0xe2, byte]
          skip = 0
        }
        continue
      }
      skip = byte == 0xe2 ? 2 : 0
      if skip > 0 { continue }
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
        folded.append(byte.lowercasedASCII)
      }
    }
    return folded
  }

  /// Whether one folded text stands in another.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count, let first = part.first else { return false }
    return (0...text.count - part.count).contains {
      text[$0] == first && text[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  /// How often one folded text stands in another, not overlapping itself; 2 for more than that.
  static func count(of part: [UInt8], in text: [UInt8]) -> Int {
    guard let first = part.first else { return 0 }
    var count = 0
    var index = 0
    while index + part.count <= text.count, count < 2 {
      if text[index] == first, text[index..<index + part.count].elementsEqual(part) {
        count += 1
        index += part.count
      } else {
        index += 1
      }
    }
    return count
  }
}
