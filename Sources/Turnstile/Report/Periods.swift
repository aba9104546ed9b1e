/// Movements over time, in months, quarters or years, whichever are few enough to read.
struct Periods {
  struct Period {
    /// `2021-07`, `2021 Q3` or `2021`.
    var name: String
    /// Posts with a date.
    var posts = 0
    var moves: [Movement: Int] = [:]

    func share(_ movement: Movement) -> Report.Share {
      Report.Share(min(posts, moves[movement] ?? 0), of: posts)
    }
  }

  /// What a period is called: "month", "quarter" or "year".
  let unit: String
  /// Without gaps, from the first with a post to the last.
  private(set) var periods: [Period] = []

  /// Nil where the dated posts lie in one period, or have no dates.
  init?(_ report: Report) {
    var months: [Int: Period] = [:]
    func number(_ month: String) -> Int? {
      let parts = month.split(separator: "-").compactMap { Int($0) }
      return parts.count == 2 ? 12 * parts[0] + parts[1] - 1 : nil
    }
    for group in report.sentiments where group.key.column == "month" {
      guard let month = number(group.key.value) else { continue }
      months[month, default: Period(name: "")].posts += group.count.posts
    }
    for trend in report.trend where trend.key.code == nil {
      guard let month = number(trend.key.period) else { continue }
      months[month, default: Period(name: "")].moves[trend.key.movement, default: 0] += trend.posts
    }
    guard let first = months.keys.min(), let last = months.keys.max(), first < last else {
      return nil
    }
    let length = last - first < 18 ? 1 : last - first < 60 ? 3 : 12
    unit = length == 1 ? "month" : length == 3 ? "quarter" : "year"
    // One mistaken date must not make a thousand empty periods.
    let start = max(first / length, last / length - 59)
    periods = (start...last / length).map { Period(name: Self.name($0, length: length)) }
    for (month, counts) in months where month / length >= start {
      periods[month / length - start].posts += counts.posts
      periods[month / length - start].moves.merge(counts.moves, uniquingKeysWith: +)
    }
    guard periods.count > 1 else { return nil }
  }

  private static func name(_ number: Int, length: Int) -> String {
    let year = number * length / 12
    switch length {
    case 1: return "\(year)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)"
    case 3: return "\(year) Q\(number % 4 + 1)"
    default: return "\(year)"
    }
  }
}
