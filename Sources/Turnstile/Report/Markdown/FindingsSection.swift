/// The first page: what was read and what it says, in sentences.
struct FindingsSection {
  let report: Report

  func text() -> String {
    var lines = [
      "# Why people leave or enter \(Markdown.escape(report.codebook.field))", "",
      "## Findings", "", read(), "", moves(), "",
    ]
    for movement in [Movement.leaving, .entering] {
      lines += [headline(movement), ""]
    }
    lines += [
      """
      **How far to trust this.** \(trust) Every figure can be followed through \
      `reasons.csv` and `factors.csv` to the words of a post. Shares count authors where they are known; the range \
      behind a share is its 95 % interval.
      """, "",
    ]
    return lines.joined(separator: "\n")
  }

  private var trust: String {
    report.review.map { Markdown.escape(ReviewRemarks(findings: $0).trust) }
      ?? """
      The coder is not validated on this corpus. Codings are made by patterns, and by learned \
      scores where the codebook has them, and are wrong at times.
      """
  }

  private func read() -> String {
    let coverage = report.coverage
    let kinds = [
      (Post.Kind.article, "article"), (.submission, "thread opening"), (.comment, "comment"),
    ]
    .compactMap { kind, noun in coverage.kinds[kind].map { $0.counted(noun) } }
    var text =
      "Read: **\(coverage.posts.counted("post"))** (\(kinds.joined(separator: ", "))), "
      + "\(coverage.words.counted("word")), from \(coverage.sources.counted("source"))"
    if let earliest = coverage.earliest, let latest = coverage.latest {
      text +=
        "; dated ones run from \(earliest.description.prefix(10)) to "
        + "\(latest.description.prefix(10))"
    }
    let left = coverage.excluded.values.reduce(0, +)
    if left == 0 { return text + ". Nothing was left out." }
    let causes = Exclusion.Cause.allCases.compactMap { cause in
      coverage.excluded[cause].map { "\($0) \(cause.rawValue.replacing("_", with: " "))" }
    }
    return text + ". Left out: \(left) (\(causes.joined(separator: ", "))); see `excluded.csv`."
  }

  private func moves() -> String {
    let all = report.coverage.posts
    func part(_ movement: Movement, _ verb: String) -> String {
      let group = report.movements[movement] ?? GroupCount()
      let trust = report.movementShares.first { $0.movement == movement }?.trust
      let mark = trust.map { "; " + Markdown.escape($0.text) } ?? ""
      return "\(group.posts) \(verb) (\(group.authors.counted("author"))\(mark))"
    }
    let none = report.movements[nil]?.posts ?? 0
    var text =
      "Of \(all.counted("post")), \(part(.leaving, "tell of leaving")), "
      + "\(part(.entering, "of entering")) and \(part(.staying, "of staying")); "
      + "\(none) tell of no move of their author."
    let statuses = Status.allCases.compactMap { status in
      report.statuses[status].map { "\($0) \(status.rawValue.replacing("_", with: " "))" }
    }
    if !statuses.isEmpty { text += " How far: \(statuses.joined(separator: ", "))." }
    return text
  }

  private func headline(_ movement: Movement) -> String {
    let name = movement == .leaving ? "leaving" : "entering"
    let pole: Pole = movement == .leaving ? .away : .toward
    let strong = report.reasons.filter {
      $0.key.movement == movement && $0.key.pole == pole
        && $0.count.group.posts >= MarkdownReport.fewest
    }
    guard !strong.isEmpty else {
      return "**Reasons for \(name).** No reason is given by "
        + "\(MarkdownReport.fewest) posts or more."
    }
    var lines = ["**First reasons for \(name).**", ""]
    for (number, reason) in strong.prefix(3).enumerated() {
      let label = MarkdownReport.label(reason.key, report.codebook)
      var line =
        "\(number + 1). **\(label)**: \(Markdown.percent(reason.share.value)) of its authors "
        + "(\(Markdown.percent(reason.share.low)) to \(Markdown.percent(reason.share.high)); "
        + "\(reason.count.group.posts.counted("post")))"
      if let trust = reason.trust { line += ", *\(Markdown.escape(trust.text))*" }
      if let quote = reason.count.quotes.quotes.first {
        line += ". " + MarkdownReport.quote(quote)
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
