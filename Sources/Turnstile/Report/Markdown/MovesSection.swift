/// Where people come from and go to, and how they feel.
struct MovesSection {
  let report: Report

  /// Months and venues shown; all are in the CSV files.
  private static let shown = 20

  func text() -> String {
    var text = ""
    if !report.flows.isEmpty {
      text += "## From where to where\n\n" + MarkdownReport.figure("flows", of: report)
      text += Markdown.table(
        ["Movement", "From", "To", "Posts", "Share", "95 % interval"], alignRight: [3, 4],
        report.flows.prefix(Self.shown).map { flow in
          [
            flow.key.movement.rawValue, role(flow.key.from), role(flow.key.to),
            "\(flow.group.posts)", Markdown.percent(flow.share.value),
            "\(Markdown.percent(flow.share.low)) – \(Markdown.percent(flow.share.high))",
          ]
        })
      text += more(report.flows.count, "flows.csv") + "\n"
    }
    let groups = report.sentiments.filter { ["all", "movement"].contains($0.key.column) }
    text += "## Sentiment\n\n" + MarkdownReport.figure("sentiment", of: report)
    text += Markdown.table(
      ["Group", "Posts", "Mean", "95 % interval", "Positive", "Neutral", "Negative"],
      alignRight: [1, 2, 4, 5, 6],
      groups.map { group in
        let interval =
          group.mean.interval.map {
            "\(Decimal.string($0.lowerBound, places: 2)) – \(Decimal.string($0.upperBound, places: 2))"
          } ?? ""
        return [
          group.key.value, "\(group.count.posts)", Decimal.string(group.mean.mean, places: 2),
          interval, "\(group.count.positive)", "\(group.count.neutral)",
          "\(group.count.negative)",
        ]
      })
    let band = Sentiment.neutralBand
    text += """

      From −1 to 1; scores from \(score(band.lowerBound)) to \(score(band.upperBound)) are neutral. \
      By factor, venue and month: `sentiment.csv`; the words behind a score: `turnstile code --explain`. \

      """
    return text + Markdown.escape(Findings(report: report).attitude) + "\n"
  }

  /// Thousandths as a score.
  private func score(_ thousandths: Int) -> String {
    Decimal.string(Double(thousandths) / 1000, places: 3)
  }

  private func role(_ name: String?) -> String {
    guard let name else { return "–" }
    return Markdown.escape(report.codebook.role(named: name)?.label ?? name)
  }

  private func more(_ count: Int, _ file: String) -> String {
    count > Self.shown ? "\n\(count - Self.shown) more in `\(file)`.\n" : ""
  }
}
