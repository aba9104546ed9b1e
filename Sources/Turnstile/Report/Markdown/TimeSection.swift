/// Movements over time and in threads.
struct TimeSection {
  let report: Report
  let pages: PageSet

  func text() -> String { trend() + threads() }

  private func trend() -> String {
    guard let time = Periods(report) else { return "" }
    return "## Over time\n\n" + MarkdownReport.figure("trend", of: report)
      + Markdown.table(
        [time.unit.prefix(1).uppercased() + time.unit.dropFirst(), "Posts"]
          + Movement.allCases.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() },
        alignRight: [1, 2, 3, 4],
        time.periods.map { period in
          [period.name, "\(period.posts)"]
            + Movement.allCases.map { "\(period.moves[$0] ?? 0)" }
        })
      + "\nPosts with a date; by month and factor: `trend.csv`.\n\n"
  }

  private func threads() -> String {
    guard !pages.threads.rows.isEmpty else { return "" }
    return "## Threads\n\n\(pages.threads.introduction)\n\n"
      + Markdown.table(
        ["Thread", "Venue", "Posts", "Leaving", "Entering", "Staying"],
        alignRight: [2, 3, 4, 5],
        pages.threads.rows.map { row in
          [
            Markdown.link(Markdown.escape(row.title), to: row.url),
            Markdown.escape(row.venue ?? "–"), "\(row.posts)", "\(row.leaving)",
            "\(row.entering)", "\(row.staying)",
          ]
        })
  }
}
