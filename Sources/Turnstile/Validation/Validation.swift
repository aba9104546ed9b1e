/// Scores codings against those of people.
public struct Validation: Sendable {
  /// JSON Lines of posts with the codings of people.
  public var gold: [String]
  /// JSON Lines as `turnstile code` prints them; nil to code the posts of the gold now.
  public var coded: String?
  public var codebook: Codebook
  /// The codebook's name, for messages.
  public var codebookFile: String
  /// Learned scores; without them patterns decide alone.
  public var scorer: Scorer?
  public var ingestion = Ingestion.Options()
  /// How many posts are coded at once; at least 1.
  public var width: Int
  /// How often the posts are drawn again for intervals.
  public var resamples = 2000

  public init(
    gold: [String], coded: String? = nil, codebook: Codebook, codebookFile: String, width: Int
  ) {
    self.gold = gold
    self.coded = coded
    self.codebook = codebook
    self.codebookFile = codebookFile
    self.width = width
  }

  /// - Throws: `IngestionError` or `CodebookError` where nothing can be scored.
  public func run() throws -> ValidationReport {
    var file = CodingFile()
    for path in gold { try file.add(path: path, limit: ingestion.maxBytes) }
    guard !file.records.isEmpty else {
      throw file.faults.first ?? .empty(gold.joined(separator: ", "))
    }
    var faults = file.faults
    var answers = CodingFile()
    if let coded {
      try answers.add(path: coded, limit: ingestion.maxBytes)
      faults += answers.faults
    }
    let said = coded == nil ? try code() : answers.records
    let byID = Dictionary(said.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let posts = file.records.map { PostComparison(gold: $0, said: byID[$0.id]) }
    return ValidationReport(
      posts, gold: gold, coder: coder, missing: posts.count { byID[$0.gold.id] == nil },
      faults: faults, unknown: coded == nil ? unknown(file.records) : [], resamples: resamples)
  }

  private var coder: String {
    if let coded { return coded }
    return codebookFile + (scorer == nil ? ", by patterns alone" : ", with learned scores")
  }

  /// Codes the posts of the gold as `turnstile code` would.
  private func code() throws -> [CodingRecord] {
    let code = Tokenization().then(try Coding(codebook, file: codebookFile, scorer: scorer))
    let read = Ingestion(ingestion)
    let posts = try read.unpack(Corpus(paths: gold).sources).flatMap { try read.run($0).posts }
      .filter { $0.exclusion == nil }
    let records = try Array(posts.enumerated()).concurrentFold(
      into: Result<[(Int, CodingRecord)], any Error>.success([]), width: width
    ) { result, item in
      result = result.flatMap { records in
        Result { records + [(item.offset, CodingRecord(try code.run(item.element)))] }
      }
    } merge: { result, other in
      result = result.flatMap { records in other.map { records + $0 } }
    }.get()
    return records.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Codes and roles of the gold that the codebook does not know, sorted.
  private func unknown(_ records: [CodingRecord]) -> [String] {
    let names = Set(codebook.codes.map(\.name) + codebook.roles.map(\.name))
    let used = records.flatMap { $0.factors.map(\.name.code) + $0.from + $0.to }
    return Set(used).subtracting(names).sorted()
  }
}
