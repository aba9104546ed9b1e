/// A term and its counts as bytes that sort by the term, the last word first: absent words are zero,
/// so single words come before pairs, and pairs before three in a row.
enum TermRecord {
  static func encode(_ term: Term, _ count: TermCount) -> [UInt8] {
    var record: [UInt8] = []
    record.reserveCapacity(24 + 5 * 3)
    for index in (0..<3).reversed() {
      for shift in stride(from: 56, through: 0, by: -8) {
        record.append(UInt8(truncatingIfNeeded: term.words[index] >> UInt64(shift)))
      }
    }
    for value in [count.count, count.posts, count.target, count.reference, count.roots] {
      var rest = value
      while rest >= 0x80 {
        record.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      record.append(UInt8(rest))
    }
    return record
  }

  static func decode(_ record: ArraySlice<UInt8>) -> (Term, TermCount) {
    var at = record.startIndex
    var words: InlineArray<3, UInt64> = [0, 0, 0]
    for index in (0..<3).reversed() {
      for _ in 0..<8 {
        words[index] = words[index] << 8 | UInt64(record[at])
        at += 1
      }
    }
    func number() -> UInt64 {
      var (value, shift): (UInt64, UInt64) = (0, 0)
      while record[at] & 0x80 != 0 {
        value |= UInt64(record[at] & 0x7F) << shift
        shift += 7
        at += 1
      }
      value |= UInt64(record[at]) << shift
      at += 1
      return value
    }
    return (
      Term(words: words),
      TermCount(
        count: number(), posts: number(), target: number(), reference: number(), roots: number())
    )
  }
}
