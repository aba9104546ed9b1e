/// The values of Unicode's property Sentence_Break, numbered as in the table.
enum SentenceBreakClass: UInt8 {
  case other, carriageReturn, lineFeed, separator, extend, format, space, lower, upper, oLetter
  case numeric, aTerm, sTerm, close, sContinue

  /// Joined to what stands before it (rule SB5).
  @inline(__always) var isIgnored: Bool { self == .extend || self == .format }
  @inline(__always) var isTerm: Bool { self == .aTerm || self == .sTerm }
  /// ParaSep: the end of a paragraph.
  @inline(__always) var isParagraphEnd: Bool {
    self == .carriageReturn || self == .lineFeed || self == .separator
  }
}
