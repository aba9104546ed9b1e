extension TokenScanner {
  /// Reads a number with its sign, separators and unit.
  ///
  /// A full stop or a colon joins digits, and a comma joins groups of two or three: `3.5`, `9:30`,
  /// `1,000`, `12,00,000`. An exponent belongs to it (`3e-4`). Up to four letters are a unit (`10k`, `16GB`, `2nd`); with more, or with
  /// a hyphen and a letter, it is a word (`3blue1brown`, `5-year`). A hyphen between digits joins
  /// nothing: `9-5` is two numbers.
  ///
  /// - Parameters:
  ///   - start: Where the sign or currency stands, or else the digits.
  ///   - digits: Where the digits begin, or the full stop before them.
  mutating func readNumber(at start: Int, digits: Int) -> Int {
    var end = digits
    while end < limit, bytes[end].isASCIIDigit { end += 1 }
    if end == start + 1, let keycap = keycapEnd(at: end) { return append(.emoji, start, keycap) }
    let whole = end
    while let group = groupEnd(at: end) { end = group }
    if let exponent = exponentEnd(at: end) { return append(.number, start, exponent) }
    let isPlain = start == digits && end == whole

    var unit = end
    while unit < limit, bytes[unit].isASCIILetter { unit += 1 }
    if isPlain, unit - end > 4 || goesOnAsWord(at: unit) { return readWord(at: start) }
    if unit > end, unit - end <= 4, !continuesWord(at: unit) {
      end = unit
    } else if end < limit, bytes[end] == UInt8(ascii: "%") {
      end += 1
    }
    return append(.number, start, end)
  }

  /// Where the digits end that a separator at an offset joins to those before it.
  private func groupEnd(at offset: Int) -> Int? {
    guard offset + 1 < limit, bytes[offset + 1].isASCIIDigit else { return nil }
    let separator = bytes[offset]
    guard
      separator == UInt8(ascii: ".") || separator == UInt8(ascii: ":")
        || separator == UInt8(ascii: ",")
    else { return nil }
    var end = offset + 1
    while end < limit, bytes[end].isASCIIDigit { end += 1 }
    if separator == UInt8(ascii: ","), !(3...4).contains(end - offset) { return nil }
    return end
  }

  /// Where the exponent ends that stands at an offset: `e-4`.
  private func exponentEnd(at offset: Int) -> Int? {
    guard offset + 1 < limit, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return nil }
    var end = offset + 1
    if bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") { end += 1 }
    let digits = end
    while end < limit, bytes[end].isASCIIDigit { end += 1 }
    return end > digits && !continuesWord(at: end) ? end : nil
  }

  /// Whether what began with digits goes on as a word at an offset: with a letter beyond ASCII,
  /// digits after letters, or a joint and a letter.
  private func goesOnAsWord(at offset: Int) -> Bool {
    if continuesWord(at: offset) { return true }
    guard let joint = joint(at: offset), offset + joint.length < limit else { return false }
    let next = offset + joint.length
    return !bytes[next].isASCIIDigit && continuesWord(at: next)
  }

  /// Where the emoji of a key ends, whose digit or sign ends at an offset.
  func keycapEnd(at offset: Int) -> Int? {
    if bytes.matches("\u{FE0F}\u{20E3}", at: offset, limit: limit) { return offset + 6 }
    return bytes.matches("\u{20E3}", at: offset, limit: limit) ? offset + 3 : nil
  }
}
