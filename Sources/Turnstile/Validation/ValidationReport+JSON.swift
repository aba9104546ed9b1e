extension ValidationReport {
  func json(errors shown: Int) -> JSONValue {
    .object([
      ("gold", .array(gold.map(JSONValue.string))), ("coder", .string(coder)),
      ("posts", .integer(posts)), ("not_coded", .integer(missing)),
      ("resamples", .integer(resamples)),
      ("figures", .array(figures.detections.map(Self.json))),
      (
        "mean_f1_of_frequent_factors",
        .object([
          ("factors", .integer(figures.meanF1.codes)), ("f1", Self.json(figures.meanF1.value)),
        ])
      ),
      (
        "choices",
        .array(
          figures.choices.map { choice in
            .object([
              ("name", .string(choice.name)), ("n", .integer(choice.n)),
              ("agreed", .integer(choice.agreed)), ("agreement", Self.json(choice.share)),
              ("kappa", choice.kappa.map(Self.json) ?? .null),
            ])
          })
      ),
      (
        "quotes",
        .object([
          ("all", .integer(quotes.all)), ("not_in_the_post", .integer(quotes.astray)),
        ])
      ),
      (
        "shares",
        .object([
          ("mean_error", Self.json(figures.shares.error)),
          ("spearman", Self.json(figures.shares.rank)),
        ])
      ),
      (
        "confusion",
        .object(
          confusions.map { table in
            (
              table.name,
              .array(
                table.cells.map { cell in
                  .object([
                    ("gold", .string(cell.gold)), ("coded", .string(cell.said)),
                    ("count", .integer(cell.count)),
                  ])
                })
            )
          })
      ),
      (
        "reliability",
        .object([
          ("expected_calibration_error", .number(reliability.calibrationError)),
          ("bins", .array(reliability.bins.map(Self.json))),
        ])
      ),
      (
        "errors",
        .array(
          errors.kinds.prefix(shown).map { kind in
            .object([
              ("error", .string(kind.name)), ("count", .integer(kind.count)),
              (
                "examples",
                .array(
                  kind.examples.map {
                    .object([("post_id", .string($0.postID)), ("quote", .string($0.quote))])
                  })
              ),
            ])
          })
      ),
    ])
  }

  private static func json(_ detection: ValidationFigures.Detection) -> JSONValue {
    .object([
      ("group", .string(detection.measure.group.rawValue)),
      ("name", .string(detection.measure.name)), ("gold", .integer(detection.count.gold)),
      ("found", .integer(detection.count.found)), ("right", .integer(detection.count.hits)),
      ("f1", json(detection.f1)), ("precision", json(detection.precision)),
      ("recall", json(detection.recall)),
    ])
  }

  private static func json(_ bin: Reliability.Bin) -> JSONValue {
    .object([
      ("from", .number(bin.range.lowerBound)), ("to", .number(bin.range.upperBound)),
      ("n", .integer(bin.n)), ("confidence", .number(bin.meanConfidence)),
      ("right", .number(bin.share)),
    ])
  }

  private static func json(_ estimate: Estimate) -> JSONValue {
    .object([
      ("value", .number(estimate.value)),
      (
        "interval",
        estimate.interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
      ),
    ])
  }
}
