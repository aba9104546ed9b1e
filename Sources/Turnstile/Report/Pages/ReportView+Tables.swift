extension ReportView {
  /// Rows of a table that the page shows; the CSV files have all.
  private static let shown = 30

  static func flows(_ report: Report, _ names: CodeNames) -> Markup {
    HTMLTable(
      caption:
        "Moves between roles, by authors of the movement\(more(report.flows.count, "flows.csv"))",
      header: ["Movement", "From", "To", "Posts", "Share", "95 % interval"], numbers: [3, 4, 5],
      rows: report.flows.prefix(shown).map { flow in
        [
          Markup(flow.key.movement.rawValue), Markup(names.role(flow.key.from)),
          Markup(names.role(flow.key.to)), "\(flow.group.posts)", "\(100 * flow.share.value) %",
          "\(100 * flow.share.low) – \(100 * flow.share.high)",
        ]
      }
    ).markup
  }

  static func sentiment(_ report: Report) -> Markup {
    let groups = report.sentiments.filter { ["all", "movement"].contains($0.key.column) }
    let band = Sentiment.neutralBand
    let (low, high) = (Double(band.lowerBound) / 1000, Double(band.upperBound) / 1000)
    return HTMLTable(
      caption: """
        Sentiment from −1 to 1; scores from \(low, places: 3) to \(high, places: 3) are neutral. \
        Factors, venues and months are in sentiment.csv
        """,
      header: ["Group", "Posts", "Mean", "95 % interval", "Positive", "Neutral", "Negative"],
      numbers: [1, 2, 3, 4, 5, 6],
      rows: groups.map { group in
        [
          Markup(group.key.value == "none" ? "no move" : group.key.value),
          "\(group.count.posts)", "\(group.mean.mean, places: 2)",
          group.mean.interval.map {
            "\($0.lowerBound, places: 2) – \($0.upperBound, places: 2)"
          } ?? "", "\(group.count.positive)", "\(group.count.neutral)", "\(group.count.negative)",
        ]
      }
    ).markup
  }

  static func wordsIntroduction(_ report: Report, _ keywords: KeywordTable) -> String {
    let sizes = report.groupSizes
    let groups = "“\(report.comparison.target)” against “\(report.comparison.reference)”"
    guard sizes.target > 0, sizes.reference > 0 else {
      return "\(groups) is not compared: one of the groups has no posts."
    }
    let found = keywords.distinctive.count
    return "\(groups): \(sizes.target.counted("post")) against \(sizes.reference); "
      + "\(keywords.tested.counted("term")) tested by posts that say them, "
      + (found == 0
        ? "none differs beyond chance (q ≤ \(KeywordTable.threshold))."
        : "\(found) beyond chance (q ≤ \(KeywordTable.threshold)).")
  }

  static func words(
    _ report: Report, _ keywords: KeywordTable, _ concordance: Concordance
  ) -> Markup {
    func line(_ row: KeywordTable.Row) -> Markup {
      guard let line = concordance.lines[row.term] else { return "–" }
      return """
        <bdi class="line">\(line.context.before)<b>\(line.context.words)</b>\
        \(line.context.after)</bdi> <a href="\(line.address)">post<span class="unseen"> with \
        \(row.term)</span></a>
        """
    }
    var result: Markup = ""
    let compared = keywords.compared
    let hint: Markup = keywords.distinctive.isEmpty ? ": hints, none beyond chance" : ""
    if !compared.isEmpty {
      result +=
        HTMLTable(
          caption:
            "Words of \(report.comparison.target) against \(report.comparison.reference)\(hint)",
          header: [
            "Term", report.comparison.target, report.comparison.reference, "G²", "q", "Log ratio",
            "In a line",
          ], numbers: [1, 2, 3, 4, 5],
          rows: compared.map { row in
            [
              Markup(row.term), "\(Int(row.count.target))", "\(Int(row.count.reference))",
              "\(row.keyness!.g2)", "\(row.q ?? 1, places: 3)", "\(row.keyness!.logRatio)",
              line(row),
            ]
          }
        ).markup
    }
    result +=
      HTMLTable(
        caption: "Terms that stand out, by tf–idf",
        header: ["Term", "Count", "Posts", "tf–idf", "In a line"],
        numbers: [1, 2, 3],
        rows: keywords.rows.prefix(KeywordTable.shownRows).map { row in
          [
            Markup(row.term), "\(Int(row.count.count))", "\(Int(row.count.posts))",
            "\(row.tfIdf)", line(row),
          ]
        }
      ).markup
    return result
  }

  static func trend(_ report: Report) -> Markup {
    guard let time = Periods(report) else { return "" }
    return HTMLTable(
      caption: "Dated posts and those that tell of a move, by \(time.unit)",
      header: ["Period", "Posts"] + Movement.allCases.map(\.rawValue), numbers: [1, 2, 3, 4],
      rows: time.periods.map { period in
        [Markup(period.name), "\(period.posts)"]
          + Movement.allCases.map { movement in "\(period.moves[movement] ?? 0)" }
      }
    ).markup
  }

  static func threads(_ threads: ThreadTable) -> Markup {
    HTMLTable(
      caption: "Threads by posts that tell of a move",
      header: ["Thread", "Venue", "Posts", "Leaving", "Entering", "Staying"],
      numbers: [2, 3, 4, 5],
      rows: threads.rows.map { row in
        [
          "<bdi>\(Markup.link(row.title, to: row.url))</bdi>", Markup(row.venue ?? "–"),
          "\(row.posts)", "\(row.leaving)", "\(row.entering)", "\(row.staying)",
        ]
      }
    ).markup
  }

  static func checklist(_ checklist: Checklist) -> Markup {
    let items = checklist.items.map { item -> Markup in
      "<dt>\(item.name)</dt><dd>\(item.text)</dd>\n"
    }
    return "<dl class=\"checklist\">\n\(items.joined())</dl>\n"
  }

  static func excluded(_ report: Report) -> Markup {
    let causes = Exclusion.Cause.allCases.filter { report.coverage.excluded[$0] != nil }
    let words = Findings(report: report).leftOut.map { words -> Markup in "<p>\(words)</p>\n" }
      .joined()
    guard !causes.isEmpty else { return "<p>Nothing.</p>\n\(words)" }
    let table = HTMLTable(
      caption: "What was left out, and why; each is in excluded.csv",
      header: ["Cause", "Sources, lines or posts"], numbers: [1],
      rows: causes.map {
        [Markup($0.rawValue.replacing("_", with: " ")), "\(report.coverage.excluded[$0]!)"]
      }
    ).markup
    return "\(table)\(words)"
  }

  private static func more(_ count: Int, _ file: String) -> Markup {
    count > shown ? "; \(count - shown) more in \(file)" : ""
  }
}
