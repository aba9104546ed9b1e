/// The balance of each factor's poles.
struct BalanceSection {
  let report: Report

  func text() -> String {
    let rows = Balance.rows(report)
    guard !rows.isEmpty else { return "" }
    return "## Balance of the factors\n\n"
      + Markdown.table(
        ["Factor", "Away", "Toward", "Balance", "Of leavers", "Of enterers"],
        alignRight: [1, 2, 3, 4, 5],
        rows.map { row in
          [
            Markdown.escape(row.code.label) + (row.isRare ? " †" : ""), "\(row.away)",
            "\(row.toward)", value((row.away, row.toward)), value(row.leaving),
            value(row.entering),
          ]
        })
        + """

        Posts that name the factor, and its balance from −1 (it pushes away alone) to 1 (it pulls \
        toward alone). † fewer than \(MarkdownReport.fewest) posts. All quotes of a factor stand in \
        `evidence/`.

        """
  }

  private func value(_ count: (away: Int, toward: Int)) -> String {
    Balance.value(count).map { Decimal.string($0, places: 2) } ?? "–"
  }
}
