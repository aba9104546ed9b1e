/// A line of a text: where its words may begin, where it ends, and where the next one begins.
struct Line: Equatable {
  /// The first byte that is no white space, or `end`.
  var start: Int
  /// Where the line ends, without what ends it.
  var end: Int
  var next: Int

  var isBlank: Bool { start == end }

  /// The line that begins at an offset.
  init(_ bytes: [UInt8], from offset: Int) {
    end = offset
    next = bytes.count
    scan: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\n"):
        next = end + 1
        break scan
      case UInt8(ascii: "\r"):
        next = end + (end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n") ? 2 : 1)
        break scan
      case 0xC2, 0xE2:
        let scalar = bytes.scalar(at: end, limit: bytes.count)
        if [0x85, 0x2028, 0x2029].contains(scalar.value) {
          next = end + scalar.length
          break scan
        }
        end += scalar.length
      default:
        end += 1
      }
    }
    start = Line.skipSpace(bytes, from: offset, limit: end)
  }

  /// The first offset that holds no white space, no control and no invisible character.
  static func skipSpace(_ bytes: [UInt8], from offset: Int, limit: Int) -> Int {
    var offset = offset
    while offset < limit {
      if bytes[offset] <= 0x20 {
        offset += 1
        continue
      }
      guard bytes[offset] >= 0x80 else { break }
      let scalar = bytes.scalar(at: offset, limit: limit)
      switch UnicodeTable.shared[scalar.value].sentenceBreak {
      case .space, .format: offset += scalar.length
      default: return offset
      }
    }
    return offset
  }
}
