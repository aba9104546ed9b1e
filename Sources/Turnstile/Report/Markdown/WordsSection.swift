/// Keywords, what tells two groups apart, and pairs of words.
struct WordsSection {
  let report: Report
  let keywords: KeywordTable
  let concordance: Concordance

  private static let shown = KeywordTable.shownRows

  func text() -> String {
    var text = "## Words\n\n"
    text += Markdown.table(
      ["Term", "Count", "Posts", "tf–idf", "Dispersion", "In a line"], alignRight: [1, 2, 3, 4],
      keywords.rows.prefix(Self.shown).map { row in
        [
          Markdown.escape(row.term), "\(row.count.count)", "\(row.count.posts)",
          Decimal.string(row.tfIdf, places: 1), Decimal.string(row.dispersion, places: 2),
          line(row),
        ]
      })
    text += "\n" + keyness()
    if !keywords.collocations.isEmpty {
      let pairs = keywords.collocations.prefix(Self.shown).map {
        "\(Markdown.escape($0.term)) (\($0.count))"
      }
      text +=
        "\nPairs that keep company, by normalized pointwise mutual information: "
        + pairs.joined(separator: ", ") + ".\n"
    }
    return text
  }

  private func keyness() -> String {
    let comparison = report.comparison
    let target = Markdown.escape(comparison.target)
    let reference = Markdown.escape(comparison.reference)
    let sizes = report.groupSizes
    var text = "### Words of “\(target)” against “\(reference)”\n\n"
    guard sizes.target > 0, sizes.reference > 0 else {
      return text + "Not compared: \(sizes.target.counted("post")) of the first group and "
        + "\(sizes.reference) of the second.\n"
    }
    let strongest = keywords.compared
    text +=
      "\(sizes.target.counted("post")) against \(sizes.reference); "
      + "\(keywords.tested.counted("term")) tested by posts that say them. "
    let threshold = "(q ≤ \(KeywordTable.threshold))"
    let isChance = keywords.distinctive.isEmpty
    guard !strongest.isEmpty else {
      return text + "None differs beyond chance \(threshold).\n"
    }
    text +=
      isChance
      ? "None differs beyond chance \(threshold); those that lean most, as hints:\n\n"
      : "Those beyond chance \(threshold):\n\n"
    return text
      + Markdown.table(
        ["Term", target, reference, "G²", "q", "Log ratio", "95 % interval", "In a line"],
        alignRight: [1, 2, 3, 4, 5],
        strongest.prefix(Self.shown).map { row in
          let keyness = row.keyness!
          return [
            Markdown.escape(row.term), "\(row.count.target)", "\(row.count.reference)",
            Decimal.string(keyness.g2, places: 1), Decimal.string(row.q ?? 1, places: 3),
            Decimal.string(keyness.logRatio, places: 1),
            "\(Decimal.string(keyness.interval.lowerBound, places: 1)) – "
              + "\(Decimal.string(keyness.interval.upperBound, places: 1))", line(row),
          ]
        })
  }

  /// The term in a line of a post, with a link to it.
  private func line(_ row: KeywordTable.Row) -> String {
    guard let line = concordance.lines[row.term] else { return "–" }
    return Markdown.escape(line.context.before) + "**" + Markdown.escape(line.context.words) + "**"
      + Markdown.escape(line.context.after) + " [post](\(line.address))"
  }
}
