/// The shares that a run reports, by name, with their intervals.
struct RunShares {
  struct Share: Sendable, Equatable {
    var value: Double
    var low: Double
    var high: Double
    var posts: Int
  }

  /// What a share is of; sorts as it is written.
  struct Key: Sendable, Hashable, Comparable {
    /// `movement`, `reason` or `flow`.
    var table: String
    var movement: String
    /// A code or a role; empty where there is none.
    var first = ""
    /// A pole or a role; empty where there is none.
    var second = ""

    static func < (a: Key, b: Key) -> Bool {
      (rank(a.table), a.movement, a.first, a.second)
        < (rank(b.table), b.movement, b.first, b.second)
    }

    private static func rank(_ table: String) -> Int {
      ["movement", "reason", "flow"].firstIndex(of: table) ?? 3
    }

    /// As `changes.csv` names it.
    var name: String {
      switch table {
      case "reason": "\(movement) \(first)/\(second)"
      case "flow": "\(movement) \(first.isEmpty ? "?" : first)>\(second.isEmpty ? "?" : second)"
      default: movement
      }
    }
  }

  private(set) var shares: [Key: Share] = [:]
  /// Authors of each movement, as far as its reasons and flows tell.
  private var authors: [String: Int] = [:]

  init(_ run: SavedRun) throws(RunError) {
    try add(try run.table(.reasons), "reason", ["code", "pole"])
    try add(try run.table(.flows), "flow", ["from", "to"])
  }

  private mutating func add(
    _ reader: TableReader, _ table: String, _ names: [String]
  ) throws(RunError) {
    var reader = reader
    let movement = try reader.required("movement")
    let (first, second) = (try reader.required(names[0]), try reader.required(names[1]))
    var columns: [Int] = []
    for name in ["share", "ci_low", "ci_high", "posts", "authors"] {
      columns.append(try reader.required(name))
    }
    while let row = try reader.next() {
      let numbers = columns.map { row.number($0) ?? 0 }
      let key = Key(
        table: table, movement: row.text(movement), first: row.text(first),
        second: row.text(second))
      shares[key] = Share(
        value: numbers[0], low: numbers[1], high: numbers[2], posts: Int(numbers[3]))
      if numbers[0] > 0 {
        authors[key.movement] = max(
          authors[key.movement] ?? 0, Int((numbers[4] / numbers[0]).rounded()))
      }
    }
  }

  /// Adds how many posts tell of each movement.
  mutating func add(_ movements: [String: Int], of posts: Int) {
    for (movement, count) in movements {
      let share = Report.Share(count, of: posts)
      shares[Key(table: "movement", movement: movement)] = Share(
        value: share.value, low: share.low, high: share.high, posts: count)
    }
  }

  /// A share; zero with its interval where nothing of it was found, nil where nothing could be.
  func share(_ key: Key, posts: Int) -> Share? {
    if let share = shares[key] { return share }
    let whole = key.table == "movement" ? posts : authors[key.movement] ?? 0
    guard whole > 0 else { return nil }
    let share = Report.Share(0, of: whole)
    return Share(value: share.value, low: share.low, high: share.high, posts: 0)
  }
}
