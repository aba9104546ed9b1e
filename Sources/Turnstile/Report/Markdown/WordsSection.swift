/// Keywords, what tells two groups apart, and pairs of words.
struct WordsSection {
  let report: Report
  let keywords: KeywordTable

  private static let shown = 20
  /// Above this q a difference between groups may be chance.
  private static let threshold = 0.05

  func text() -> String {
    var text = "## Words\n\n"
    text += Markdown.table(
      ["Term", "Count", "Posts", "tf–idf", "Dispersion"], alignRight: [1, 2, 3, 4],
      keywords.rows.prefix(Self.shown).map { row in
        [
          Markdown.escape(row.term), "\(row.count.count)", "\(row.count.posts)",
          Decimal.string(row.tfIdf, places: 1), Decimal.string(row.dispersion, places: 2),
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
    let strongest = keywords.rows.filter { ($0.q ?? 1) <= Self.threshold }
      .sorted { (abs($0.keyness!.g2), $1.term) > (abs($1.keyness!.g2), $0.term) }
    text +=
      "\(sizes.target.counted("post")) against \(sizes.reference); "
      + "\(keywords.tested.counted("term")) tested by posts that say them. "
    guard !strongest.isEmpty else {
      return text + "None differs beyond chance (q ≤ \(Self.threshold)).\n"
    }
    text += "Those with q ≤ \(Self.threshold):\n\n"
    return text
      + Markdown.table(
        ["Term", target, reference, "G²", "q", "Log ratio", "95 % interval"],
        alignRight: [1, 2, 3, 4, 5],
        strongest.prefix(Self.shown).map { row in
          let keyness = row.keyness!
          return [
            Markdown.escape(row.term), "\(row.count.target)", "\(row.count.reference)",
            Decimal.string(keyness.g2, places: 1), Decimal.string(row.q ?? 1, places: 3),
            Decimal.string(keyness.logRatio, places: 1),
            "\(Decimal.string(keyness.interval.lowerBound, places: 1)) – "
              + "\(Decimal.string(keyness.interval.upperBound, places: 1))",
          ]
        })
  }
}
