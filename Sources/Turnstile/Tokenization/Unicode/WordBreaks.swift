/// Word boundaries as Unicode's Standard Annex #29 defines them, version 15.0.
///
/// Tailored for posts, a full stop, a colon and their kin join digits but not letters, and an
/// underscore joins only what stands on both sides of it.
struct WordBreaks: Sendable {
  /// As the annex has it.
  static let annex = WordBreaks(tailored: false)
  /// Tailored for posts.
  static let posts = WordBreaks(tailored: true)

  private let table = UnicodeTable.shared
  private let ascii: [WordBreakClass]

  private init(tailored: Bool) {
    let table = UnicodeTable.shared
    var ascii = (0..<128).map { table[$0].wordBreak }
    if tailored {
      ascii[Int(UInt8(ascii: "."))] = .midNum
      ascii[Int(UInt8(ascii: ":"))] = .midNum
      ascii[Int(UInt8(ascii: "_"))] = .midNumLet
    }
    self.ascii = ascii
  }

  /// All boundaries of a text, its start and its end among them; none of an empty one.
  func boundaries(_ bytes: [UInt8]) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    var result = [0]
    while let last = result.last, last < bytes.count {
      result.append(end(bytes, from: last, limit: bytes.count))
    }
    return result
  }

  /// Where the segment ends that begins at an offset.
  ///
  /// No rule looks behind a boundary, so this needs to know nothing of the text before.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: A boundary below `limit`.
  ///   - limit: Where the text ends.
  func end(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var (current, next) = step(bytes, start, limit)
    if current == .carriageReturn {
      // WB3
      return next < limit && bytes[next] == UInt8(ascii: "\n") ? next + 1 : next
    }
    if current.isLineEnd { return next }
    // The class before the current one, both as rule WB4 sees them.
    var before = WordBreakClass.other
    var previousRaw = current
    // Regional indicators in a row, the current one included.
    var flags = current == .regionalIndicator ? 1 : 0

    while next < limit {
      if bytes[next] < 0x80, current == .aLetter, previousRaw == .aLetter,
        ascii[Int(bytes[next])] == .aLetter
      {
        next += 1
        before = .aLetter
        continue
      }
      let (raw, after) = step(bytes, next, limit)
      // WB3c, WB3d, WB4
      if previousRaw == .zwj, isPictographic(bytes, next, limit) {
        (before, current, previousRaw, next, flags) = (current, raw, raw, after, 0)
        continue
      }
      if previousRaw == .segmentSpace, raw == .segmentSpace {
        next = after
        continue
      }
      if raw.isIgnored {
        previousRaw = raw
        next = after
        continue
      }
      guard joins(before, current, raw, flags, { following(bytes, after, limit) }) else {
        return next
      }
      if raw == .regionalIndicator { flags += 1 }
      (before, current, previousRaw, next) = (current, raw, raw, after)
    }
    return next
  }

  /// Rules WB5 to WB16 between `left` and `right`.
  ///
  /// - Parameters:
  ///   - before: The class before `left`.
  ///   - flags: How many regional indicators end at the boundary.
  ///   - following: The class after `right`.
  private func joins(
    _ before: WordBreakClass, _ left: WordBreakClass, _ right: WordBreakClass, _ flags: Int,
    _ following: () -> WordBreakClass
  ) -> Bool {
    switch (left, right) {
    case (.aLetter, .aLetter), (.aLetter, .hebrewLetter), (.hebrewLetter, .aLetter),
      (.hebrewLetter, .hebrewLetter), (.numeric, .numeric), (.aLetter, .numeric),
      (.hebrewLetter, .numeric), (.numeric, .aLetter), (.numeric, .hebrewLetter),
      (.katakana, .katakana):
      true  // WB5, WB8 to WB10, WB13
    case (.hebrewLetter, .singleQuote):
      true  // WB7a
    case (.aLetter, .midLetter), (.aLetter, .midNumLet), (.aLetter, .singleQuote),
      (.hebrewLetter, .midLetter), (.hebrewLetter, .midNumLet):
      following().isLetter  // WB6
    case (.hebrewLetter, .doubleQuote):
      following() == .hebrewLetter  // WB7b
    case (.midLetter, .aLetter), (.midNumLet, .aLetter), (.singleQuote, .aLetter),
      (.midLetter, .hebrewLetter), (.midNumLet, .hebrewLetter), (.singleQuote, .hebrewLetter):
      before.isLetter  // WB7
    case (.doubleQuote, .hebrewLetter):
      before == .hebrewLetter  // WB7c
    case (.midNum, .numeric), (.midNumLet, .numeric), (.singleQuote, .numeric):
      before == .numeric  // WB11
    case (.numeric, .midNum), (.numeric, .midNumLet), (.numeric, .singleQuote):
      following() == .numeric  // WB12
    case (.aLetter, .extendNumLet), (.hebrewLetter, .extendNumLet), (.numeric, .extendNumLet),
      (.katakana, .extendNumLet), (.extendNumLet, .extendNumLet), (.extendNumLet, .aLetter),
      (.extendNumLet, .hebrewLetter), (.extendNumLet, .numeric), (.extendNumLet, .katakana):
      true  // WB13a, WB13b
    case (.regionalIndicator, .regionalIndicator):
      flags % 2 == 1  // WB15, WB16
    default:
      false
    }
  }

  /// The first class from an offset on that rule WB4 does not skip.
  private func following(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> WordBreakClass {
    var offset = start
    while offset < limit {
      let (found, next) = step(bytes, offset, limit)
      if !found.isIgnored { return found }
      offset = next
    }
    return .other
  }

  @inline(__always)
  private func step(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> (WordBreakClass, Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (ascii[Int(byte)], offset + 1) }
    let scalar = bytes.scalar(at: offset, limit: limit)
    return (table[scalar.value].wordBreak, offset + scalar.length)
  }

  private func isPictographic(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
    table[bytes.scalar(at: offset, limit: limit).value].isPictographic
  }
}
