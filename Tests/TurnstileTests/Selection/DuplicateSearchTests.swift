import Testing

@testable import Turnstile

@Suite struct DuplicateSearchTests {
  private let folder = TemporaryFolder()

  /// What is left out: `left=kept similarity`, with `=` for an exact and `~` for a near duplicate.
  ///
  /// - Parameters:
  ///   - workers: The posts are dealt out to so many, whose spools are merged.
  ///   - sortLimit: How many numbers are sorted at once.
  private func search(
    _ posts: [Post], workers: Int = 1, width: Int = 1, sortLimit: Int = SharedKeys.limit
  ) throws -> Set<String> {
    let spool = try SpoolDirectory(creating: folder["\(folder.names().count)"])
    var hands = (0..<workers).map { _ in PostSpool(spool: spool, hasFingerprints: true) }
    for (index, post) in posts.enumerated() {
      let rank = try #require(posts.map(\.id).sorted().firstIndex(of: post.id))
      try hands[index % workers].append(post, number: index, sourceRank: rank, place: 0)
    }
    var all = PostSpool(spool: spool, hasFingerprints: true)
    for hand in hands { try all.merge(hand) }
    try all.finish()
    var search = DuplicateSearch(posts: all, spool: spool, width: width)
    search.sortLimit = sortLimit
    search.limits = Spool.tiny
    return Set(
      try search.run().map { left, match in
        let (left, kept) = (try all.post(at: left).post, try all.post(at: match.kept).post)
        return left.id + (match.isExact ? "=" : "~") + kept.id
          + (match.isExact ? "" : " " + Decimal.string(match.similarity, places: 2))
      })
  }

  private func post(
    _ id: String, _ text: String, author: String? = nil, day: Int? = nil,
    kind: Post.Kind = .submission, title: String? = nil
  ) -> Post {
    Post(
      id: id, source: id, kind: kind, author: author,
      created: day.map { Timestamp(seconds: $0 * 86_400) }, title: title, text: Array(text.utf8))
  }

  private static let story = """
    I spent four years labelling ultrasound pictures and training models that no hospital would \
    ever run. In the spring our budget went to another floor, and so did I: these days I repair \
    lifts with my uncle, and when I press the button something moves.
    """

  @Test func crosspostsAreOneAndTheEarliestIsKept() throws {
    let posts = [
      post("a", Self.story, author: "x", day: 3),
      post("b", "**" + Self.story.uppercased() + "**\n\n", author: "y", day: 1),
      post("c", Self.story + "\n\nEdit: thank you all!", day: 2),
    ]
    #expect(try search(posts) == ["a=b", "c~b 0.91"])
  }

  @Test func theKeptOneIsTheSameWhateverTheOrder() throws {
    var generator = SeededGenerator(seed: 3)
    let words = (0..<400).map { "word\($0)" }
    var posts: [Post] = []
    for family in 0..<12 {
      let text = (0..<60).map { _ in generator.choice(words) }
      for member in 0..<6 {
        var text = text
        for _ in 0..<generator.index(below: 4) { text[generator.index(below: 60)] = "changed" }
        posts.append(
          post(
            "\(family)-\(member)", text.joined(separator: " "),
            day: generator.bool() ? generator.index(below: 3) : nil,
            kind: generator.choice(Post.Kind.allCases)))
      }
    }
    let expected = try search(posts)
    #expect(expected.count > 20)
    for round in 0..<6 {
      posts.shuffle(using: &generator)
      #expect(
        try search(
          posts, workers: 1 + round, width: 1 + round % 3,
          sortLimit: round.isMultiple(of: 2) ? 7 : SharedKeys.limit) == expected)
    }
  }

  @Test func theOpeningTheLongerAndTheFirstNameAreKept() throws {
    #expect(
      try search([
        post("a", Self.story, kind: .comment), post("b", Self.story, kind: .article),
      ]) == ["a=b"])
    #expect(try search([post("a", Self.story), post("b", Self.story + " !!")]) == ["a=b"])
    #expect(try search([post("b", Self.story), post("a", Self.story)]) == ["b=a"])
    #expect(try search([post("a", Self.story), post("b", Self.story, day: 9)]) == ["a=b"])
  }

  @Test func aQuotationOfAWholeArticleIsNoneOfTheCommentsOwnWords() throws {
    let article = post("a", Self.story, kind: .article)
    let quotation = "> " + Self.story
    #expect(
      try search([
        article, post("b", quotation + "\n\nSame here, only with bicycles.", kind: .comment),
      ]).isEmpty)
    // Nothing but the quotation.
    #expect(try search([article, post("b", quotation, kind: .comment)]) == ["b=a"])
    // Without the marks of a quotation, words that are a fourth of the article at most.
    #expect(
      try search([article, post("b", Self.story + " So true, I agree.", kind: .comment)])
        == ["b~a 0.91"])
    // With more words of their own the comment counts.
    let own = "I did the same with bicycles after nine years of recommending shoes to people."
    #expect(try search([article, post("b", Self.story + own, kind: .comment)]).isEmpty)
    // A part of the article is another text.
    #expect(
      try search([article, post("b", String(Self.story.prefix(150)), kind: .comment)]).isEmpty)
  }

  @Test func shortPostsAreOneOnlyWhereOneAuthorWroteThem() throws {
    func short(_ authors: String?...) throws -> Set<String> {
      try search(
        authors.enumerated().map {
          post("\($0)", "Backend engineering.", author: $1, kind: .comment)
        })
    }
    #expect(try short("x", "y", nil, nil).isEmpty)
    #expect(try short("x", "X") == ["1=0"])
    // The text of an opening says little where its title says all.
    #expect(
      try search([
        post("a", "See title.", author: "x", title: "Left ML for lifts"),
        post("b", "See title.", author: "x", title: "Who left for lifts?"),
        post("c", "see title", author: "x", title: "Left ML, for lifts"),
      ]) == ["c=a"])
  }

  @Test func eightWordsAreOneWhoeverWroteThem() throws {
    let eight = "I left because the pay was too low."
    #expect(try search([post("a", eight, author: "x"), post("b", eight)]) == ["b=a"])
    // Fewer than twenty are never nearly the same.
    #expect(try search([post("a", eight), post("b", eight + " Really.")]).isEmpty)
    #expect(try search([post("a", ":)", author: "x"), post("b", ":)", author: "x")]).isEmpty)
  }

  @Test func eachIsAlikeToTheVeryPostThatIsKept() throws {
    let words = (0..<100).map { "w\(100 + $0)" }
    func text(_ from: Int, _ to: Int) -> String { words[from..<to].joined(separator: " ") }
    // b is alike to a and c to b, but c is not alike to a.
    let chain = [post("a", text(0, 80)), post("b", text(8, 88)), post("c", text(16, 96))]
    let found = try search(chain)
    #expect(found == ["b~a 0.81"])
    // What has the words of a near duplicate is one itself.
    #expect(
      try search([post("a", text(0, 80)), post("b", text(4, 80)), post("c", text(4, 80))])
        == ["b~a 0.95", "c~a 0.95"])
  }

  @Test func manyOfAKindAreComparedWithWhatIsKept() throws {
    let posts = (0..<200).map { post("\($0)", Self.story + " Number \($0), and goodbye to you.") }
    #expect(try search(posts, workers: 3).count == 199)
  }
}
