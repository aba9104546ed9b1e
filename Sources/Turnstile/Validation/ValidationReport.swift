/// How well a coder does against people, ready to be printed.
public struct ValidationReport: Sendable {
  let gold: [String]
  /// Who coded: a codebook, or a file.
  let coder: String
  let posts: Int
  /// Posts of the gold that the coder left out, which counts as finding nothing in them.
  let missing: Int
  /// Lines that could not be read.
  public let faults: [IngestionError]
  /// Codes and roles of the gold that the codebook does not know; they count as missed.
  public let unknown: [String]
  let resamples: Int
  let figures: ValidationFigures
  let confusions: [ConfusionTable]
  let reliability: Reliability
  let errors: ErrorKinds
  /// Quotes of the coder, and those among them that are no words of their post.
  let quotes: (all: Int, astray: Int)

  init(
    _ posts: [PostComparison], gold: [String], coder: String, missing: Int,
    faults: [IngestionError], unknown: [String], resamples: Int
  ) {
    // Paths may tell where a person keeps their files; a name is enough to know the gold by.
    func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    self.gold = gold.map(name)
    self.coder = name(coder)
    self.posts = posts.count
    self.missing = missing
    self.faults = faults
    self.unknown = unknown
    self.resamples = resamples
    figures = ValidationFigures(posts, resamples: resamples)
    confusions = ConfusionTable.tables(of: posts)
    reliability = Reliability(posts)
    errors = ErrorKinds(posts)
    quotes = (
      posts.reduce(0) { $0 + $1.said.factors.count }, posts.reduce(0) { $0 + $1.astray }
    )
  }

  /// How a report is printed.
  public enum Format: String, CaseIterable, Sendable { case text, json, csv }

  /// The whole report; as CSV the figures alone.
  ///
  /// - Parameter errors: How many kinds of error are shown.
  public func bytes(_ format: Format, errors: Int) -> [UInt8] {
    switch format {
    case .text: Array(text(errors: errors).utf8)
    case .json: json(errors: errors).pretty
    case .csv: Self.csv(.validation, figureRows)
    }
  }

  /// Writes the report as text and JSON, and each of its tables as CSV, replacing what is there.
  ///
  /// - Parameter errors: How many kinds of error are in the text; the table has all.
  public func write(to folder: String, errors: Int) throws(ReportError) {
    try RunFolder.makeFolders(folder)
    for (name, bytes) in [
      ("validation.txt", bytes(.text, errors: errors)),
      ("validation.json", bytes(.json, errors: self.errors.kinds.count)),
      (TableSchema.validation.fileName, bytes(.csv, errors: 0)),
      (TableSchema.confusion.fileName, Self.csv(.confusion, confusionRows)),
      (TableSchema.reliability.fileName, Self.csv(.reliability, reliabilityRows)),
      (TableSchema.errors.fileName, Self.csv(.errors, errorRows)),
    ] {
      try OutputFile.replace("\(folder)/\(name)", with: bytes)
    }
  }
}
