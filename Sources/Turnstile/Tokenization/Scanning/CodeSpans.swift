/// The code spans of one line: a run of backticks, and the next run of the same length, near by.
struct CodeSpans {
  /// Longer runs begin no span.
  private static let longest = 16
  /// How many bytes a span may hold; strays at the two ends of a long paragraph are no pair.
  private static let widest = 1000

  /// Where the last run of each length begins; empty until the first backtick.
  private var last: [Int] = []

  /// Where the span ends that begins at an offset, or nil where no run closes it.
  ///
  /// The line is scanned once for the last run of each length, so that unclosed spans cost nothing.
  mutating func end(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    let length = run(bytes, start, limit)
    guard length <= Self.longest else { return nil }
    if last.isEmpty {
      last = Array(repeating: -1, count: Self.longest + 1)
      each(bytes, from: start, to: limit, limit) { offset, length in
        if length <= Self.longest { last[length] = offset }
        return true
      }
    }
    guard start < last[length] else { return nil }
    var end: Int?
    let reach = Swift.min(limit, start + 2 * length + Self.widest)
    each(bytes, from: start + length, to: reach, limit) { offset, other in
      if other == length { end = offset + length }
      return end == nil
    }
    return end
  }

  /// How many backticks stand at an offset.
  private func run(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  /// Calls a function with the offset and length of every run that begins in a range, until it
  /// returns false.
  private func each(
    _ bytes: [UInt8], from start: Int, to end: Int, _ limit: Int, _ visit: (Int, Int) -> Bool
  ) {
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let length = run(bytes, offset, limit)
      guard visit(offset, length) else { return }
      offset += length
    }
  }
}
