/// What pushes a group away and what pulls it toward the field: bars to the left and to the right.
struct FactorBars {
  let report: Report
  let movement: Movement

  private static let width = 560.0
  private static let labels = 150.0
  private static let row = 26.0
  private static let top = 46.0
  /// Factors that are drawn.
  private static let shown = 24

  private struct Row {
    var code: String
    var away: Report.Reason?
    var toward: Report.Reason?
    var largest: Double { max(away?.share.value ?? 0, toward?.share.value ?? 0) }
  }

  /// Nil where nothing is coded.
  func figure() -> Figure? {
    let rows = rows()
    guard !rows.isEmpty else { return nil }
    let names = CodeNames(codebook: report.codebook)
    let reach =
      rows.flatMap { [$0.away?.share.high, $0.toward?.share.high] }
      .compactMap { $0 }.max() ?? 1
    let step = Drawing.step(to: reach, most: 4)
    let end = min(1, (reach / step).rounded(.up) * step)
    let half = (Self.width - Self.labels - 16) / 2
    let middle = Self.labels + half
    func place(_ share: Double) -> Double { half * share / end }
    let bottom = Self.top + Self.row * Double(rows.count)
    var body: Markup = ""
    body += Drawing.text("◀ pushes away", x: middle - 8, y: 18, kind: "name", anchor: "end")
    body += Drawing.text("pulls toward ▶", x: middle + 8, y: 18, kind: "name")
    for number in 0...Int((end / step).rounded()) {
      let share = Double(number) * step
      let label = "\(Int((100 * share).rounded())) %"
      for x in number == 0 ? [middle] : [middle - place(share), middle + place(share)] {
        body += Drawing.line(x, Self.top - 4, x, bottom, kind: number == 0 ? "axis" : "grid")
        body += Drawing.text(label, x: x, y: Self.top - 10, kind: "tick", anchor: "middle")
      }
    }
    for (index, row) in rows.enumerated() {
      let y = Self.top + Self.row * Double(index)
      body += Drawing.text(
        Drawing.cut(names.factor(row.code)), x: Self.labels - 12, y: y + 17, anchor: "end")
      for (reason, sign) in [(row.away, -1.0), (row.toward, 1.0)] {
        guard let reason else { continue }
        let isRare = reason.count.group.posts < MarkdownReport.fewest
        let length = place(reason.share.value)
        let kind = Markup(reason.key.pole.rawValue)
        body += Drawing.rectangle(
          x: sign < 0 ? middle - length : middle, y: y + 5, width: length, height: 16,
          kind: isRare ? "\(kind) rare" : kind)
        body += Drawing.whisker(
          middle + sign * place(reason.share.low), middle + sign * place(reason.share.high),
          y: y + 13)
      }
    }
    body += Drawing.text(
      "Share of \(CodeNames.people(movement)) (authors, %), with 95 % intervals; "
        + "pale: fewer than \(MarkdownReport.fewest) posts",
      x: Self.labels - 100, y: bottom + 22, kind: "tick")
    let strongest = rows.prefix(3).map { row in
      let isAway = (row.away?.share.value ?? 0) >= (row.toward?.share.value ?? 0)
      let share = Int((100 * row.largest).rounded())
      return "\(names.factor(row.code)) \(isAway ? "pushes away" : "pulls toward") \(share) %"
    }
    return Figure(
      name: "factors-\(movement.rawValue)",
      title: "What \(CodeNames.people(movement)) name, by direction",
      summary: """
        Bars of the share of authors that name a factor, to the left where it pushes away from \
        \(report.codebook.field), to the right where it pulls toward it. \
        The longest: \(strongest.joined(separator: "; ")). The table beside has all figures.
        """,
      width: Int(Self.width), height: Int(bottom) + 34, body: body)
  }

  private func rows() -> [Row] {
    var rows: [String: Row] = [:]
    for reason in report.reasons where reason.key.movement == movement {
      var row = rows[reason.key.code] ?? Row(code: reason.key.code)
      if reason.key.pole == .away { row.away = reason } else { row.toward = reason }
      rows[reason.key.code] = row
    }
    // The codebook's order where shares tie.
    return Array(
      report.codebook.codes.compactMap { rows[$0.name] }.enumerated()
        .sorted { ($0.element.largest, $1.offset) > ($1.element.largest, $0.offset) }
        .prefix(Self.shown).map(\.element))
  }
}
