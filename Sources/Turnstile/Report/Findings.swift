/// What the first page says, as plain sentences.
struct Findings {
  let report: Report

  private var names: CodeNames { CodeNames(codebook: report.codebook) }

  /// The report's question.
  var heading: String { "Why people leave or enter \(report.codebook.field)" }

  /// The sentence to remember.
  var lead: String {
    func posts(_ movement: Movement) -> Int { report.movements[movement]?.posts ?? 0 }
    var text =
      "Of \(report.coverage.posts.counted("post")), \(posts(.leaving)) tell of leaving "
      + "\(report.codebook.field) and \(posts(.entering)) of entering it."
    let parts = [Movement.leaving, .entering].compactMap { movement -> String? in
      let reasons = headlines(movement).prefix(2).map {
        "\(names.factor($0.key.code).lowercased()) (\(Markdown.percent($0.share.value)))"
      }
      guard !reasons.isEmpty else { return nil }
      return "\(CodeNames.people(movement)) speak most of \(reasons.joined(separator: " and "))"
    }
    if !parts.isEmpty {
      let sentence = parts.joined(separator: "; ")
      text += " \(sentence.prefix(1).uppercased())\(sentence.dropFirst())."
    }
    return text
  }

  /// The reasons that carry a headline: enough posts, and the direction of the movement.
  func headlines(_ movement: Movement) -> [Report.Reason] {
    let pole: Pole = movement == .leaving ? .away : .toward
    return Array(
      report.reasons.filter {
        $0.key.movement == movement && $0.key.pole == pole
          && $0.count.group.posts >= MarkdownReport.fewest
      }
      .prefix(3))
  }

  var read: String {
    let coverage = report.coverage
    let kinds = [
      (Post.Kind.article, "article"), (.submission, "thread opening"), (.comment, "comment"),
    ]
    .compactMap { kind, noun in coverage.kinds[kind].map { $0.counted(noun) } }
    var text =
      "Read: \(coverage.posts.counted("post")) (\(kinds.joined(separator: ", "))), "
      + "\(coverage.words.counted("word")), from \(coverage.sources.counted("source"))"
    if let dates { text += "; dated ones run from \(dates.first) to \(dates.last)" }
    let left = coverage.excluded.values.reduce(0, +)
    if left == 0 { return text + ". Nothing was left out." }
    let causes = Exclusion.Cause.allCases.compactMap { cause in
      coverage.excluded[cause].map { "\($0) \(cause.rawValue.replacing("_", with: " "))" }
    }
    return text + ". Left out: \(left) (\(causes.joined(separator: ", ")))."
  }

  /// Days of the first and last dated post.
  var dates: (first: String, last: String)? {
    guard let earliest = report.coverage.earliest, let latest = report.coverage.latest else {
      return nil
    }
    return (String(earliest.description.prefix(10)), String(latest.description.prefix(10)))
  }

  var moves: String {
    func part(_ movement: Movement, _ verb: String) -> String {
      let group = report.movements[movement] ?? GroupCount()
      let trust = report.movementShares.first { $0.movement == movement }?.trust
      let mark = trust.map { "; " + $0.text } ?? ""
      return "\(group.posts) \(verb) (\(group.authors.counted("author"))\(mark))"
    }
    let none = report.movements[nil]?.posts ?? 0
    var text =
      "Of \(report.coverage.posts.counted("post")), \(part(.leaving, "tell of leaving")), "
      + "\(part(.entering, "of entering")) and \(part(.staying, "of staying")); "
      + "\(none) tell of no move of their author."
    let statuses = Status.allCases.compactMap { status in
      report.statuses[status].map { "\($0) \(status.rawValue.replacing("_", with: " "))" }
    }
    if !statuses.isEmpty { text += " How far: \(statuses.joined(separator: ", "))." }
    return text
  }

  var attitude: String {
    let attitudes = Attitude.allCases.compactMap { attitude in
      report.attitudes[attitude].map { "\($0) \(attitude.rawValue)" }
    }
    return "Attitude toward \(report.codebook.field): \(attitudes.joined(separator: ", "))."
  }

  /// What was left out, beyond its number: sentences.
  var leftOut: [String] { [selection, threads].compactMap { $0 } }

  /// What was left out because of its language, or because another post says the same.
  private var selection: String? {
    func count(_ cause: Exclusion.Cause) -> Int { report.coverage.excluded[cause] ?? 0 }
    var sentences: [String] = []
    if case let posts = count(.language), posts > 0 {
      sentences.append(
        "\(posts.counted("post")) \(posts == 1 ? "is" : "are") in another language than the "
          + "codebook's (\(report.codebook.language)); the coder cannot read it")
    }
    if case let posts = count(.duplicate), posts > 0 {
      sentences.append(
        "\(posts.counted("post")) \(posts == 1 ? "says" : "say") the same as another, word for word"
      )
    }
    if case let posts = count(.nearDuplicate), posts > 0 {
      sentences.append(
        "\(posts.counted("post")) \(posts == 1 ? "says" : "say") nearly the same as another: four "
          + "fifths or more of the three-word sequences of the two are in both")
    }
    return sentences.isEmpty
      ? nil : sentences.joined(separator: ". ") + ". excluded.csv names each of them."
  }

  /// How whole the threads are that say how many comments they have; nil where none does.
  private var threads: String? {
    let coverage = report.coverage
    guard coverage.threads > 0 else { return nil }
    let share = Markdown.percent(Double(coverage.found) / Double(max(1, coverage.declared)))
    let short = coverage.threads - coverage.wholeThreads
    return "Threads that say how many comments they have: \(coverage.threads). Of "
      + "\(coverage.declared.counted("comment")), \(coverage.found) (\(share)) are in the sources"
      + (short == 0
        ? "."
        : "; excluded.csv names the \(short.counted("thread")) lacking some, as not_in_source.")
  }
}
