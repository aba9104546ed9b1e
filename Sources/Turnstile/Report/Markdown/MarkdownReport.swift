/// The report that a reviewer reads first.
struct MarkdownReport {
  let report: Report
  let keywords: KeywordTable
  let command: String
  /// Sentences of the section "Since the last run".
  var changes: [String] = []

  /// Rows with fewer posts are marked and never headlined.
  static let fewest = 5

  func text() -> String {
    let sections = [
      FindingsSection(report: report).text(), ReviewSection(report: report).text(),
      ReasonsSection(report: report).text(),
      MovesSection(report: report).text(), WordsSection(report: report, keywords: keywords).text(),
      changesSection,
      ScopeSection(report: report, command: command).text(),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var changesSection: String {
    guard !changes.isEmpty else { return "" }
    return "## Since the last run\n\n"
      + changes.map { "- \(Markdown.escape($0))\n" }.joined()
  }

  /// What a code is called, for a heading or a cell.
  static func label(_ key: ReasonKey, _ codebook: Codebook) -> String {
    Markdown.escape(codebook.code(named: key.code)?.label ?? key.code)
  }

  /// "pushes away" or "pulls toward".
  static func direction(_ pole: Pole) -> String { pole == .away ? "away" : "toward" }

  /// A quote with its author and a link to its post.
  static func quote(_ quote: Quote) -> String {
    let place = quote.author ?? quote.source
    let origin = Markdown.link(Markdown.escape(place), to: quote.url)
    return "“\(Markdown.escape(quote.text))” — \(origin), post `\(Self.code(quote.postID))`"
  }

  private static func code(_ id: String) -> String {
    String(
      id.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F && $0 != "`" && $0 != "|" })
  }
}

extension Int {
  /// "1 post", "2 posts".
  func counted(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}
