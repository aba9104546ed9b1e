/// How posts sound: each group's bar of negative, neutral and positive ones.
struct SentimentBars {
  let report: Report

  private static let width = 640.0
  private static let (labels, right, row, top) = (92.0, 178.0, 34.0, 40.0)

  func figure() -> Figure? {
    let groups = report.sentiments.filter { ["all", "movement"].contains($0.key.column) }
    guard !groups.isEmpty else { return nil }
    let wide = Self.width - Self.labels - Self.right
    var body: Markup = ""
    var x = Self.labels
    for kind in ["negative", "neutral", "positive"] {
      body += Drawing.rectangle(x: x, y: 8, width: 10, height: 10, kind: Markup(kind))
      body += Drawing.text(kind, x: x + 15, y: 18, kind: "tick")
      x += 84
    }
    body += Drawing.text(
      "mean (95 % interval)", x: Self.width - Self.right + 12, y: 18, kind: "tick")
    for (index, group) in groups.enumerated() {
      let y = Self.top + Self.row * Double(index)
      let name = group.key.value == "none" ? "no move" : group.key.value
      body += Drawing.text(name, x: Self.labels - 10, y: y + 17, anchor: "end")
      var x = Self.labels
      let parts = [
        ("negative", group.count.negative), ("neutral", group.count.neutral),
        ("positive", group.count.positive),
      ]
      for (kind, count) in parts where count > 0 {
        let length = wide * Double(count) / Double(group.count.posts)
        body += Drawing.rectangle(x: x, y: y, width: length - 1, height: 25, kind: Markup(kind))
        if length > 9 * Double(String(count).utf8.count) + 4 {
          body += Drawing.text(
            "\(count)", x: x + length / 2, y: y + 17, kind: "on-\(kind)", anchor: "middle")
        }
        x += length
      }
      var mean = Decimal.string(group.mean.mean, places: 2)
      if let interval = group.mean.interval {
        mean +=
          " (\(Decimal.string(interval.lowerBound, places: 2)) to "
          + "\(Decimal.string(interval.upperBound, places: 2)))"
      }
      body += Drawing.text(
        mean.replacing("-", with: "−"), x: Self.width - Self.right + 12, y: y + 17)
    }
    let bottom = Self.top + Self.row * Double(groups.count)
    for (share, anchor) in [(0.0, "start"), (0.5, "middle"), (1.0, "end")] as [(Double, Markup)] {
      body += Drawing.text(
        "\(Int(100 * share)) %", x: Self.labels + wide * share, y: bottom + 12, kind: "tick",
        anchor: anchor)
    }
    body += Drawing.text(
      "of the group's posts", x: Self.width - Self.right + 12, y: bottom + 12, kind: "tick")
    let parts = groups.map { group in
      let name = group.key.value == "none" ? "no move" : group.key.value
      return "\(name) \(group.count.negative), \(group.count.neutral), \(group.count.positive)"
    }
    return Figure(
      name: "sentiment", title: "How the posts sound",
      summary: """
        Bars of negative, neutral and positive posts of each group: \
        \(parts.joined(separator: "; ")). The table beside has all figures.
        """,
      width: Int(Self.width), height: Int(bottom) + 24, body: body)
  }
}

extension Report {
  /// All drawings that the run's figures allow, in the order of the report.
  var figures: [Figure] {
    [
      FactorBars(report: self, movement: .leaving).figure(),
      FactorBars(report: self, movement: .entering).figure(),
      FlowDiagram(report: self).figure(), TrendLines(report: self).figure(),
      SentimentBars(report: self).figure(),
    ].compactMap { $0 }
  }
}
