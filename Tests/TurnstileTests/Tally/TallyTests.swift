import Testing

@testable import Turnstile

@Suite struct TallyTests {
  private let spool: Spool

  init() throws { spool = try Spool() }

  /// Posts with the number of their source and their place in it.
  private func posts(seed: UInt64) -> [(post: CodedPost, number: Int, place: Int)] {
    var stock = PostStock(seed: seed)
    return (0..<40).map { (stock.post(), $0 / 4, $0 % 4) }
  }

  private func tally(
    _ posts: some Sequence<(post: CodedPost, number: Int, place: Int)>, limits: SpoolLimits
  ) -> Tally {
    var tally = spool.tally(limits: limits)
    for (post, number, place) in posts { tally.count(post, number: number, place: place) }
    return tally
  }

  private func sum(_ tallies: Tally...) -> Tally {
    var sum = tallies[0]
    for tally in tallies.dropFirst() { sum.merge(tally) }
    return sum
  }

  @Test(arguments: 1...3, [SpoolLimits(), Spool.tiny])
  func talliesMergeInAnyOrderAndGrouping(seed: UInt64, limits: SpoolLimits) throws {
    let posts = posts(seed: seed)
    let whole = try spool.pages(of: tally(posts, limits: SpoolLimits()))
    // Whole sources go to a worker, in no order that anybody knows.
    let parts = (0..<3).map { part in
      tally(posts.filter { $0.number % 3 == part }, limits: limits)
    }
    let (a, b, c) = (parts[0], parts[1], parts[2])
    let empty = spool.tally(limits: limits)
    for merged in [
      sum(a, b, c), sum(a, sum(b, c)), sum(c, b, a), sum(b, sum(a, c)), sum(empty, a, b, c),
      sum(a, empty, sum(b, empty), c, empty),
    ] {
      let pages = try spool.pages(of: merged)
      for (name, page) in whole { #expect(pages[name] == page, "\(name)") }
    }
  }

  @Test func anEmptyTallyIsReportedWithoutHarm() throws {
    let pages = try spool.pages(of: spool.tally())
    #expect(pages["posts.csv"]?.split(separator: "\n").count == 1)
    #expect(pages["report.md"]?.contains("0 posts") == true)
  }

  @Test func postsThatAreLeftOutAreCountedNowhereElse() throws {
    var tally = spool.tally()
    var post = PostStock(seed: 1).makePost { $0.exclusion != nil }
    post.factors = [
      Evidence(code: "pay", pole: .away, own: true, quote: 0..<0, why: "", confidence: 0)
    ]
    tally.count(post, number: 0, place: 0)
    #expect(tally.coverage.posts == 0)
    #expect(tally.coverage.excluded.values.reduce(0, +) == 1)
    #expect(tally.movements.isEmpty && tally.reasons.isEmpty && tally.sentiments.isEmpty)
  }

  @Test func anAuthorCountsOnceForEachMovement() throws {
    var tally = spool.tally()
    for place in 0..<3 {
      var post = PostStock(seed: 1).makePost { $0.exclusion == nil }
      post.tokenized.post.author = place < 2 ? "ann" : nil
      post.tokenized.post.id = "p\(place)"
      post.movement.movements = [.leaving]
      tally.count(post, number: 0, place: place)
    }
    #expect(tally.movements[.leaving]?.posts == 3)
    #expect(tally.movements[.leaving]?.authors == 2)
  }

  @Test func whatCannotBeReadIsCountedAndListed() throws {
    var tally = spool.tally()
    let source = Source(name: "a,b.txt", path: nil, size: 0)
    tally.skip(source, number: 0, because: .empty("a,b.txt"))
    #expect(tally.coverage.excluded == [.empty: 1])
    #expect(
      try spool.pages(of: tally)["excluded.csv"]?.hasSuffix(
        "\"a,b.txt\",,empty,\"a,b.txt: has no text; nothing to read\",,\n") == true)
  }

  @Test func wordsThatAreCutAlikeKeepTheirOrder() throws {
    let long = String(repeating: "a", count: 60)
    let text = (0..<40).map { long + "\($0 / 26)" + String(UnicodeScalar(UInt8(97 + $0 % 26))) }
    var tally = spool.tally()
    for place in 0..<3 {
      var post = PostStock(seed: 1).makePost { $0.exclusion == nil }
      post.tokenized = Tokenization().run(
        Post(
          id: "p\(place)", source: "s", kind: .article,
          text: Array((place < 2 ? text.joined(separator: ". ") : "x").utf8)))
      post.factors = []
      tally.count(post, number: 0, place: place)
    }
    let pages = try (0..<4).map { _ in try spool.pages(of: tally)["keywords.csv"] }
    #expect(Set(pages).count == 1)
  }
}

extension PostStock {
  /// The first post that passes.
  func makePost(_ passes: (Post) -> Bool) -> CodedPost {
    var stock = self
    while true {
      let post = stock.post()
      if passes(post.post) { return post }
    }
  }
}
