/// The posts of a run with their codings, in the order of the corpus, for the pages that show them.
struct PageSpool: Sendable {
  private var records: SortedRuns
  private let spool: SpoolDirectory
  private let limits: SpoolLimits

  init(spool: SpoolDirectory, limits: SpoolLimits) {
    self.spool = spool
    self.limits = limits
    records = SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files)
  }

  /// - Parameters:
  ///   - source: The number of the post's source.
  ///   - place: Its number among the source's posts.
  mutating func add(_ post: CodedPost, source: Int, place: Int) throws(ReportError) {
    var record = RecordWriter()
    record.addSorted(source)
    record.addSorted(place)
    PagePost(post).write(to: &record)
    try records.append(record.bytes)
  }

  mutating func merge(_ other: PageSpool) throws(ReportError) { try records.merge(other.records) }

  /// Hands out the posts in the order of the corpus.
  func forEach(_ body: (PagePost) throws(ReportError) -> Void) throws(ReportError) {
    try records.forEach { record throws(ReportError) in
      var reader = RecordReader(record.dropFirst(8))
      try body(PagePost(&reader))
    }
  }

  /// An empty list beside it, for what is made of the posts and must be sorted anew.
  func sorter() -> SortedRuns {
    SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files)
  }
}
