/// How far the coders of several sheets agree on one variable.
struct AgreementRow: Sendable {
  /// `leaving`, `status`, `factors`, `job_market-away` …
  var name: String
  /// `binary`, `nominal` or `set`.
  var kind: String
  /// Posts that two coders or more coded.
  var posts: Int
  /// Of these, how many any coder says it of; of a set, for how many it is not empty.
  var used: Int
  /// The share of pairs of coders who say the same of a post.
  var raw: Estimate
  /// Of all codings the share that says it; of several values that of the most frequent.
  var prevalence: Double
  /// Cohen's; nil for more than two coders, for sets, and where it is not defined.
  var kappa: Estimate?
  /// Krippendorff's; nil where it is not defined.
  var alpha: Estimate?
}

/// How far the coders of several sheets agree on each variable.
public struct AgreementTable: Sendable {
  /// In the order of the codebook's parts; of factors those that somebody used.
  private(set) var rows: [AgreementRow] = []
  let sheets: [String]
  /// Posts coded in two sheets or more.
  let posts: Int

  private let units: [[PostCodes]]
  let resampleCount: Int

  /// - Parameter resamples: Draws behind each interval.
  /// - Throws: `nothingShared` where no post is coded twice.
  public init(_ sheets: [ReviewSheet], resamples: Int = 2000) throws(SheetError) {
    self.sheets = sheets.map(\.name)
    resampleCount = resamples
    var codes: [String: [PostCodes]] = [:]
    for sheet in sheets {
      for row in sheet.coded { codes[row.id, default: []].append(row.codes) }
    }
    units = codes.filter { $0.value.count > 1 }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    posts = units.count
    guard posts > 0 else { throw .nothingShared(self.sheets) }
    for movement in Movement.allCases {
      add(movement.rawValue) { $0.movements?.contains(movement) }
    }
    addNominal("status") { codes in
      (codes.movements?.isEmpty ?? false) ? "none" : codes.status?.rawValue
    }
    addSet("from", \.from)
    addSet("to", \.to)
    addNominal("attitude") { $0.attitude?.rawValue }
    addSet("factors") { codes in codes.factors.map { Set($0.keys.map(\.description)) } }
    let labels = Set(units.flatMap { $0.flatMap { $0.factors?.keys.map(\.self) ?? [] } })
    for label in labels.sorted() { add(label.description) { $0.factors.map { $0[label] != nil } } }
  }

  /// The values of each post that has two or more.
  private func values<Value>(_ value: (PostCodes) -> Value?) -> [[Value]] {
    units.map { $0.compactMap(value) }.filter { $0.count > 1 }
  }

  private mutating func add(_ name: String, _ value: (PostCodes) -> Bool?) {
    let values = values(value)
    let all = values.flatMap(\.self)
    append(
      name, "binary", values, used: values.count { $0.contains(true) },
      prevalence: share(all.count { $0 }, of: all.count))
  }

  private mutating func addNominal(_ name: String, _ value: (PostCodes) -> String?) {
    let values = values(value)
    let all = values.flatMap(\.self)
    let most = Dictionary(grouping: all, by: \.self).values.map(\.count).max() ?? 0
    append(
      name, "nominal", values, used: values.count { $0.contains { $0 != "none" } },
      prevalence: share(most, of: all.count))
  }

  private mutating func addSet(_ name: String, _ value: (PostCodes) -> Set<String>?) {
    let values = values(value)
    guard !values.isEmpty else { return }
    let all = values.flatMap(\.self)
    let sets = LabelSets(units: values)
    let figures = estimates(values.count) { drawn in [sets.raw(of: drawn), sets.alpha(of: drawn)] }
    guard let raw = figures[0] else { return }
    rows.append(
      AgreementRow(
        name: name, kind: "set", posts: values.count,
        used: values.count { $0.contains { !$0.isEmpty } }, raw: raw,
        prevalence: share(all.count { !$0.isEmpty }, of: all.count), kappa: nil, alpha: figures[1]))
  }

  private mutating func append<Value: Hashable>(
    _ name: String, _ kind: String, _ values: [[Value]], used: Int, prevalence: Double
  ) {
    guard !values.isEmpty else { return }
    let labels = NominalLabels(units: values)
    let isPair = sheets.count == 2
    let figures = estimates(values.count) { drawn in
      [labels.raw(of: drawn), labels.alpha(of: drawn), isPair ? labels.kappa(of: drawn) : nil]
    }
    guard let raw = figures[0] else { return }
    rows.append(
      AgreementRow(
        name: name, kind: kind, posts: values.count, used: used, raw: raw, prevalence: prevalence,
        kappa: figures[2], alpha: figures[1]))
  }

  /// Figures of the whole sample with their intervals; nil where one is not defined.
  private func estimates(_ count: Int, _ figures: ([Int]) -> [Double?]) -> [Estimate?] {
    let values = figures(Array(0..<count))
    let intervals = Bootstrap.intervals(
      count: count, resamples: resampleCount, figures: values.count, statistic: figures)
    return zip(values, intervals).map { value, interval in value.map { Estimate($0, interval) } }
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    Double(part) / Double(max(1, whole))
  }
}
