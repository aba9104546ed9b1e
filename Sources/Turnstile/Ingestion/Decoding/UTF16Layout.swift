/// How a UTF-16 or UTF-32 text lies in bytes.
struct UTF16Layout {
  private let isBigEndian: Bool
  /// 2 or 4 bytes.
  private let width: Int
  /// The length of the byte order mark.
  let markLength: Int

  /// Known by the byte order mark, or by NULs in every second place; nil for anything else.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      (isBigEndian, width, markLength) = (false, 4, 4)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      (isBigEndian, width, markLength) = (true, 4, 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (isBigEndian, width, markLength) = (false, 2, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (isBigEndian, width, markLength) = (true, 2, 2)
    } else {
      let sample = bytes.prefix(4096)
      guard sample.count >= 8 else { return nil }
      var nuls = [0, 0]
      for (index, byte) in sample.enumerated() where byte == 0 { nuls[index & 1] += 1 }
      let half = sample.count / 2
      if nuls[1] * 10 > half * 7, nuls[0] * 20 < half {
        (isBigEndian, width, markLength) = (false, 2, 0)
      } else if nuls[0] * 10 > half * 7, nuls[1] * 20 < half {
        (isBigEndian, width, markLength) = (true, 2, 0)
      } else {
        return nil
      }
    }
  }

  /// How many of the bytes are whole characters, where more are to come.
  func wholeLength(_ bytes: [UInt8]) -> Int {
    let length = bytes.count / width * width
    guard width == 2, length >= 2 else { return length }
    // The second half of a pair may come with the next bytes.
    return bytes[length - (isBigEndian ? 2 : 1)] & 0xFC == 0xD8 ? length - 2 : length
  }

  func decode(_ bytes: [UInt8]) -> TextDecoding.Decoded { decode(bytes[markLength...]) }

  /// Decodes bytes behind the byte order mark.
  func decode(_ bytes: ArraySlice<UInt8>) -> TextDecoding.Decoded {
    var decoded = TextDecoding.Decoded(text: [], repaired: 0)
    decoded.text.reserveCapacity(bytes.count)
    func unit(_ at: Int) -> UInt32 {
      (0..<width).reduce(0) { unit, place in
        unit << 8 | UInt32(bytes[at + (isBigEndian ? place : width - 1 - place)])
      }
    }
    var at = bytes.startIndex
    while at + width <= bytes.endIndex {
      var value = unit(at)
      at += width
      if width == 2, value & 0xFC00 == 0xD800, at + 2 <= bytes.endIndex,
        case let low = unit(at), low & 0xFC00 == 0xDC00
      {
        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
        at += 2
      }
      let scalar = Unicode.Scalar(value)
      if scalar == nil { decoded.repaired += 1 }
      decoded.text += UTF8.encode(scalar ?? "\u{FFFD}")!
    }
    if at < bytes.endIndex { decoded.repaired += 1 }
    return decoded
  }
}
