/// Writes the CSV files of a run.
struct TableWriter {
  let folder: String

  private func file(_ schema: TableSchema) throws(ReportError) -> OutputFile {
    var file = try OutputFile(creating: "\(folder)/\(schema.fileName)")
    try file.write(schema.header)
    return file
  }

  func write(_ schema: TableSchema, _ rows: [[CSV.Cell]]) throws(ReportError) {
    var file = try file(schema)
    for row in rows { try file.write(CSV.row(row)) }
    try file.close()
  }

  func write(_ rows: RowSpool) throws(ReportError) {
    let schemas: [(RowSpool.Table, TableSchema)] = [
      (.posts, .posts), (.factors, .factors), (.roles, .roles), (.excluded, .excluded),
    ]
    for (table, schema) in schemas {
      var file = try file(schema)
      try rows.forEach(in: table) { row throws(ReportError) in try file.write(row) }
      try file.close()
    }
  }

  func write(_ changes: RunChanges) throws(ReportError) {
    guard case .found(let difference) = changes else { return try write(.changes, []) }
    var file = try OutputFile(creating: "\(folder)/\(TableSchema.changes.fileName)")
    try difference.forEachLine { line throws(ReportError) in try file.write(line) }
    try file.close()
  }

  func write(_ report: Report) throws(ReportError) {
    try write(
      .reasons,
      report.reasons.map { reason in
        [
          .text(reason.key.movement?.rawValue ?? "none"), .text(reason.key.code),
          .text(reason.key.pole.rawValue), .integer(reason.count.group.posts),
          .integer(reason.count.group.authors), .integer(reason.count.group.threads),
          .number(reason.share.value), .number(reason.share.low), .number(reason.share.high),
          .number(reason.ownShare), .number(reason.sentiment),
          .optional(reason.count.quotes.quotes.first?.postID),
        ] + cells(reason.correction, reason.trust)
      })
    try write(
      .flows,
      report.flows.map { flow in
        [
          .optional(flow.key.from), .optional(flow.key.to), .text(flow.key.movement.rawValue),
          .integer(flow.group.posts), .integer(flow.group.authors), .number(flow.share.value),
          .number(flow.share.low), .number(flow.share.high),
        ] + cells(flow.correction, flow.trust)
      })
    try writeReview(of: report)
    try write(
      .sentiment,
      report.sentiments.map { group in
        let name = group.key.column == "all" ? "all" : "\(group.key.column): \(group.key.value)"
        return [
          .text(name), .integer(group.count.posts),
          .number(group.mean.mean), .optional(group.mean.interval?.lowerBound),
          .optional(group.mean.interval?.upperBound), .integer(group.count.positive),
          .integer(group.count.neutral), .integer(group.count.negative),
        ]
      })
    try write(
      .trend,
      report.trend.map { trend in
        [
          .text(trend.key.period), .text(trend.key.movement.rawValue), .optional(trend.key.code),
          .optional(trend.key.pole?.rawValue), .integer(trend.posts), .number(trend.share),
        ]
      })
  }

  func write(_ keywords: KeywordTable, _ comparison: Comparison) throws(ReportError) {
    try write(
      .keywords(comparison),
      keywords.rows.map { row in
        [
          .text(row.term), .integer(row.length), .integer(Int(row.count.count)),
          .integer(Int(row.count.posts)), .number(row.tfIdf), .integer(Int(row.count.target)),
          .integer(Int(row.count.reference)), .optional(row.keyness?.g2), .optional(row.q),
          .optional(row.keyness?.logRatio), .optional(row.keyness?.interval.lowerBound),
          .optional(row.keyness?.interval.upperBound), .number(row.dispersion),
        ]
      })
    try write(
      .collocations,
      keywords.collocations.map { pair in
        [.text(pair.term), .integer(pair.count), .integer(pair.posts), .number(pair.npmi)]
      })
  }
}
