/// How often a factor pushes away and how often it pulls toward, among all posts.
struct Balance {
  var code: Code
  var away = 0
  var toward = 0
  /// Away and toward among those who leave, and among those who enter.
  var leaving = (away: 0, toward: 0)
  var entering = (away: 0, toward: 0)

  var posts: Int { away + toward }
  var isRare: Bool { posts < MarkdownReport.fewest }

  /// From −1, away alone, to 1, toward alone; nil for nothing.
  static func value(_ count: (away: Int, toward: Int)) -> Double? {
    let sum = count.away + count.toward
    return sum > 0 ? Double(count.toward - count.away) / Double(sum) : nil
  }

  /// The factors that occur, by falling number of posts, then the codebook's order.
  static func rows(_ report: Report) -> [Balance] {
    var rows: [String: Balance] = [:]
    for code in report.codebook.codes { rows[code.name] = Balance(code: code) }
    for group in report.sentiments where group.key.column == "factor" {
      let parts = group.key.value.split(separator: "/").map(String.init)
      guard parts.count == 2, rows[parts[0]] != nil else { continue }
      if parts[1] == Pole.away.rawValue {
        rows[parts[0]]!.away += group.count.posts
      } else {
        rows[parts[0]]!.toward += group.count.posts
      }
    }
    for reason in report.reasons where rows[reason.key.code] != nil {
      let posts = reason.count.group.posts
      let (isLeaving, isAway) = (reason.key.movement == .leaving, reason.key.pole == .away)
      guard isLeaving || reason.key.movement == .entering else { continue }
      if isLeaving {
        rows[reason.key.code]!.leaving.away += isAway ? posts : 0
        rows[reason.key.code]!.leaving.toward += isAway ? 0 : posts
      } else {
        rows[reason.key.code]!.entering.away += isAway ? posts : 0
        rows[reason.key.code]!.entering.toward += isAway ? 0 : posts
      }
    }
    return report.codebook.codes.compactMap { rows[$0.name] }.enumerated()
      .filter { $0.element.posts > 0 }
      .sorted { ($0.element.posts, $1.offset) > ($1.element.posts, $0.offset) }
      .map(\.element)
  }
}
