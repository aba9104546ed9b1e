/// The straight line: corpus → posts → selection → tokens → codings → tally.
///
/// Every source is read first and its posts are written aside, because only then it is known which
/// of them say the same; then they are tokenized, coded and counted. Both happen to one source or a
/// few posts at a time, on any thread; only tallies are merged. What comes after, from tally to
/// report, happens once: see ``Analysis``.
struct Pipeline: Sendable {
  let read: Ingestion
  var language: LanguageSelection
  var keepsDuplicates = false
  let code: Chain<Chain<Tokenization, Coding>, Reviewing>
  let comparison: Comparison
  /// Whether the posts' texts are kept beside their codings.
  var keepsTexts = false
  /// What a sample is drawn from, where one is asked for.
  var frame: SamplingFrame? = nil

  /// Unpacks, reads, selects, tokenizes, codes and counts every source, `width` at a time.
  func tally(
    _ corpus: [Source], width: Int, spool: SpoolDirectory, progress: Progress
  ) -> Tally {
    var start = Tally(spool: spool, comparison: comparison, keepsTexts: keepsTexts)
    start.frame = frame
    let empty = start
    var found = gather(corpus, width: width, spool: spool, progress: progress, empty)
    do {
      try found.posts.finish()
      guard found.tally.failure == nil, !Interruption.isRequested else { return found.tally }
      let selection =
        keepsDuplicates
        ? Selection(posts: found.posts)
        : try Selection(posts: found.posts, spool: spool, width: width)
      found.tally.merge(count(selection, width: width, progress: progress, empty))
    } catch {
      found.tally.failure = found.tally.failure ?? error
    }
    return found.tally
  }

  /// Corpus → posts, written aside.
  private func gather(
    _ corpus: [Source], width: Int, spool: SpoolDirectory, progress: Progress, _ empty: Tally
  ) -> Gathering {
    let posts = PostSpool(spool: spool, hasFingerprints: !keepsDuplicates)
    let ranks = Source.ranks(of: corpus)
    let sources = read.unpack(corpus).enumerated()
    return sources.concurrentFold(into: Gathering(tally: empty, posts: posts), width: width) {
      found, item in
      let (number, source) = item
      let rank = ranks[source.file] << 32 | source.part
      guard found.tally.failure == nil, !Interruption.isRequested else { return }
      do throws(IngestionError) {
        let reading = try read.run(source)
        found.tally.count(reading, of: source, number: number)
        for (place, post) in reading.posts.enumerated() where !Interruption.isRequested {
          found.add(language.run(post), number: number, rank: rank, place: place)
        }
        progress.addRead(bytes: reading.byteCount)
      } catch {
        found.tally.skip(source, number: number, because: error)
      }
    } merge: {
      $0.merge($1)
    }
  }

  /// Selection → tokens → codings → tally.
  private func count(
    _ selection: Selection, width: Int, progress: Progress, _ empty: Tally
  ) -> Tally {
    selection.batches.concurrentFold(into: empty, width: width) { tally, batch in
      guard tally.failure == nil, !Interruption.isRequested else { return }
      do {
        for item in try selection.run(batch) where !Interruption.isRequested {
          tally.count(try code.run(item.post), number: item.number, place: item.place)
        }
        progress.addCounted(batch.size, of: selection.posts.size, posts: Int(batch.count))
      } catch {
        tally.failure =
          tally.failure ?? error as? ReportError ?? .cannotRead("spool", reason: "\(error)")
      }
    } merge: {
      $0.merge($1)
    }
  }
}
