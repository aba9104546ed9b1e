/// What people's review says of the machine, and the shares that it corrects.
struct ReviewSection {
  let report: Report

  func text() -> String {
    guard let review = report.review else { return "" }
    var text = "## What the review says\n\n"
    text += scores(review) + "\n"
    if review.correction.obstacle == nil { text += shares() + "\n" }
    return text
  }

  private func scores(_ review: ReviewFindings) -> String {
    Markdown.table(
      ["Coded", "Rows", "By people", "By the machine", "Both", "Precision", "Recall", "F1", "α"],
      alignRight: [1, 2, 3, 4, 5, 6, 7, 8],
      review.scores.filter { $0.part == .all }.map { score in
        let name =
          ["factor", "movement", "roles"].contains(score.variable) ? score.code : score.variable
        let alpha = review.agreement[name]?.alpha?.value
        return [
          Markdown.escape(name), "\(score.rows)", "\(score.count.gold)", "\(score.count.found)",
          "\(score.count.hits)", Decimal.string(score.precision, places: 2),
          Decimal.string(score.recall, places: 2), Decimal.string(score.f1.value, places: 2),
          alpha.map { Decimal.string($0, places: 2) } ?? "–",
        ]
      })
      + "\nWith intervals, and on the random rows alone: `review.csv`.\n"
  }

  private func shares() -> String {
    let movements = report.movementShares.map { row in
      line(row.movement?.rawValue ?? "no movement", row.correction, row.trust)
    }
    let reasons = [Movement.leaving, .entering].flatMap { movement in
      report.reasons.filter { $0.key.movement == movement && $0.correction.corrected != nil }
        .prefix(8).map { reason in
          line(
            "\(movement.rawValue): \(MarkdownReport.label(reason.key, report.codebook)), "
              + MarkdownReport.direction(reason.key.pole), reason.correction, reason.trust)
        }
    }
    return Markdown.table(
      ["Share of posts", "By the machine", "Corrected", "95 % interval", "Trust"],
      alignRight: [1, 2], movements + reasons)
  }

  private func line(_ name: String, _ share: Report.Correction, _ trust: TrustMark?) -> [String] {
    let corrected = share.corrected
    return [
      name, Markdown.percent(share.machine),
      corrected.map { Markdown.percent($0.value) } ?? "–",
      corrected.map { "\(Markdown.percent($0.low)) – \(Markdown.percent($0.high))" } ?? "",
      trust.map { Markdown.escape($0.text) } ?? "",
    ]
  }
}
