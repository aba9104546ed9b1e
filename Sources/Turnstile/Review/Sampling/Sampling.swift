internal import Glibc

/// Draws a review sheet from a corpus.
public struct Sampling: Sendable {
  /// Files and folders of posts, or folders of runs, which tell what they were made from.
  public var paths: [String]
  public var codebook: Codebook
  /// The codebook's name, for messages.
  public var codebookFile: String
  public var scorer: Scorer?
  public var ingestion = Ingestion.Options()
  /// Which posts count: as ``Analysis`` has it.
  public var keepsAllLanguages = false
  public var keepsDuplicates = false
  /// How many sources are read at once; at least 1.
  public var width: Int
  /// Rows of the sheet, and how many of them are drawn at random; nil for three fifths.
  public var rows = 100
  public var random: Int?
  public var seed: UInt64 = 1
  public var showsCoding = false

  public init(paths: [String], codebook: Codebook, codebookFile: String, width: Int) {
    self.paths = paths
    self.codebook = codebook
    self.codebookFile = codebookFile
    self.width = width
  }

  /// What was drawn.
  public struct Outcome: Sendable {
    public var rows: Int
    public var random: Int
    /// Posts that the sheet was drawn from.
    public var posts: Int
    public var skipped: [IngestionError]
  }

  /// Writes a sheet, and `codebook.csv` beside it.
  ///
  /// - Parameter sheet: A file that is not there yet: it might be one that somebody filled in.
  /// - Throws: `IngestionError`, `CodebookError`, `SheetError` or `ReportError`.
  public func run(to sheet: String) throws -> Outcome {
    var sampling = self
    try sampling.readRuns()
    return try sampling.draw(to: sheet)
  }

  /// Replaces runs by what they were made from.
  private mutating func readRuns() throws {
    var found: [String] = []
    for path in paths {
      if let run = try RunOrigin(of: path, codebook: codebook) {
        found += run.paths
        ingestion.since = ingestion.since ?? run.since
        ingestion.until = ingestion.until ?? run.until
        keepsAllLanguages = keepsAllLanguages || run.keepsAllLanguages
        keepsDuplicates = keepsDuplicates || run.keepsDuplicates
      } else {
        found.append(path)
      }
    }
    paths = found
  }

  private func draw(to sheet: String) throws -> Outcome {
    let code = Tokenization().then(try Coding(codebook, file: codebookFile, scorer: scorer))
    let pipeline = Pipeline(
      read: Ingestion(ingestion),
      language: LanguageSelection(codebook.language, keepsAll: keepsAllLanguages),
      keepsDuplicates: keepsDuplicates, code: code.then(Reviewing(review: .none)),
      comparison: .movement, keepsTexts: true, frame: SamplingFrame(rows: rows, seed: seed))
    let corpus = try Corpus(paths: paths)
    let spool = try SpoolDirectory(creating: "\(sheet).\(getpid()).spool")
    let tally = pipeline.tally(
      corpus.sources, width: width, spool: spool, progress: Progress(totalBytes: 0, tell: nil))
    if Interruption.isRequested { throw ReportError.interrupted }
    if let failure = tally.failure { throw failure }
    guard let frame = tally.frame, frame.count > 0 else {
      throw SheetError.noPosts(paths.joined(separator: ", "))
    }
    let draw = SampleDraw(
      frame, rows: rows, random: min(rows, random ?? SampleDraw.randomRows(of: rows)), seed: seed)
    let posts = try posts(of: draw, in: tally)
    let writer = SheetWriter(codebook: codebook, showsCoding: showsCoding)
    var file = try OutputFile(creating: sheet)
    try file.write(writer.header)
    for row in draw.rows { try file.write(writer.row(row, posts[row.post.id]!)) }
    try file.close()
    let folder = sheet.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try OutputFile.replace(
      (folder + ["codebook.csv"]).joined(separator: "/"), with: writer.codebookTable)
    return Outcome(
      rows: draw.rows.count, random: draw.rows.count { $0.part == .random }, posts: frame.count,
      skipped: corpus.skipped.map(\.error)
        + tally.skipped.sorted { $0.source < $1.source }.map(\.error))
  }

  /// The drawn posts with their texts, by their identifiers.
  private func posts(
    of draw: SampleDraw, in tally: Tally
  ) throws(ReportError) -> [String: PagePost] {
    let wanted = Set(draw.rows.map(\.post.id))
    var found: [String: PagePost] = [:]
    var ids: [Int: String] = [:]
    var place = 0
    try tally.posts.forEach { post throws(ReportError) in
      defer { place += 1 }
      guard wanted.contains(post.post.id), found[post.post.id] == nil else { return }
      found[post.post.id] = post
      ids[place] = post.post.id
    }
    // Posts without codings are spooled without a text; here are all texts, in the same order.
    place = 0
    try tally.rows.forEach(in: .texts) { text throws(ReportError) in
      defer { place += 1 }
      if let id = ids[place] { found[id]!.post.text = Array(text) }
    }
    return found
  }
}
