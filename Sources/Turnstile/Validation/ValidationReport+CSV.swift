extension TableSchema {
  static let validation = TableSchema(
    name: "validation", about: "How well each thing is found; one figure a row.",
    fields: [
      Field(
        "group", .string, "movement, factors, factor, roles, role from, role to, choice, shares"),
      Field("name", .string, "What of the group"),
      Field(
        "figure", .string,
        "f1, precision, recall, agreement, kappa, verbatim, mean_error, spearman"),
      Field("value", .number, "0 to 1; kappa and spearman -1 to 1; mean_error percentage points"),
      Field("ci_low", .number, "95 % interval by resampling posts; empty where there is none"),
      Field("ci_high", .number, "95 % interval by resampling posts"),
      Field("gold", .integer, "How many people coded"),
      Field("found", .integer, "How many the coder found, without optional ones"),
      Field("right", .integer, "How many of these are the same"),
    ])

  static let confusion = TableSchema(
    name: "confusion", about: "What people coded against what the coder said.",
    fields: [
      Field("table", .string, "factors, movement, status or attitude"),
      Field("gold", .string, "By people; none where they coded nothing there"),
      Field("coded", .string, "By the coder; none where it missed it"),
      Field("count", .integer, "Codings of factors, otherwise posts"),
    ])

  static let reliability = TableSchema(
    name: "reliability", about: "Whether confidence is the share that is right.",
    fields: [
      Field("from", .number, "Least confidence of the bin"),
      Field("to", .number, "The next bin's least"),
      Field("n", .integer, "Codings of factors"),
      Field("confidence", .number, "Their mean confidence"),
      Field("right", .number, "The share of them that is right"),
      Field("ci_low", .number, "Wilson 95 % interval of the share"),
      Field("ci_high", .number, "Wilson 95 % interval of the share"),
    ])

  static let errors = TableSchema(
    name: "errors", about: "Kinds of error, the commonest first, with examples.",
    fields: [
      Field("error", .string, "What is wrong"),
      Field("count", .integer, "How often in all"),
      Field("post_id", .string, "A post in which it is"),
      Field("quote", .string, "Words of that post, or its title and first words"),
    ])
}

extension ValidationReport {
  static func csv(_ schema: TableSchema, _ rows: [[CSV.Cell]]) -> [UInt8] {
    rows.reduce(into: schema.header) { $0 += CSV.row($1) }
  }

  private func row(
    _ group: String, _ name: String, _ figure: String, _ estimate: Estimate, gold: Int?,
    found: Int?, right: Int?
  ) -> [CSV.Cell] {
    func cell(_ value: Int?) -> CSV.Cell { value.map(CSV.Cell.integer) ?? .empty }
    return [
      .text(group), .text(name), .text(figure), .number(estimate.value),
      .optional(estimate.interval?.lowerBound), .optional(estimate.interval?.upperBound),
      cell(gold), cell(found), cell(right),
    ]
  }

  var figureRows: [[CSV.Cell]] {
    var rows: [[CSV.Cell]] = []
    for detection in figures.detections {
      let (group, name) = (detection.measure.group.rawValue, detection.measure.name)
      let count = detection.count
      for (figure, estimate) in [
        ("f1", detection.f1), ("precision", detection.precision), ("recall", detection.recall),
      ] {
        rows.append(
          row(
            group, name, figure, estimate, gold: count.gold, found: count.found, right: count.hits))
      }
    }
    rows.append(
      row(
        "factors", "mean of frequent ones", "f1", figures.meanF1.value, gold: nil, found: nil,
        right: nil))
    for choice in figures.choices {
      rows.append(
        row(
          "choice", choice.name, "agreement", choice.share, gold: choice.n, found: choice.n,
          right: choice.agreed))
      guard let kappa = choice.kappa else { continue }
      rows.append(
        row(
          "choice", choice.name, "kappa", kappa, gold: choice.n, found: choice.n,
          right: choice.agreed))
    }
    rows.append(
      row(
        "choice", "quote", "verbatim", Estimate(verbatim), gold: nil, found: quotes.all,
        right: quotes.all - quotes.astray))
    for (figure, estimate) in [
      ("mean_error", figures.shares.error), ("spearman", figures.shares.rank),
    ] {
      rows.append(row("shares", "factors", figure, estimate, gold: nil, found: nil, right: nil))
    }
    return rows
  }

  /// The share of quotes that are words of their post.
  var verbatim: Double { Double(quotes.all - quotes.astray) / Double(max(1, quotes.all)) }

  var confusionRows: [[CSV.Cell]] {
    confusions.flatMap { table in
      table.cells.map {
        [.text(table.name), .text($0.gold), .text($0.said), .integer($0.count)]
      }
    }
  }

  var reliabilityRows: [[CSV.Cell]] {
    reliability.bins.map { bin in
      [
        .number(bin.range.lowerBound), .number(bin.range.upperBound), .integer(bin.n),
        .number(bin.meanConfidence), .number(bin.share), .number(bin.interval.low),
        .number(bin.interval.high),
      ]
    }
  }

  var errorRows: [[CSV.Cell]] {
    errors.kinds.flatMap { kind in
      kind.examples.map {
        [.text(kind.name), .integer(kind.count), .text($0.postID), .text($0.quote)]
      }
    }
  }
}
