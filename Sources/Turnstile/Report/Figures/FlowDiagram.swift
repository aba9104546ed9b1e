/// From which roles to which: bands between two columns, as wide as posts are many.
struct FlowDiagram {
  let report: Report

  private static let width = 640.0
  private static let labels = 190.0
  private static let bar = 10.0
  private static let gap = 10.0
  private static let top = 44.0
  /// Roles on a side that are drawn by name; the others go together.
  private static let shown = 11

  /// Nil where no move names a role.
  func figure() -> Figure? {
    guard !report.flows.isEmpty else { return nil }
    let names = CodeNames(codebook: report.codebook)
    let left = Column(report.flows.map { (names.role($0.key.from), $0.group.posts) }, Self.shown)
    let right = Column(report.flows.map { (names.role($0.key.to), $0.group.posts) }, Self.shown)
    let total = Double(report.flows.reduce(0) { $0 + $1.group.posts })
    let most = Double(max(left.nodes.count, right.nodes.count))
    let height = max(180, 34 * most)
    func layout(_ column: Column) -> [(y: Double, height: Double)] {
      let unit = (height - Self.gap * Double(column.nodes.count - 1)) / total
      var y = Self.top
      return column.nodes.map { node in
        defer { y += unit * Double(node.posts) + Self.gap }
        return (y, unit * Double(node.posts))
      }
    }
    let (starts, ends) = (layout(left), layout(right))
    var (usedLeft, usedRight) = (starts.map(\.y), ends.map(\.y))
    let (x1, x2) = (Self.labels + Self.bar, Self.width - Self.labels - Self.bar)
    var bands: Markup = ""
    let ordered = report.flows.map { flow in
      (
        from: left.index(of: names.role(flow.key.from)),
        to: right.index(of: names.role(flow.key.to)),
        flow: flow
      )
    }
    .enumerated().sorted {
      ($0.element.from, $0.element.to, $0.offset) < ($1.element.from, $1.element.to, $1.offset)
    }
    for (_, band) in ordered {
      let share = Double(band.flow.group.posts)
      let (from, to) = (band.from, band.to)
      let thick = starts[from].height * share / Double(left.nodes[from].posts)
      let thin = ends[to].height * share / Double(right.nodes[to].posts)
      let (y1, y2) = (usedLeft[from], usedRight[to])
      usedLeft[from] += thick
      usedRight[to] += thin
      let mid = (x1 + x2) / 2
      let words =
        "\(names.role(band.flow.key.from)) to \(names.role(band.flow.key.to)), "
        + "\(band.flow.key.movement.rawValue): \(band.flow.group.posts.counted("post"))"
      bands += """
        <path class="band \(band.flow.key.movement.rawValue)" d="M\(x1) \(y1)C\(mid) \(y1) \
        \(mid) \(y2) \(x2) \(y2)L\(x2) \(y2 + thin)C\(mid) \(y2 + thin) \(mid) \(y1 + thick) \
        \(x1) \(y1 + thick)Z"><title>\(words)</title></path>

        """
    }
    var body = bands
    for (node, place) in zip(left.nodes, starts) {
      body += Drawing.rectangle(
        x: Self.labels, y: place.y, width: Self.bar, height: place.height, kind: "node")
      body += Drawing.text(
        "\(Drawing.cut(node.name)) \(node.posts)", x: Self.labels - 8,
        y: place.y + place.height / 2 + 4, anchor: "end")
    }
    for (node, place) in zip(right.nodes, ends) {
      body += Drawing.rectangle(
        x: x2, y: place.y, width: Self.bar, height: place.height, kind: "node")
      body += Drawing.text(
        "\(Drawing.cut(node.name)) \(node.posts)", x: x2 + Self.bar + 8,
        y: place.y + place.height / 2 + 4)
    }
    body += Drawing.text("From", x: Self.labels + Self.bar, y: 20, kind: "name", anchor: "end")
    body += Drawing.text("To (posts)", x: x2, y: 20, kind: "name")
    var x = x1 + 18
    for movement in Movement.allCases
    where report.flows.contains(where: { $0.key.movement == movement }) {
      body += Drawing.rectangle(x: x, y: 10, width: 10, height: 10, kind: Markup(movement.rawValue))
      body += Drawing.text(movement.rawValue, x: x + 14, y: 20, kind: "tick")
      x += 74
    }
    let largest = report.flows.sorted { $0.group.posts > $1.group.posts }.prefix(3).map { flow in
      "\(names.role(flow.key.from)) to \(names.role(flow.key.to)), "
        + flow.group.posts.counted("post")
    }
    return Figure(
      name: "flows", title: "From where people come and where they go",
      summary: """
        Bands from the role that is left to the role that is entered, as wide as the posts that \
        tell of it. The widest: \(largest.joined(separator: "; ")). The table beside has all figures.
        """,
      width: Int(Self.width), height: Int(Self.top + height) + 16, body: body)
  }

  /// The roles of a side by falling number of posts.
  private struct Column {
    var nodes: [(name: String, posts: Int)] = []
    private var places: [String: Int] = [:]

    init(_ flows: [(name: String, posts: Int)], _ shown: Int) {
      var sums: [String: Int] = [:]
      for flow in flows { sums[flow.name, default: 0] += flow.posts }
      let sorted = sums.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      let named = sorted.count <= shown + 1 ? sorted.count : shown
      nodes = sorted.prefix(named).map { ($0.key, $0.value) }
      for (index, node) in nodes.enumerated() { places[node.name] = index }
      let rest = sorted.dropFirst(named)
      guard !rest.isEmpty else { return }
      nodes.append(("\(rest.count) others", rest.reduce(0) { $0 + $1.value }))
    }

    func index(of name: String) -> Int { places[name] ?? nodes.count - 1 }
  }
}
