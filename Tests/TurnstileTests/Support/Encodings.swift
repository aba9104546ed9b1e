/// Text as bytes of encodings that Swift does not write.
enum Encoding {
  /// UTF-16 or UTF-32, without a byte order mark.
  static func wide(_ text: String, width: Int, isBigEndian: Bool) -> [UInt8] {
    let units = width == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    return units.flatMap { unit in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  /// Russian without ё (RFC 1489).
  static func koi8r(_ text: String) -> [UInt8] {
    let letters = Array("юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ")
    return text.map { letter in
      letters.firstIndex(of: letter).map { UInt8(0xC0 + $0) } ?? letter.asciiValue!
    }
  }

  /// Hiragana, with its comma and full stop (JIS X 0208, row 4).
  static func shiftJIS(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "、": [0x81, 0x41]
      case "。": [0x81, 0x42]
      case "\n": [0x0A]
      default: [0x82, UInt8(scalar.value - 0x3041 + 0x9F)]
      }
    }
  }
}
