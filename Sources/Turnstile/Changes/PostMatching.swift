/// Brings together the posts of two runs that have one identifier, from records sorted by it.
///
/// An identifier may be that of several posts: the first of them in one run is matched with the
/// first in the other, and so on.
struct PostMatching {
  struct Pair {
    var before: RunPost?
    var after: RunPost?
    /// The number of the post in its run; in the later one where it is in both.
    var place: Int
  }

  private var identifier: ArraySlice<UInt8> = []
  private var before: [(post: RunPost, place: Int)] = []
  private var after: [(post: RunPost, place: Int)] = []

  /// - Parameter side: 0 for the earlier run, 1 for the later.
  static func record(_ post: RunPost, side: UInt8, place: Int) -> [UInt8] {
    let id = Array(post.id.utf8)
    return bytes(id.count, 4) + id + [side] + bytes(place, 7) + CSV.row(post.cells)
  }

  private static func bytes(_ number: Int, _ width: Int) -> [UInt8] {
    (1...width).map { UInt8(truncatingIfNeeded: number >> (8 * (width - $0))) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Takes the next record; gives the pairs of the identifier before it where that is complete.
  mutating func add(_ record: ArraySlice<UInt8>) -> [Pair]? {
    let length = 4 + Self.number(record.prefix(4))
    let id = record.prefix(length)
    let rest = record.dropFirst(length)
    let pairs = id == identifier ? nil : finish()
    identifier = ArraySlice(Array(id))
    let place = Self.number(rest.dropFirst().prefix(7))
    let post = RunPost(CSVRow(parsing: rest.dropFirst(8)))
    if rest.first == 0 { before.append((post, place)) } else { after.append((post, place)) }
    return pairs
  }

  /// The pairs of the last identifier.
  mutating func finish() -> [Pair] {
    defer { (before, after) = ([], []) }
    return (0..<max(before.count, after.count)).map { index in
      let old = index < before.count ? before[index] : nil
      let new = index < after.count ? after[index] : nil
      return Pair(before: old?.post, after: new?.post, place: new?.place ?? old?.place ?? 0)
    }
  }
}
