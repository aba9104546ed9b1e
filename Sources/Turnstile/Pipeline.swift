/// The straight line: corpus → posts → tokens → codings → tally.
///
/// Everything here happens to one source at a time, on any thread; only tallies are merged. What
/// comes after, from tally to report, happens once: see ``Analysis``.
struct Pipeline: Sendable {
  let read: Ingestion
  let code: Chain<Chain<Tokenization, Coding>, Reviewing>
  let comparison: Comparison
  /// Whether the posts' texts are kept beside their codings.
  var keepsTexts = false
  /// What a sample is drawn from, where one is asked for.
  var frame: SamplingFrame? = nil

  /// Reads, tokenizes, codes and counts every source, `width` at a time.
  func tally(
    _ corpus: [Source], width: Int, spool: SpoolDirectory, progress: Progress
  ) -> Tally {
    var start = Tally(spool: spool, comparison: comparison, keepsTexts: keepsTexts)
    start.frame = frame
    let empty = start
    return Array(corpus.enumerated()).concurrentFold(into: empty, width: width) { tally, item in
      let (number, source) = item
      guard tally.failure == nil, !Interruption.isRequested else { return }
      do {
        let reading = try read.run(source)
        tally.count(reading, of: source, number: number)
        for (place, post) in reading.posts.enumerated() where !Interruption.isRequested {
          tally.count(try code.run(post), number: number, place: place)
        }
        progress.add(bytes: reading.byteCount, posts: reading.posts.count)
      } catch let error as IngestionError {
        tally.skip(source, number: number, because: error)
      } catch {
        tally.failure = tally.failure ?? .cannotWrite(source.name, reason: "\(error)")
      }
    } merge: {
      $0.merge($1)
    }
  }
}
