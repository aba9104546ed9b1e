/// What the pages beside the report hold, and where each quote stands.
struct PageSet {
  private(set) var facets: Facets
  private(set) var threads = ThreadTable()
  private(set) var concordance: Concordance
  /// Quotes of the factors, by their places in the codebook.
  private(set) var evidence: [Int: EvidencePages.Summary] = [:]
  /// The codings that the coder was least sure of.
  private(set) var doubtful: [QuotedEvidence] = []
  /// Where the quotes stand that the report names.
  private var addresses: [[UInt8]: String] = [:]

  /// Reads the spooled posts once, in the order of the corpus, and writes `posts/` and `evidence/`.
  init(
    _ posts: PageSpool, report: Report, keywords: KeywordTable, folder: String
  ) throws(ReportError) {
    let names = CodeNames(codebook: report.codebook)
    let codes = Dictionary(
      report.codebook.codes.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first })
    var facets = Facets(report.codebook)
    var concordance = Concordance(keywords.shown, comparison: report.comparison)
    var addresses: [[UInt8]: String] = [:]
    for reason in report.reasons {
      for quote in reason.count.quotes.quotes {
        addresses[Self.key(reason.key, quote.source, quote.postID, quote.text)] = ""
      }
    }
    var pages = try PostPages(folder: folder, names: names)
    var quotes = posts.sorter()
    var threads = posts.sorter()
    var doubtful = TopSelection<(order: Int, quote: QuotedEvidence)>(5) { a, b in
      (a.quote.confidence, a.order) < (b.quote.confidence, b.order)
    }
    var order = 0
    try posts.forEach { post throws(ReportError) in
      order += 1
      facets.add(post)
      if let record = ThreadTable.record(of: post, order: order) { try threads.append(record) }
      guard post.isShown else { return }
      let address = try pages.add(post)
      concordance.add(post, at: address)
      // A reviewer may code a factor without its words.
      for (index, factor) in post.factors.enumerated() where !factor.quote.isEmpty {
        let evidence = QuotedEvidence(
          factor, number: index + 1, code: codes[factor.code] ?? 0, of: post, at: address)
        try quotes.append(evidence.record(order: order))
        doubtful.add((100 * order + index, evidence))
        let words = String(decoding: post.post.text[factor.quote], as: UTF8.self)
        for movement in post.movements.isEmpty ? [nil] : post.movements.map(Optional.some) {
          let key = Self.key(
            ReasonKey(movement: movement, code: factor.code, pole: factor.pole),
            post.post.source, post.post.id, words)
          if addresses[key] != nil { addresses[key] = evidence.address }
        }
      }
    }
    try pages.finish()
    self.threads = try ThreadTable(threads)
    evidence = try EvidencePages(folder: folder, names: names).write(quotes)
    self.doubtful = doubtful.elements().map(\.quote)
    self.facets = facets
    self.concordance = concordance
    self.addresses = addresses
  }

  /// Where a quote of a reason stands in the pages.
  func address(of quote: Quote, for key: ReasonKey) -> String? {
    addresses[Self.key(key, quote.source, quote.postID, quote.text)].flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  private static func key(
    _ key: ReasonKey, _ source: String, _ id: String, _ words: String
  ) -> [UInt8] {
    let movement = key.movement?.rawValue ?? ""
    return Array("\(movement)\0\(key.code)\0\(key.pole.rawValue)\0\(source)\0\(id)\0\(words)".utf8)
  }
}
