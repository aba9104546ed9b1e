import ArgumentParser
@_spi(Benchmarks) import Turnstile

/// `bench sentiment`: the scorer of sentiment beside vaderSentiment on the same sentences.
struct SentimentRace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Races the scorer of sentiment against vaderSentiment on the same sentences.",
    discussion: """
      The posts are those of `bench`, and so are its options. Both score every sentence of them; the peer gets a sentence \
      at a time, as its README advises, and its start and reading are not counted. Tokens serve \
      the other stages too, so tokenization is counted apart.
      """)

  /// Its options say how much is scored, how often, and of what.
  @ParentCommand var bench: Bench

  @Option(help: "A Python with vaderSentiment; without it our side runs alone.")
  var peerPython: String?

  func run() throws {
    let workload = try Workload(
      Recipe(
        corpus: bench.corpus, bytes: Int(bench.megabytes * 1e6), seed: bench.seed, asPages: false))
    defer { workload.remove() }
    let sources = try Corpus(paths: [workload.folder]).sources
    let posts = sources.flatMap { (try? Ingestion().run($0))?.posts ?? [] }
    let tokenized = posts.map(Tokenization().run)
    let sentences = tokenized.flatMap(Self.sentences)
    let bytes = posts.reduce(0) { $0 + $1.text.count }
    let volume = Volume(bytes: bytes, posts: sentences.count, tokens: 0)
    let scoring = Measurement("scoring", volume, rounds: bench.rounds) {
      BenchmarkAccess.scoreSentiment(of: tokenized)
    }
    let tokenization = Measurement("tokenization", volume, rounds: bench.rounds) {
      for post in posts { _ = Tokenization().run(post) }
    }
    let own = scoring.postsPerCPUSecond
    let both = 1 / (1 / own.median + 1 / tokenization.postsPerCPUSecond.median)
    print("\(sentences.count) sentences, \(Int((volume.megabytes).rounded())) MB")
    let peer = try peerPython.map { try VaderPeer(python: $0).sentencesPerCPUSecond(sentences) }
    tell("turnstile, scoring", own.median, peer)
    tell("turnstile, tokenization too", both, peer)
    if let peer { tell("vaderSentiment", peer, peer) }
  }

  private func tell(_ name: String, _ speed: Double, _ peer: Double?) {
    let ratio = peer.map { ", \(Int((speed / $0).rounded())) times the peer" } ?? ""
    print("\(name): \(Int(speed.rounded())) sentences a CPU-second\(ratio)")
  }

  /// Each on one line.
  private static func sentences(of post: TokenizedPost) -> [[UInt8]] {
    post.text.sentences.filter { $0.place != .quoted }.map { sentence in
      post.text.bytes[sentence.bytes].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    }
  }
}
