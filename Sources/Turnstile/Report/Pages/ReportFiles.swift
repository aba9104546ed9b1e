/// Writes what people read: the drawings, `report.md` and `report.html`.
struct ReportFiles {
  let report: Report
  let keywords: KeywordTable
  let pages: PageSet
  let remarks: Remarks
  let command: String

  func write(to folder: String) throws(ReportError) {
    try OutputFile.makeFolder("\(folder)/figures")
    for figure in report.figures {
      try OutputFile.write(figure.file, to: "\(folder)/\(figure.path)")
    }
    let markdown = MarkdownReport(
      report: report, keywords: keywords, pages: pages, remarks: remarks, command: command)
    try OutputFile.write(Array(markdown.text().utf8), to: "\(folder)/report.md")
    let view = ReportView(
      report, keywords: keywords, pages: pages, remarks: remarks, command: command)
    let page = PageTemplate(Resource.reportTemplate)
      .render(view, title: Markup(Findings(report: report).heading))
    try OutputFile.write(page, to: "\(folder)/report.html")
  }
}
