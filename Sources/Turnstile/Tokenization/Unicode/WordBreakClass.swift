/// The values of Unicode's property Word_Break, numbered as in the table.
enum WordBreakClass: UInt8 {
  case other, carriageReturn, lineFeed, newline, extend, zwj, format, katakana, hebrewLetter
  case aLetter, singleQuote, doubleQuote, midNumLet, midLetter, midNum, numeric, extendNumLet
  case regionalIndicator, segmentSpace

  /// AHLetter: Hebrew or another alphabet's.
  @inline(__always) var isLetter: Bool { self == .aLetter || self == .hebrewLetter }
  /// Joined to what stands before it (rule WB4).
  @inline(__always) var isIgnored: Bool { self == .extend || self == .format || self == .zwj }
  @inline(__always) var isLineEnd: Bool {
    self == .carriageReturn || self == .lineFeed || self == .newline
  }
}
