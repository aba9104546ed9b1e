import Glibc
import Turnstile

/// Prints one line a post, in the order of the corpus.
struct Listing {
  let common: CommonOptions

  /// - Parameter line: A post's line without its line feed; nil to print none. Runs on any thread.
  func print(_ line: @escaping @Sendable (Post) throws -> [UInt8]?) throws {
    Messages.standard.configure(isQuiet: common.quiet, format: common.logFormat)
    let corpus = try Failure.mapping { try Corpus(paths: common.paths) }
    let listing = PostListing(read: Ingestion(common.ingestion), width: common.jobs, line: line)
    var isPrinted = false
    var skipped: [IngestionError] = []
    let isWhole = try Failure.mapping {
      try listing.run(corpus.all) { lines, faults in
        skipped += faults
        isPrinted = isPrinted || !lines.isEmpty
        return try StandardOutput.write(lines)
      }
    }
    guard isWhole else { return }
    for error in skipped { Messages.standard.say(.warning, error.description) }
    if let first = skipped.first, common.strict || !isPrinted {
      throw Failure(message: "nothing is left after \(first.description)", code: EX_DATAERR)
    }
    if corpus.sources.isEmpty && skipped.isEmpty {
      throw Failure(
        message: "\(common.paths.joined(separator: ", ")): has no files; name files or folders "
          + "with posts", code: EX_DATAERR)
    }
  }
}
