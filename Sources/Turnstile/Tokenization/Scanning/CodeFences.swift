/// The fenced code blocks of a text: from a line of three or more `` ` `` or `~` to one like it.
struct CodeFences {
  /// Fences of this length or more close each other, so that only a few lengths must be remembered.
  private static let longest = 8

  /// For each sign and length, an offset up to which no closing fence follows.
  private var closedNowhereUntil = [Int](repeating: 0, count: 2 * (longest + 1))

  /// Where the block ends, the closing fence included, whose opening fence begins at an offset.
  ///
  /// Nil where no fence stands there, or none closes it: then its lines are read as text. In a
  /// quotation a block ends with the quotation.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: Where the fence may stand.
  ///   - line: The line that holds it.
  ///   - isQuoted: Whether the line is quoted.
  mutating func end(
    _ bytes: [UInt8], at start: Int, in line: Line, isQuoted: Bool
  ) -> (end: Int, next: Int)? {
    guard start < line.end else { return nil }
    let sign = bytes[start]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let run = Self.run(bytes, start, line.end)
    guard run >= 3 else { return nil }
    if sign == UInt8(ascii: "`"), bytes[start + run..<line.end].contains(sign) { return nil }
    let length = Swift.min(run, Self.longest)
    let memo = length + (sign == UInt8(ascii: "~") ? Self.longest + 1 : 0)
    guard line.next > closedNowhereUntil[memo] else { return nil }

    var offset = line.next
    while offset < bytes.count {
      let next = Line(bytes, from: offset)
      var content = next.start
      if isQuoted {
        guard LineMarkers.quoteEnd(bytes, at: content, limit: next.end) != nil else { break }
        while let end = LineMarkers.quoteEnd(bytes, at: content, limit: next.end) {
          content = Line.skipSpace(bytes, from: end, limit: next.end)
        }
      }
      if content < next.end, bytes[content] == sign {
        let run = Self.run(bytes, content, next.end)
        let stop = content + run
        if run >= length, Line.skipSpace(bytes, from: stop, limit: next.end) == next.end {
          return (stop, next.next)
        }
      }
      offset = next.next
    }
    closedNowhereUntil[memo] = offset
    return nil
  }

  private static func run(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] == bytes[start] { end += 1 }
    return end - start
  }
}
