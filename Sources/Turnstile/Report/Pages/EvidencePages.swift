/// Writes all quotes of each factor as pages: `evidence/pay.html`, `evidence/pay-2.html` …
struct EvidencePages {
  let folder: String
  let names: CodeNames

  /// Quotes on a page at most.
  static let size = 200
  /// Quotes of a factor at one pole and of one movement that the report itself shows.
  private static let sample = 8

  /// What the report needs to know of a factor's quotes.
  struct Summary {
    var quotes = 0
    /// Some of each pole and movement, in the order of the pages.
    var sample: [QuotedEvidence] = []
    fileprivate var group: (Pole, Movement?)?
    fileprivate var inGroup = 0
  }

  private struct View {
    var heading: Markup
    var nav: Markup
    var quotes: [QuoteView]
    var away: Markup
    var toward: Markup
  }

  static func fileName(_ code: String, page: Int = 1) -> String {
    page == 1 ? "\(code).html" : "\(code)-\(page).html"
  }

  /// - Returns: What each factor has, by its place in the codebook.
  func write(_ quotes: SortedRuns) throws(ReportError) -> [Int: Summary] {
    try OutputFile.makeFolder("\(folder)/evidence")
    let template = PageTemplate(Resource.quotesTemplate)
    var summaries: [Int: Summary] = [:]
    var page: [QuoteView] = []
    var code = -1
    var number = 0

    func finish(isLast: Bool) throws(ReportError) {
      guard !page.isEmpty else { return }
      number += 1
      let factor = names.codebook.codes[code]
      var nav: [Markup] = ["<a href=\"../report.html#factor-\(factor.name)\">Report</a>"]
      if number > 1 {
        let name = Self.fileName(factor.name, page: number - 1)
        nav.append("<a rel=\"prev\" href=\"\(name)\">Quotes before</a>")
      }
      if !isLast {
        let name = Self.fileName(factor.name, page: number + 1)
        nav.append("<a rel=\"next\" href=\"\(name)\">Quotes after</a>")
      }
      let heading: Markup =
        number == 1 && isLast
        ? "\(factor.label): all quotes" : "\(factor.label): quotes, page \(number)"
      let view = View(
        heading: heading, nav: nav.joined(separator: " "), quotes: page,
        away: Markup(factor.away.definition), toward: Markup(factor.toward.definition))
      var file = try OutputFile(
        creating: "\(folder)/evidence/\(Self.fileName(factor.name, page: number))")
      try file.write(template.render(view, title: heading))
      try file.close()
      page = []
    }

    try quotes.forEach { record throws(ReportError) in
      let quote = QuotedEvidence(record: record)
      if quote.code != code {
        try finish(isLast: true)
        code = quote.code
        number = 0
      } else if page.count == Self.size {
        try finish(isLast: false)
      }
      page.append(QuoteView(quote, path: "../"))
      var summary = summaries[code] ?? Summary()
      summary.quotes += 1
      if summary.group.map({ $0 != (quote.pole, quote.movement) }) ?? true {
        summary.group = (quote.pole, quote.movement)
        summary.inGroup = 0
      }
      if summary.inGroup < Self.sample { summary.sample.append(quote) }
      summary.inGroup += 1
      summaries[code] = summary
    }
    try finish(isLast: true)
    return summaries
  }
}
