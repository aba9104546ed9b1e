extension ReportView {
  /// The first reasons of a movement.
  struct Side {
    struct Head {
      var code: Markup
      var label: Markup
      var share: Markup
      var interval: Markup
      var posts: Markup
      var bar: Markup
      var trust: Markup
      var quote: Markup
      var origin: Markup
      var address: Markup
    }

    var kind: Markup
    var heading: Markup
    var none: Markup
    var reasons: [Head]

    init(_ movement: Movement, _ report: Report, _ pages: PageSet, _ remarks: Remarks) {
      kind = Markup(movement.rawValue)
      heading = movement == .leaving ? "Why they leave" : "Why they enter"
      let names = CodeNames(codebook: report.codebook)
      reasons = Findings(report: report).headlines(movement).map { reason in
        let quote = reason.count.quotes.quotes.first
        return Head(
          code: Markup(reason.key.code), label: Markup(names.factor(reason.key.code)),
          share: Markup(Markdown.percent(reason.share.value)),
          interval: Markup(
            "\(Markdown.percent(reason.share.low)) to \(Markdown.percent(reason.share.high)) of "
              + CodeNames.people(movement)),
          posts: Markup(reason.count.group.posts.counted("post")),
          bar: ReportView.bar(reason.share, kind: reason.key.pole, height: 16),
          trust: Markup(remarks.words[reason.key] ?? ""), quote: Markup(quote?.text ?? ""),
          origin: Markup(quote.map { $0.author ?? $0.source } ?? ""),
          address: Markup(quote.flatMap { pages.address(of: $0, for: reason.key) } ?? ""))
      }
      none =
        reasons.isEmpty
        ? "No reason is given by \(MarkdownReport.fewest) posts or more." : ""
    }
  }

  /// All reasons of a movement.
  struct Group {
    struct Row {
      struct Words {
        var words: Markup
        var address: Markup
      }

      var code: Markup
      var kind: Markup
      var label: Markup
      var rare: Bool
      var dagger: Markup
      var value: Markup
      var share: Markup
      var interval: Markup
      var bar: Markup
      var posts: Markup
      var own: Markup
      var sentiment: Markup
      var quotes: [Words]
    }

    var id: Markup
    var movement: Markup
    var short: Markup
    var heading: Markup
    var people: Markup
    var figure: Markup
    var caption: Markup
    var rows: [Row]

    /// Nil where no reason is coded.
    init?(_ movement: Movement?, _ report: Report, _ pages: PageSet, _ drawing: Figure?) {
      let reasons = report.reasons.filter { $0.key.movement == movement }
      guard !reasons.isEmpty else { return nil }
      let names = CodeNames(codebook: report.codebook)
      self.movement = Markup(movement?.rawValue ?? "none")
      id = "reasons-\(self.movement)"
      people = Markup(CodeNames.people(movement))
      switch movement {
      case .leaving: (short, heading) = ("Leaving", "Reasons of those who leave")
      case .entering: (short, heading) = ("Entering", "Reasons of those who enter")
      case .staying: (short, heading) = ("Staying", "Reasons of those who stay")
      case nil: (short, heading) = ("No move", "Reasons named by those who tell of no move")
      }
      figure = drawing?.inline ?? ""
      caption = drawing.map(ReportView.caption) ?? ""
      rows = reasons.map { reason in
        let isRare = reason.count.group.posts < MarkdownReport.fewest
        return Row(
          code: Markup(reason.key.code), kind: Markup(reason.key.pole.rawValue),
          label: Markup(names.factor(reason.key.code)), rare: isRare, dagger: isRare ? " †" : "",
          value: "\(reason.share.value, places: 4)",
          share: Markup(Markdown.percent(reason.share.value)),
          interval: "\(100 * reason.share.low) – \(100 * reason.share.high)",
          bar: ReportView.bar(reason.share, kind: reason.key.pole, height: 12),
          posts: "\(reason.count.group.posts)", own: Markup(Markdown.percent(reason.ownShare)),
          sentiment: "\(reason.sentiment, places: 2)",
          quotes: reason.count.quotes.quotes.prefix(2).map { quote in
            Row.Words(
              words: Markup(quote.text),
              address: Markup(pages.address(of: quote, for: reason.key) ?? ""))
          })
      }
    }
  }

  struct BalanceRow {
    var code: Markup
    var label: Markup
    var rare: Bool
    var dagger: Markup
    var away: Markup
    var toward: Markup
    var all: Markup
    var leaving: Markup
    var entering: Markup

    init(_ balance: Balance) {
      func value(_ count: (away: Int, toward: Int)) -> Markup {
        Balance.value(count).map { "\($0, places: 2)" } ?? "–"
      }
      code = Markup(balance.code.name)
      label = Markup(balance.code.label)
      rare = balance.isRare
      dagger = rare ? " †" : ""
      away = "\(balance.away)"
      toward = "\(balance.toward)"
      all = value((balance.away, balance.toward))
      leaving = value(balance.leaving)
      entering = value(balance.entering)
    }
  }

  /// A factor to be opened, with quotes in context.
  struct Factor {
    var code: Markup
    var label: Markup
    var count: Markup
    var away: Markup
    var toward: Markup
    var quotes: [QuoteView]
    var address: Markup
    var more: Markup

    init(_ code: Code, _ summary: EvidencePages.Summary) {
      self.code = Markup(code.name)
      label = Markup(code.label)
      count = Markup(summary.quotes.counted("quote"))
      away = Markup(code.away.definition)
      toward = Markup(code.toward.definition)
      quotes = summary.sample.map { QuoteView($0) }
      address = "evidence/\(EvidencePages.fileName(code.name))"
      more =
        summary.quotes > quotes.count
        ? "All \(summary.quotes) quotes on \(code.label)"
        : "The quotes on \(code.label) on a page of their own"
    }
  }

  /// A share as a bar with its interval; the numbers stand beside it.
  static func bar(_ share: Report.Share, kind: Pole, height: Int) -> Markup {
    let middle = Double(height) / 2
    let reach: Markup = """
      x1="\(100 * share.low)" x2="\(100 * share.high)" y1="\(middle)" y2="\(middle)"
      """
    return """
      <svg class="bar" viewBox="0 0 100 \(height)" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="track" width="100" height="\(height)"/>\
      <rect class="\(kind.rawValue)" width="\(100 * share.value)" height="\(height)"/>\
      <line class="halo" \(reach)/><line \(reach)/></svg>
      """
  }
}
