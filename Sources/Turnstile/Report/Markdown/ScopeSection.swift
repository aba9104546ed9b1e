/// What was left out, what the figures cannot say, and how to make them again.
struct ScopeSection {
  let report: Report
  let command: String

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
    text += threads()
    if report.coverage.repaired > 0 {
      text +=
        "\n\(report.coverage.repaired.counted("byte")) in "
        + "\(report.coverage.repairedSources.counted("source")) had no meaning in the source's "
        + "encoding and were replaced.\n"
    }
    return text + limits()
  }

  /// How whole the threads are that say how many comments they have.
  private func threads() -> String {
    let coverage = report.coverage
    guard coverage.threads > 0 else { return "" }
    let share = Markdown.percent(Double(coverage.found) / Double(max(1, coverage.declared)))
    let short = coverage.threads - coverage.wholeThreads
    return "\nThreads that say how many comments they have: \(coverage.threads). Of "
      + "\(coverage.declared.counted("comment")), \(coverage.found) (\(share)) are in the sources"
      + (short == 0
        ? ".\n"
        : "; `excluded.csv` names the \(short.counted("thread")) lacking some, as "
          + "`not_in_source`.\n")
  }

  private func limits() -> String {
    """

    ## Limits

    - People who post are not all people; those who are content write less.
    - Stories of leaving are written late and tidied by memory.
    - A post says what its author chose to say; a reason not named may still hold.
    - The coder reads \(report.codebook.language == "en" ? "English" : report.codebook.language); \
    irony, hearsay and quotation mislead it at times.
    - Codebook “\(Markdown.escape(report.codebook.name))”, version \
    \(Markdown.escape(report.codebook.version)), SHA-256 `\(report.codebook.digest.prefix(12))`.

    ## Made again by

    ```
    \(command)
    ```

    The tables behind these figures are the CSV files beside this page; `datapackage.json` \
    describes their columns.

    """
  }
}
