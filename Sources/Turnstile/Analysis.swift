/// A whole run: from paths to a folder of reports.
public struct Analysis: Sendable {
  public var paths: [String]
  public var out: String
  public var codebook: Codebook
  /// The codebook's name, for messages.
  public var codebookFile: String
  /// Learned scores; without them patterns decide alone.
  public var scorer: Scorer?
  public var ingestion = Ingestion.Options()
  /// Whether posts in other languages than the codebook's count too.
  public var keepsAllLanguages = false
  /// Whether posts that say the same as another count too.
  public var keepsDuplicates = false
  public var comparison = Comparison.movement
  /// What people say of posts; it wins over the machine.
  public var review = Review.none
  /// How many sources are read at once; at least 1.
  public var width: Int
  /// Whether to write nothing when `latest` has the same inputs, codebook, coder and options.
  public var onlyIfChanged = false
  /// Whether a skipped source ends the run without a report.
  public var isStrict = false
  /// Whether `turnstile.sqlite` is written too.
  public var writesDatabase = true
  /// The command that makes the report again, as it shows it.
  public var command: String

  public init(
    paths: [String], out: String, codebook: Codebook, codebookFile: String, width: Int,
    command: String
  ) {
    self.paths = paths
    self.out = out
    self.codebook = codebook
    self.codebookFile = codebookFile
    self.width = width
    self.command = command
  }

  /// What a run did.
  public struct Outcome: Sendable {
    /// Where the reports are; nil where nothing was written.
    public var folder: String?
    public var posts: Int
    public var sources: Int
    /// Posts left out.
    public var excluded: Int
    /// What was skipped, in the order of the corpus.
    public var skipped: [IngestionError]
    /// Sources with bytes that had no meaning, and how many bytes.
    public var repaired: (sources: Int, bytes: Int)
  }

  /// - Parameters:
  ///   - tell: Gets the progress a few times a second; nil for silence.
  ///   - now: The time in UTC.
  /// - Throws: `IngestionError`, `CodebookError` or `ReportError`; nothing is kept then.
  public func run(
    tell: (@Sendable (Progress.Snapshot) -> Void)?, now: () -> Timestamp
  ) throws -> Outcome {
    let started = now()
    let pipeline = Pipeline(
      read: Ingestion(ingestion),
      language: LanguageSelection(codebook.language, keepsAll: keepsAllLanguages),
      keepsDuplicates: keepsDuplicates,
      code: Tokenization().then(
        try Coding(codebook, file: codebookFile, scorer: scorer)
      ).then(Reviewing(review: review)), comparison: comparison, keepsTexts: writesDatabase)
    let corpus = try Corpus(paths: paths, passingOver: out)
    var folder = try RunFolder.make(in: out)
    let spool = try SpoolDirectory(creating: folder.spool)
    let progress = Progress(
      totalBytes: corpus.sources.reduce(0) { $0 + $1.size }, tell: tell)
    var tally = pipeline.tally(corpus.all, width: width, spool: spool, progress: progress)
    if Interruption.isRequested { throw ReportError.interrupted }
    if let failure = tally.failure { throw failure }
    tally.inputs.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    tally.skipped.sort { ($0.source, $0.error.description) < ($1.source, $1.error.description) }
    var outcome = Outcome(
      folder: nil, posts: tally.coverage.posts, sources: tally.coverage.sources,
      excluded: tally.coverage.excluded.values.reduce(0, +)
        - tally.skipped.reduce(0) { $0 + $1.error.count },
      skipped: tally.skipped.map(\.error),
      repaired: (tally.coverage.repairedSources, tally.coverage.repaired))
    if outcome.posts == 0 || (isStrict && !outcome.skipped.isEmpty) { return outcome }
    let manifest = manifest(of: tally, started: started)
    if onlyIfChanged, let latest = try? SavedRun(opening: "\(out)/latest"),
      latest.manifest.fingerprint == manifest.fingerprint
    {
      return outcome
    }
    try write(&tally, manifest, to: folder.draft, spool: spool, now: now)
    if Interruption.isRequested { throw ReportError.interrupted }
    let time = started.description.filter { $0 != "-" && $0 != ":" }
    outcome.folder = try folder.complete(as: "\(time)-\(manifest.digest)")
    return outcome
  }

  /// Tally → Report → files.
  private func write(
    _ tally: inout Tally, _ manifest: Manifest, to draft: String, spool: SpoolDirectory,
    now: () -> Timestamp
  ) throws {
    let report = Report(tally, codebook: codebook, review: review)
    let keywords = try KeywordTable(&tally)
    let tables = TableWriter(folder: draft)
    try tables.write(tally.rows)
    try tables.write(report)
    try tables.write(keywords, comparison)
    var manifest = manifest
    let before = RunBefore(out: out, manifest: manifest)
    manifest.comparedWith = before.run?.name
    let changes = try before.changes(in: draft, spool: spool)
    try tables.write(changes)
    let pages = try PageSet(tally.posts, report: report, keywords: keywords, folder: draft)
    try ReportFiles(
      report: report, keywords: keywords, pages: pages,
      remarks: Remarks(report, sinceLastRun: changes.sentences(codebook)), command: command
    ).write(to: draft)
    if writesDatabase {
      let schemas = DataPackage.schemas(comparison)
      try DatabaseWriter(folder: draft, codebook: codebook)
        .write(schemas, texts: tally.rows, by: spool.newPath())
      try OutputFile.write(
        DatasetteMetadata(codebook: codebook, schemas: schemas).json.pretty,
        to: "\(draft)/\(DatasetteMetadata.fileName)")
    }
    let files = try FileDigest.all(in: draft, but: "manifest.json")
    try OutputFile.write(
      DataPackage.json(comparison, files: files).pretty, to: "\(draft)/datapackage.json")
    manifest.files = files + [try FileDigest(of: "datapackage.json", in: draft)]
    manifest.finished = now()
    try OutputFile.write(manifest.json.pretty, to: "\(draft)/manifest.json")
  }

  private func manifest(of tally: Tally, started: Timestamp) -> Manifest {
    Manifest(
      version: Release.version, started: started, finished: started, codebook: codebook,
      review: review, inputs: tally.inputs, coverage: tally.coverage,
      coder: CoderIdentity(scorer),
      options: [
        ("command", .string(command)), ("paths", .array(paths.map(JSONValue.string))),
        ("width", .integer(width)),
        ("max_bytes", .integer(ingestion.maxBytes)),
        ("since", .optional(ingestion.since?.description)),
        ("until", .optional(ingestion.until?.description)),
        ("all_languages", .bool(keepsAllLanguages)), ("keep_duplicates", .bool(keepsDuplicates)),
        (
          "compare",
          .string("\(comparison.column.rawValue):\(comparison.target),\(comparison.reference)")
        ),
      ])
  }
}
