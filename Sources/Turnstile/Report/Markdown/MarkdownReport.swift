/// The report that a reviewer reads first.
struct MarkdownReport {
  let report: Report
  let keywords: KeywordTable
  let pages: PageSet
  let remarks: Remarks
  let command: String

  /// Rows with fewer posts are marked and never headlined.
  static let fewest = 5

  func text() -> String {
    let sections = [
      FindingsSection(report: report, pages: pages, remarks: remarks).text(),
      ReviewSection(report: report).text(),
      ReasonsSection(report: report, pages: pages).text(), BalanceSection(report: report).text(),
      MovesSection(report: report).text(),
      WordsSection(report: report, keywords: keywords, concordance: pages.concordance).text(),
      TimeSection(report: report, pages: pages).text(),
      ScopeSection(
        report: report, pages: pages,
        checklist: Checklist(report: report, remarks: remarks, command: command)
      ).text(),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What a code is called, for a heading or a cell.
  static func label(_ key: ReasonKey, _ codebook: Codebook) -> String {
    Markdown.escape(codebook.code(named: key.code)?.label ?? key.code)
  }

  /// "pushes away" or "pulls toward".
  static func direction(_ pole: Pole) -> String { pole == .away ? "away" : "toward" }

  /// A quote with its author and a link to its post.
  ///
  /// - Parameter address: Where it stands in the report's pages.
  static func quote(_ quote: Quote, at address: String?) -> String {
    let place = quote.author ?? quote.source
    let origin = Markdown.link(Markdown.escape(place), to: quote.url)
    let post = "`\(Self.code(quote.postID))`"
    return "“\(Markdown.escape(quote.text))” — \(origin), "
      + (address.map { "[post \(post)](\($0))" } ?? "post \(post)")
  }

  /// A drawing, where the figures allow one.
  static func figure(_ name: String, of report: Report) -> String {
    guard let figure = report.figures.first(where: { $0.name == name }) else { return "" }
    return "![\(Markdown.escape(figure.title))](\(figure.path))\n\n"
  }

  private static func code(_ id: String) -> String {
    String(
      id.unicodeScalars.filter {
        $0.value > 0x20 && $0.value < 0x7F && !"`|<>[]".unicodeScalars.contains($0)
      })
  }
}
