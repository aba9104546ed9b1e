/// Pieces of the line that the benchmarks time apart and nobody else calls from outside.
@_spi(Benchmarks)
public enum BenchmarkAccess {
  /// Scores texts with the built-in lexicon.
  ///
  /// - Returns: The sum of their scores, in thousandths.
  public static func scoreSentiment(of posts: [TokenizedPost]) -> Int {
    let scorer = SentimentScorer()
    return posts.reduce(0) { $0 + scorer.score($1.text).overall.score }
  }

  /// Writes posts aside and finds those that say the same, on one thread.
  ///
  /// - Parameter spool: A folder that is not there yet.
  /// - Returns: How many say the same as another.
  public static func findDuplicates(in posts: [Post], spool: String) throws(ReportError) -> Int {
    let spool = try SpoolDirectory(creating: spool)
    var aside = PostSpool(spool: spool, hasFingerprints: true)
    for (place, post) in posts.enumerated() {
      try aside.append(post, number: 0, sourceRank: 0, place: place)
    }
    try aside.finish()
    return try DuplicateSearch(posts: aside, spool: spool).run().count
  }

  /// Unpacks and cuts files as a run does, and reads the posts of their parts if they are wanted.
  ///
  /// - Returns: How many bytes came out, and how many posts were in them.
  public static func unpack(
    _ paths: [String], isRead: Bool
  ) throws(IngestionError) -> (bytes: Int, posts: Int) {
    let read = Ingestion()
    var found = (bytes: 0, posts: 0)
    for source in read.unpack(try Corpus(paths: paths).sources) {
      if case .part(let part) = source.content { found.bytes += part.bytes.count }
      if isRead { found.posts += try read.run(source).posts.count }
    }
    return found
  }

  /// Counts posts on one thread, as a worker does.
  ///
  /// - Parameter spool: A folder that is not there yet, for what does not fit in memory.
  /// - Returns: How many posts were counted.
  public static func tally(_ posts: [CodedPost], spool: String) throws(ReportError) -> Int {
    var tally = Tally(spool: try SpoolDirectory(creating: spool), comparison: .movement)
    for (place, post) in posts.enumerated() { tally.count(post, number: 0, place: place) }
    if let failure = tally.failure { throw failure }
    return tally.coverage.posts
  }
}
