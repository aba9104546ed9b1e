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
<<<<<<< HEAD
    if let threads = Findings(report: report).threads {
      let words = threads.replacing("excluded.csv", with: "`excluded.csv`")
        .replacing("not_in_source", with: "`not_in_source`")
      text += "\n\(words)\n"
    }
=======
    text += selection()
    text += threads()
>>>>>>> f35164058c555bd38c7d24554a3b03823404dab6
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

  /// What was left out because of its language, or because another post says the same.
  private func selection() -> String {
    func count(_ cause: Exclusion.Cause) -> Int { report.coverage.excluded[cause] ?? 0 }
    var sentences: [String] = []
    if case let posts = count(.language), posts > 0 {
      sentences.append(
        "\(posts.counted("post")) \(posts == 1 ? "is" : "are") in another language than the "
          + "codebook's (\(report.codebook.language)); the coder cannot read it")
    }
    if case let posts = count(.duplicate), posts > 0 {
      sentences.append(
        "\(posts.counted("post")) \(posts == 1 ? "says" : "say") the same as another, word for word"
      )
    }
    if case let posts = count(.nearDuplicate), posts > 0 {
      sentences.append(
        "\(posts.counted("post")) \(posts == 1 ? "says" : "say") nearly the same as another: four "
          + "fifths or more of the three-word sequences of the two are in both")
    }
    return sentences.isEmpty
      ? "" : "\n" + sentences.joined(separator: ". ") + ". `excluded.csv` names each of them.\n"
  }
}
