/// The share of posts that tell of a move, over time.
struct TrendLines {
  let report: Report

  private static let (width, height) = (640.0, 300.0)
  private static let (left, right, top, bottom) = (52.0, 92.0, 44.0, 48.0)

  /// Nil where dates do not allow one.
  func figure() -> Figure? {
    guard let time = Periods(report) else { return nil }
    let movements = Movement.allCases.filter { movement in
      time.periods.contains { $0.moves[movement] != nil }
    }
    guard !movements.isEmpty else { return nil }
    let periods = time.periods
    let reach =
      periods.flatMap { period in
        movements.map { period.posts > 0 ? period.share($0).value : 0 }
      }.max() ?? 1
    let step = Drawing.step(to: max(0.05, reach), most: 5)
    let end = min(1, (max(0.05, reach) / step).rounded(.up) * step)
    let wide = (Self.width - Self.left - Self.right) / Double(periods.count)
    let high = Self.height - Self.top - Self.bottom
    func x(_ index: Int) -> Double { Self.left + wide * (Double(index) + 0.5) }
    func y(_ share: Double) -> Double { Self.top + high * (1 - min(share, end) / end) }
    var body: Markup = Drawing.text(
      "Share of the dated posts of a \(time.unit) (%)", x: 12, y: 20, kind: "tick")
    for number in 0...Int((end / step).rounded()) {
      let share = Double(number) * step
      body += Drawing.line(
        Self.left, y(share), Self.width - Self.right, y(share), kind: number == 0 ? "axis" : "grid")
      body += Drawing.text(
        "\(Int((100 * share).rounded())) %", x: Self.left - 8, y: y(share) + 4, kind: "tick",
        anchor: "end")
    }
    let every = (periods.count + 11) / 12
    for (index, period) in periods.enumerated() where index % every == 0 {
      body += Drawing.text(
        period.name, x: x(index), y: Self.height - Self.bottom + 18, kind: "tick", anchor: "middle")
      body += Drawing.text(
        "n = \(period.posts)", x: x(index), y: Self.height - Self.bottom + 34, kind: "tick",
        anchor: "middle")
    }
    // Labels at the ends of the lines, kept apart.
    var labels: [(y: Double, movement: Movement)] = []
    for (number, movement) in movements.enumerated() {
      let shift = (Double(number) - Double(movements.count - 1) / 2) * min(7, wide / 5)
      let points = periods.enumerated().filter { $0.element.posts > 0 }.map { index, period in
        (x: x(index) + shift, share: period.share(movement), posts: period.posts)
      }
      let kind = Markup(movement.rawValue)
      let path = points.enumerated().map { index, point -> Markup in
        "\(index == 0 ? "M" : "L")\(point.x) \(y(point.share.value))"
      }
      body += "<path class=\"line \(kind)\" d=\"\(path.joined())\"/>\n"
      for point in points {
        body += Drawing.line(
          point.x, y(point.share.low), point.x, y(point.share.high), kind: "reach \(kind)")
        let isRare = point.posts < MarkdownReport.fewest
        body += Self.marker(
          number, x: point.x, y: y(point.share.value), kind: isRare ? "\(kind) hollow" : kind)
      }
      if let last = points.last { labels.append((y(last.share.value), movement)) }
    }
    labels.sort { $0.y < $1.y }
    let axis = Self.height - Self.bottom
    for index in labels.indices {
      let above = index > 0 ? labels[index - 1].y : -16
      let room = axis - 16 * Double(labels.count - 1 - index)
      labels[index].y = min(max(labels[index].y, above + 16), room)
    }
    for label in labels {
      let place = label.y
      let number = movements.firstIndex(of: label.movement)!
      let edge = Self.width - Self.right + 12
      body += Self.marker(number, x: edge, y: place, kind: Markup(label.movement.rawValue))
      body += Drawing.text(label.movement.rawValue, x: edge + 9, y: place + 4)
    }
    return Figure(
      name: "trend", title: "Who tells of a move, by \(time.unit)",
      summary: """
        Lines of the share of dated posts that tell of \
        \(movements.map(\.rawValue).joined(separator: ", ")), from \(periods[0].name) to \
        \(periods[periods.count - 1].name), with 95 % intervals. Hollow points rest on fewer than \
        \(MarkdownReport.fewest) posts. The table beside has all figures.
        """,
      width: Int(Self.width), height: Int(Self.height), body: body)
  }

  /// A shape for each line, so that colour is not all that tells them apart.
  private static func marker(_ number: Int, x: Double, y: Double, kind: Markup) -> Markup {
    switch number {
    case 0: "<circle class=\"\(kind) point\" cx=\"\(x)\" cy=\"\(y)\" r=\"4.5\"/>\n"
    case 1:
      """
      <rect class="\(kind) point" x="\(x - 4)" y="\(y - 4)" width="8" height="8"/>

      """
    default:
      """
      <path class="\(kind) point" d="M\(x) \(y - 5.5)L\(x + 5.5) \(y)L\(x) \(y + 5.5)\
      L\(x - 5.5) \(y)Z"/>

      """
    }
  }
}
