/// What was left out, what the figures cannot say, and how to make them again.
struct ScopeSection {
  let report: Report
  let pages: PageSet
  let checklist: Checklist

  func text() -> String {
    var text = "## What was left out\n\n"
    let excluded = Exclusion.Cause.allCases.filter { report.coverage.excluded[$0] != nil }
    if excluded.isEmpty {
      text += "Nothing.\n"
    } else {
      text += Markdown.table(
        ["Cause", "Sources, lines or posts"], alignRight: [1],
        excluded.map {
          [$0.rawValue.replacing("_", with: " "), "\(report.coverage.excluded[$0]!)"]
        })
    }
    for words in Findings(report: report).leftOut {
      let words = words.replacing("excluded.csv", with: "`excluded.csv`")
        .replacing("not_in_source", with: "`not_in_source`")
      text += "\n\(words)\n"
    }
    if report.coverage.repaired > 0 {
      text +=
        "\n\(report.coverage.repaired.counted("byte")) in "
        + "\(report.coverage.repairedSources.counted("source")) had no meaning in the source's "
        + "encoding and were replaced.\n"
    }
    text += "\n## Reporting checklist\n\n"
    text += Markdown.table(
      ["Item", "This report"],
      checklist.items.map { [Markdown.escape($0.name), Markdown.escape($0.text)] })
    return text + doubtful() + """

      ## Limits

      \(checklist.limits.map { "- " + Markdown.escape($0) }.joined(separator: "\n"))

      ## Made again by

      ```
      \(checklist.command)
      ```

      The tables behind these figures are the CSV files beside this page; `datapackage.json` \
      describes their columns. `report.html` shows the same with filters, `evidence/` all quotes and \
      `posts/` the posts with their codings marked.

      """
  }

  private func doubtful() -> String {
    guard !pages.doubtful.isEmpty else { return "" }
    let lines = pages.doubtful.map { quote in
      let label = Markdown.escape(report.codebook.codes[quote.code].label)
      return "- \(label), \(quote.pole.rawValue) (confidence "
        + "\(Decimal.string(Double(quote.confidence) / 1000, places: 2))): "
        + "“\(Markdown.escape(quote.context.words))” — [post](\(quote.address))"
    }
    return """

      ## Codings that the coder was least sure of

      Examples of where errors are likely:

      \(lines.joined(separator: "\n"))

      """
  }
}
