/// What differs between two runs, and why.
public struct RunDifference: Sendable {
  /// A share that lies outside its former interval, which lies outside its own.
  struct Move: Sendable {
    var key: RunShares.Key
    var before: RunShares.Share
    var after: RunShares.Share
  }

  /// How many sources or posts are new, gone, or other than they were.
  struct Counts: Sendable, Equatable {
    var new = 0
    var gone = 0
    var changed = 0

    var isEmpty: Bool { self == Counts() }
  }

  /// The names of the runs' folders.
  var names: (before: String, after: String)
  var codebooks: (before: RunManifest.Codebook, after: RunManifest.Codebook)
  var coders: (before: String, after: String)
  /// How the two runs as wholes differ.
  var causes: Set<Cause> = []
  var sources = Counts()
  var posts = Counts()
  /// Posts of each run.
  var sizes = (before: 0, after: 0)
  /// Why posts are coded otherwise, by the text of the causes.
  var recoded: [String: Int] = [:]
  /// What is coded otherwise in how many posts.
  var fields: [RunPost.Field: Int] = [:]
  /// In the order of their keys.
  var moves: [Move] = []
  /// The rows of `changes.csv`, sorted, each behind nine bytes.
  var rows: SortedRuns

  /// Whether neither input nor outcome differ.
  var isNothing: Bool {
    causes.isEmpty && sources.isEmpty && posts.isEmpty && moves.isEmpty
  }

  /// Hands out `changes.csv` line by line, its header first.
  public func forEachLine(
    _ body: (ArraySlice<UInt8>) throws(ReportError) -> Void
  ) throws(ReportError) {
    try body(TableSchema.changes.header[...])
    try rows.forEach { record throws(ReportError) in try body(record.dropFirst(9)) }
  }
}

extension TableSchema {
  static let changes = TableSchema(
    name: "changes",
    about:
      "What differs from the run before: the last with other input, codebook, coder or review.",
    fields: [
      Field(
        "change", .string,
        "codebook, coder, review, selection; source_new, source_gone, source_changed; post_new, "
          + "post_gone, post_recoded; share_moved"),
      Field("post_id", .string, "The post, where one changed"),
      Field("source", .string, "The source, or that of the post"),
      Field(
        "field", .string,
        "What is coded otherwise; of a share, movement and code/pole or from>to"),
      Field("before", .string, "What it was"),
      Field("after", .string, "What it is"),
      Field("before_low", .number, "95 % interval of a share"),
      Field("before_high", .number, "95 % interval of a share"),
      Field("after_low", .number, "95 % interval of a share"),
      Field("after_high", .number, "95 % interval of a share"),
      Field("cause", .string, "data, codebook, coder or review; several joined by a space"),
    ])
}
