/// The first page: what was read and what it says, in sentences.
struct FindingsSection {
  let report: Report
  let pages: PageSet
  let remarks: Remarks

  func text() -> String {
    let findings = Findings(report: report)
    var lines = [
      "# \(Markdown.escape(findings.heading))", "",
      "**\(Markdown.escape(findings.lead))**", "",
      "[Read it with filters, quotes in context and marked posts](report.html).", "",
      "## Findings", "", Markdown.escape(findings.read), "", Markdown.escape(findings.moves), "",
    ]
    for movement in [Movement.leaving, .entering] {
      lines += [headline(movement, findings), ""]
    }
    lines += [
      "**How far to trust this.** " + Markdown.escape(remarks.trust)
        + " Shares count authors where they are known; the range behind a share is its 95 % "
        + "interval.", "",
    ]
    if !remarks.sinceLastRun.isEmpty {
      lines += ["## Since the last run", ""]
      lines += remarks.sinceLastRun.map { "- " + Markdown.escape($0) } + [""]
    }
    return lines.joined(separator: "\n")
  }

  private func headline(_ movement: Movement, _ findings: Findings) -> String {
    let name = movement.rawValue
    let reasons = findings.headlines(movement)
    guard !reasons.isEmpty else {
      return "**Reasons for \(name).** No reason is given by "
        + "\(MarkdownReport.fewest) posts or more."
    }
    var lines = ["**First reasons for \(name).**", ""]
    for (number, reason) in reasons.enumerated() {
      let label = MarkdownReport.label(reason.key, report.codebook)
      var line =
        "\(number + 1). **\(label)**: \(Markdown.percent(reason.share.value)) of its authors "
        + "(\(Markdown.percent(reason.share.low)) to \(Markdown.percent(reason.share.high)); "
        + "\(reason.count.group.posts.counted("post")))"
      if let word = remarks.words[reason.key] { line += ", *\(Markdown.escape(word))*" }
      if let quote = reason.count.quotes.quotes.first {
        line += ". " + MarkdownReport.quote(quote, at: pages.address(of: quote, for: reason.key))
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
