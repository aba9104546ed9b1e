import FoundationEssentials
@_spi(Benchmarks) import Turnstile

/// The stages of the line, each fed with what the one before it made of a workload.
///
/// What a stage makes is let go at once, as in the line itself.
struct Stages {
  private let corpus: [Source]
  private let codebook: Codebook
  private let rounds: Int
  /// What is read: bytes of files.
  private var files = Volume(bytes: 0, posts: 0, tokens: 0)
  /// What is found there: bytes of the posts' texts.
  private var texts = Volume(bytes: 0, posts: 0, tokens: 0)

  private let read = Ingestion()
  private let tell = LanguageSelection("en")
  private let tokenize = Tokenization()
  private let code: Coding

  init(_ workload: Workload, rounds: Int) throws {
    corpus = (try? Corpus(paths: [workload.folder]))?.sources ?? []
    codebook = try Codebook.builtIn()
    code = try Coding(codebook, file: "built-in codebook")
    self.rounds = rounds
    for source in corpus {
      guard let reading = try? read.run(source) else { continue }
      files.bytes += reading.byteCount
      for post in reading.posts {
        texts.bytes += post.text.count
        texts.posts += 1
        texts.tokens += tokenize.run(post).text.tokens.count
      }
    }
    guard texts.posts > 0 else { throw BenchError.noPosts(workload.folder) }
    (files.posts, files.tokens) = (texts.posts, texts.tokens)
  }

  /// Times every stage on one thread.
  func measureEach() throws -> [Measurement] {
    let reading = Measurement("reading", files, rounds: rounds) {
      for source in corpus { _ = try? read.run(source) }
    }
    let posts = corpus.flatMap { (try? read.run($0))?.posts ?? [] }
    let language = Measurement("language", texts, rounds: rounds) {
      for post in posts { _ = tell.run(post) }
    }
    let aside = Workload.temporaryPath()
    let duplicates = try Measurement("duplicates", texts, rounds: rounds) {
      try BenchmarkAccess.findDuplicates(in: posts, spool: aside)
    }
    let tokenization = Measurement("tokenization", texts, rounds: rounds) {
      for post in posts { _ = tokenize.run(post) }
    }
    let tokenized = posts.map(tokenize.run)
    let coding = Measurement("coding", texts, rounds: rounds) {
      for post in tokenized { _ = code.run(post) }
    }
    let coded = tokenized.map(code.run)
    let sentiment = Measurement("sentiment alone", texts, rounds: rounds) {
      BenchmarkAccess.scoreSentiment(of: tokenized)
    }
    let spool = Workload.temporaryPath()
    let tally = try Measurement("tally", texts, rounds: rounds) {
      try BenchmarkAccess.tally(coded, spool: spool)
    }
    return [reading, language, duplicates, tokenization, coding, sentiment, tally]
  }

  /// Times the whole line, from a folder of posts to a folder of reports.
  func measureLine(of workload: Workload, jobs: Int) throws -> Measurement {
    let out = Workload.temporaryPath()
    defer { try? FileManager.default.removeItem(atPath: out) }
    let analysis = Analysis(
      paths: [workload.folder], out: out, codebook: codebook, codebookFile: "built-in codebook",
      width: jobs, command: "bench")
    let name = "whole line, \(jobs) thread" + (jobs == 1 ? "" : "s")
    return try Measurement(name, files, rounds: rounds) {
      try analysis.run(tell: nil, now: { Timestamp(seconds: 0) })
    }
  }
}
