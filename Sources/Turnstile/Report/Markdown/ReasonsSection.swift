/// All factors, by movement, with quotes.
struct ReasonsSection {
  let report: Report
  let pages: PageSet

  func text() -> String {
    var text = ""
    for movement in [Movement.leaving, .entering, .staying, nil] {
      let reasons = report.reasons.filter { $0.key.movement == movement }
      guard !reasons.isEmpty else { continue }
      text += "## \(heading(movement))\n\n"
      if let movement { text += MarkdownReport.figure("factors-\(movement.rawValue)", of: report) }
      text += table(reasons) + "\n" + quotes(reasons) + "\n"
    }
    return text
  }

  private func heading(_ movement: Movement?) -> String {
    switch movement {
    case .leaving: "Reasons of those who leave"
    case .entering: "Reasons of those who enter"
    case .staying: "Reasons of those who stay"
    case nil: "Reasons named by those who tell of no move"
    }
  }

  private func table(_ reasons: [Report.Reason]) -> String {
    Markdown.table(
      ["Factor", "Pole", "Posts", "Authors", "Share", "95 % interval", "Own", "Sentiment"],
      alignRight: [2, 3, 4, 6, 7],
      reasons.filter { !$0.count.quotes.quotes.isEmpty }.map { reason in
        let isRare = reason.count.group.posts < MarkdownReport.fewest
        return [
          MarkdownReport.label(reason.key, report.codebook) + (isRare ? " †" : ""),
          MarkdownReport.direction(reason.key.pole), "\(reason.count.group.posts)",
          "\(reason.count.group.authors)", Markdown.percent(reason.share.value),
          "\(Markdown.percent(reason.share.low)) – \(Markdown.percent(reason.share.high))",
          Markdown.percent(reason.ownShare), Decimal.string(reason.sentiment, places: 2),
        ]
      })
        + """

        † fewer than \(MarkdownReport.fewest) posts: read it as an example, not as a share. \
        Sentiment is the mean of the clauses that carry the factor.

        """
  }

  private func quotes(_ reasons: [Report.Reason]) -> String {
    reasons.map { reason in
      let label = MarkdownReport.label(reason.key, report.codebook)
      let quotes = reason.count.quotes.quotes.prefix(2).map {
        "  - " + MarkdownReport.quote($0, at: pages.address(of: $0, for: reason.key))
      }
      return "- **\(label)**, \(MarkdownReport.direction(reason.key.pole)):\n"
        + quotes.joined(separator: "\n") + "\n"
    }
    .joined()
  }
}
