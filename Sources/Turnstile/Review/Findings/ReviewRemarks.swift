/// What a review adds to a report, in sentences.
struct ReviewRemarks {
  let findings: ReviewFindings

  /// How far the coder may be trusted, for the first page.
  var trust: String {
    var text =
      "\(findings.posts.counted("post")) \(findings.posts == 1 ? "was" : "were") reviewed by people "
      + "(\(findings.sheets.joined(separator: ", "))); their codes stand in the place of the "
      + "machine's. " + scores
    if let agreement { text += " " + agreement }
    text +=
      " Figures are marked tentative where F1 or α is below "
      + "\(Decimal.string(TrustMark.threshold, places: 3))."
    if let obstacle = findings.correction.obstacle {
      text += " " + obstacle
    } else {
      text +=
        " Shares of posts are corrected by the \(findings.random) posts of them that were drawn at "
        + "random; these intervals hold whatever the machine errs."
    }
    return text + losses
  }

  /// What was reviewed and does not count.
  private var losses: String {
    var text = ""
    if !findings.gone.isEmpty {
      let some = findings.gone.prefix(3).joined(separator: ", ")
      text +=
        " \(findings.gone.count.counted("reviewed post")) \(findings.gone.count == 1 ? "is" : "are")"
        + " not counted here: gone from the corpus, or left out (\(some)"
        + (findings.gone.count > 3 ? " …)." : ").")
    }
    if findings.lostQuotes > 0 {
      text +=
        " \(findings.lostQuotes.counted("quote")) of reviewers \(findings.lostQuotes == 1 ? "is" : "are")"
        + " no words of the post and \(findings.lostQuotes == 1 ? "was" : "were") left out."
    }
    return text
  }

  /// What a report says of it, place by place.
  func remarks(on report: Report) -> Remarks {
    var remarks = Remarks()
    remarks.trust = trust
    remarks.scores = "\(scores) By code: review.csv"
    remarks.agreement =
      "\(findings.posts.counted("post")) coded by people. "
      + (agreement ?? "No post was coded by two people, so nothing is known of their agreement")
    remarks.words = Dictionary(
      uniqueKeysWithValues: report.reasons.compactMap { reason in
        reason.trust.map { (reason.key, $0.text) }
      })
    return remarks
  }

  /// The machine on the reviewed posts.
  var scores: String {
    let named = [
      ("movement", "leaving", "leaving"), ("movement", "entering", "entering"),
      ("factors", "all", "factors"), ("roles", "from", "roles left"),
      ("roles", "to", "roles gone to"),
    ]
    let parts = named.compactMap { variable, code, name -> String? in
      let score = findings.scores.first {
        $0.variable == variable && $0.code == code && $0.part == .all
      }
      guard let score, score.used > 0 else { return nil }
      return "\(name) \(Self.figure(score.f1))"
    }
    return parts.isEmpty
      ? "They coded nothing that the machine could be measured by."
      : "On them the machine's F1 is: \(parts.joined(separator: "; "))."
  }

  /// People among themselves; nil where no post was coded twice.
  var agreement: String? {
    let parts = ["leaving", "entering", "factors", "attitude"].compactMap { name -> String? in
      guard let row = findings.agreement[name], let alpha = row.alpha else { return nil }
      return "\(name) \(Self.figure(alpha))"
    }
    guard let posts = findings.agreement.values.map(\.posts).max() else { return nil }
    return "On \(posts.counted("post")) that several of them coded, Krippendorff's α is: "
      + "\(parts.isEmpty ? "not defined" : parts.joined(separator: "; "))."
  }

  /// `0.64 (0.51 to 0.74)`.
  private static func figure(_ estimate: Estimate) -> String {
    let value = Decimal.string(estimate.value, places: 2)
    guard let interval = estimate.interval else { return value }
    return "\(value) (\(Decimal.string(interval.lowerBound, places: 2)) to "
      + "\(Decimal.string(interval.upperBound, places: 2)))"
  }
}

extension Remarks {
  /// What the report's review says, where it has one.
  init(_ report: Report, sinceLastRun: [String]) {
    self = report.review.map { ReviewRemarks(findings: $0).remarks(on: report) } ?? Remarks()
    self.sinceLastRun = sinceLastRun
  }
}
