/// The agreement of coders, for people and for programs.
extension AgreementTable {
  /// How it is printed.
  public enum Format: String, Sendable, CaseIterable { case text, json, csv }

  /// Ends with a line feed.
  public func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json.pretty
    case .csv: csv
    }
  }

  private static let titles = ["variable", "posts", "agree", "prevalence", "kappa", "alpha"]

  private var text: String {
    func figure(_ value: Double) -> String { Decimal.string(value, places: 3) }
    func figure(_ estimate: Estimate?) -> String {
      guard let estimate else { return "–" }
      guard let interval = estimate.interval else { return figure(estimate.value) }
      return "\(figure(estimate.value)) (\(figure(interval.lowerBound)) to "
        + "\(figure(interval.upperBound)))"
    }
    let lines =
      [Self.titles]
      + rows.map { row in
        [
          row.name, "\(row.posts)", figure(row.raw.value), figure(row.prevalence),
          figure(row.kappa), figure(row.alpha),
        ]
      }
    let widths = Self.titles.indices.map { column in
      lines.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    var text = "\(posts.counted("post")) coded in \(sheets.joined(separator: ", "))\n\n"
    for line in lines {
      let cells = zip(line, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.unicodeScalars.count)
      }
      text += cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed() + "\n"
    }
    return text + """

      agree: share of pairs of coders who say the same; prevalence: share of codings that say it.
      kappa: Cohen's, of two coders; alpha: Krippendorff's, of sets by Krippendorff and Craggs.
      In brackets the 95 % interval of \(resampleCount) resamples. From .800 on a variable is \
      reliable, from .667 on
      for tentative conclusions. – is not defined: nobody used it, or all of them did.

      """
  }

  private static func members(
    _ name: String, _ estimate: Estimate?
  ) -> [(key: String, value: Double?)] {
    [
      (name, estimate?.value), ("\(name)_low", estimate?.interval?.lowerBound),
      ("\(name)_high", estimate?.interval?.upperBound),
    ]
  }

  private static func figures(_ row: AgreementRow) -> [(key: String, value: Double?)] {
    members("agree", row.raw) + [("prevalence", row.prevalence)] + members("kappa", row.kappa)
      + members("alpha", row.alpha)
  }

  private var json: JSONValue {
    .object([
      ("sheets", .array(sheets.map(JSONValue.string))), ("posts", .integer(posts)),
      (
        "variables",
        .array(
          rows.map { row in
            .object(
              [
                ("variable", .string(row.name)), ("kind", .string(row.kind)),
                ("posts", .integer(row.posts)), ("used", .integer(row.used)),
              ] + Self.figures(row).map { ($0.key, $0.value.map(JSONValue.number) ?? .null) })
          })
      ),
    ])
  }

  private var csv: [UInt8] {
    var text: [UInt8] = []
    for (number, row) in rows.enumerated() {
      let figures = Self.figures(row)
      if number == 0 {
        let titles = ["variable", "kind", "posts", "used"] + figures.map(\.key)
        text += CSV.row(titles.map { .text($0) })
      }
      text += CSV.row(
        [.text(row.name), .text(row.kind), .integer(row.posts), .integer(row.used)]
          + figures.map { .optional($0.value) })
    }
    return text
  }
}
