/// A text cut at its line feeds, as ranges of its bytes without the line feed.
struct Lines: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var place: Int
  private let end: Int

  init(_ text: [UInt8], in range: Range<Int>? = nil) {
    self.text = text
    place = range?.lowerBound ?? 0
    end = range?.upperBound ?? text.count
  }

  mutating func next() -> Range<Int>? {
    guard place < end else { return nil }
    let lineEnd = text[place..<end].firstIndex(of: 0x0A) ?? end
    defer { place = lineEnd + 1 }
    return place..<lineEnd
  }
}

extension [UInt8] {
  /// A range without the white space at its ends, no-break spaces included.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The text of a range, without the white space at its ends.
  func trimmedString(_ range: Range<Int>) -> String {
    String(decoding: self[trimmed(range)], as: UTF8.self)
  }
}
