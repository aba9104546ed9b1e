extension TableSchema {
  /// The columns of a table of shares that a review fills in.
  static let correction = [
    Field("machine_share", .number, "The same share of posts, by the machine alone"),
    Field("corrected_share", .number, "The share of posts corrected by randomly drawn human codes"),
    Field("corrected_low", .number, "95 % interval of corrected_share, whatever the machine errs"),
    Field("corrected_high", .number, "95 % interval of corrected_share, whatever the machine errs"),
    Field("trust", .string, "tested, tentative (F1 or alpha below .667), unknown; by the review"),
  ]

  static let movementShares = TableSchema(
    name: "movement_shares", about: "How many posts and authors tell each movement.",
    fields: [
      Field("movement", .string, "leaving, entering, staying, or none"),
      Field("posts", .integer, "Posts with it"),
      Field("authors", .integer, "Authors with it; an unknown one counts for each post"),
      Field("share", .number, "Posts with it among all posts"),
      Field("ci_low", .number, "Wilson 95 % interval of the share"),
      Field("ci_high", .number, "Wilson 95 % interval of the share"),
    ] + correction)

  static let review = TableSchema(
    name: "review", about: "The machine's codes against people's; empty without a review.",
    fields: [
      Field("variable", .string, "movement, status, roles, attitude, factors or factor"),
      Field("code", .string, "What of it; all where all together"),
      Field("rows", .string, "all reviewed posts, or the random ones, weighted"),
      Field("posts", .integer, "Posts that people coded for it"),
      Field("human", .integer, "Codes by people"),
      Field("machine", .integer, "Codes by the machine"),
      Field("both", .integer, "Codes by both"),
      Field("precision", .number, "Of the machine's codes those that people gave too, 0 to 1"),
      Field("recall", .number, "Of people's codes those that the machine gave too, 0 to 1"),
      Field("f1", .number, "The harmonic mean of both, 0 to 1"),
      Field("f1_low", .number, "Bootstrap 95 % interval of f1"),
      Field("f1_high", .number, "Bootstrap 95 % interval of f1"),
      Field("alpha", .number, "Krippendorff's alpha of people; empty where one coded"),
      Field("alpha_low", .number, "Bootstrap 95 % interval of alpha"),
      Field("alpha_high", .number, "Bootstrap 95 % interval of alpha"),
    ])
}

extension TableWriter {
  /// What a review adds to a row of shares.
  func cells(_ share: Report.Correction, _ trust: TrustMark?) -> [CSV.Cell] {
    [
      .number(share.machine), .optional(share.corrected?.value), .optional(share.corrected?.low),
      .optional(share.corrected?.high), .optional(trust?.verdict.rawValue),
    ]
  }

  func writeReview(of report: Report) throws(ReportError) {
    try write(
      .movementShares,
      report.movementShares.map { row in
        [
          .text(row.movement?.rawValue ?? "none"), .integer(row.group.posts),
          .integer(row.group.authors), .number(row.share.value), .number(row.share.low),
          .number(row.share.high),
        ] + cells(row.correction, row.trust)
      })
    try write(
      .review,
      (report.review?.scores ?? []).map { score in
        let isCode = ["factor", "movement", "roles"].contains(score.variable)
        let alpha = report.review?.agreement[isCode ? score.code : score.variable]?.alpha
        return [
          .text(score.variable), .text(score.code), .text(score.part.rawValue),
          .integer(score.rows), .integer(score.count.gold), .integer(score.count.found),
          .integer(score.count.hits), .number(score.precision), .number(score.recall),
          .number(score.f1.value), .optional(score.f1.interval?.lowerBound),
          .optional(score.f1.interval?.upperBound), .optional(alpha?.value),
          .optional(alpha?.interval?.lowerBound), .optional(alpha?.interval?.upperBound),
        ]
      })
  }
}
