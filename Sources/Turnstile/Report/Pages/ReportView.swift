/// What the template of `report.html` shows; the sections are made in files of their own.
struct ReportView {
  struct Tile {
    var kind: Markup
    var value: Markup
    var label: Markup
    var detail: Markup
  }

  /// A drawing with the table of its figures.
  struct Drawn {
    var figure: Markup
    var caption: Markup
    var table: Markup
  }

  struct Listed {
    var introduction: Markup
    var table: Markup
  }

  var kicker: Markup
  var heading: Markup
  var lead: Markup
  var tiles: [Tile]
  var sides: [Side]
  var trust: Markup
  var hasChanges: Bool
  var changes: [Markup]
  var read: Markup
  var moves: Markup
  var facets: Markup
  var fewest: Markup
  var groups: [Group]
  var balance: [BalanceRow]
  var factors: [Factor]
  var flows: Drawn?
  var sentiment: Drawn?
  var attitude: Markup
  var wordsIntroduction: Markup
  var words: Markup
  var trend: Drawn?
  var threads: Listed?
  var checklist: Markup
  var excluded: Markup
  var doubtful: [QuoteView]
  var limits: [Markup]
  var command: Markup
  var footer: Markup
}

extension ReportView {
  init(
    _ report: Report, keywords: KeywordTable, pages: PageSet, remarks: Remarks, command: String
  ) {
    let findings = Findings(report: report)
    let names = CodeNames(codebook: report.codebook)
    let drawings = Dictionary(
      uniqueKeysWithValues: report.figures.map { ($0.name, $0) })
    var kicker = "Turnstile report · \(report.coverage.posts.counted("post"))"
    if let dates = findings.dates { kicker += " · \(dates.first) to \(dates.last)" }
    self.kicker = Markup(kicker)
    heading = Markup(findings.heading)
    lead = Markup(findings.lead)
    tiles = ([.leaving, .entering, .staying, nil] as [Movement?]).map { movement in
      let group = report.movements[movement] ?? GroupCount()
      return Tile(
        kind: Markup(movement?.rawValue ?? "none"), value: "\(group.posts)",
        label: Markup(CodeNames.movement(movement)), detail: "\(group.authors.counted("author"))")
    }
    sides = [.leaving, .entering].map { Side($0, report, pages, remarks) }
    trust = Markup(remarks.trust)
    changes = remarks.sinceLastRun.map { Markup($0) }
    hasChanges = !changes.isEmpty
    read = Markup(findings.read)
    moves = Markup(findings.moves)
    facets = pages.facets.json(report.codebook)
    fewest = "\(MarkdownReport.fewest)"
    groups = ([.leaving, .entering, .staying, nil] as [Movement?]).compactMap { movement in
      Group(movement, report, pages, drawings["factors-\(movement?.rawValue ?? "none")"])
    }
    balance = Balance.rows(report).map(BalanceRow.init)
    factors = report.codebook.codes.enumerated().compactMap { index, code in
      pages.evidence[index].map { Factor(code, $0) }
    }
    flows = drawings["flows"].map { drawing in
      Drawn(
        figure: drawing.inline, caption: Self.caption(drawing), table: Self.flows(report, names))
    }
    sentiment = drawings["sentiment"].map { drawing in
      Drawn(figure: drawing.inline, caption: Self.caption(drawing), table: Self.sentiment(report))
    }
    attitude = Markup(findings.attitude)
    wordsIntroduction = Markup(Self.wordsIntroduction(report, keywords))
    words = Self.words(report, keywords, pages.concordance)
    trend = drawings["trend"].map { drawing in
      Drawn(figure: drawing.inline, caption: Self.caption(drawing), table: Self.trend(report))
    }
    threads =
      pages.threads.rows.isEmpty
      ? nil
      : Listed(
        introduction: Markup(pages.threads.introduction), table: Self.threads(pages.threads))
    let checklist = Checklist(report: report, remarks: remarks, command: command)
    self.checklist = Self.checklist(checklist)
    excluded = Self.excluded(report)
    doubtful = pages.doubtful.map { QuoteView($0) }
    limits = checklist.limits.map { Markup($0) }
    self.command = Markup(command)
    footer = """
      Made by Turnstile \(Release.version) with the codebook \(report.codebook.name), version \
      \(report.codebook.version). This page loads nothing from anywhere.
      """
  }

  static func caption(_ drawing: Figure) -> Markup {
    "\(drawing.title). <a href=\"\(drawing.path)\">SVG<span class=\"unseen\">: \(drawing.title)</span></a>"
  }
}
