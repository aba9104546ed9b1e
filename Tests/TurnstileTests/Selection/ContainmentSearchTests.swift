import Testing

@testable import Turnstile

@Suite struct ContainmentSearchTests {
  private let folder = TemporaryFolder()

  /// What is left out, and of the others the words that are another's: `left>kept 1.00` where a
  /// post holds another, `left<kept 1.00` where it is a part of one, `post: words`.
  private func search(
    _ posts: [Post], workers: Int = 1, width: Int = 1
  ) throws -> Set<String> {
    let spool = try SpoolDirectory(creating: folder["\(folder.names().count)"])
    var hands = (0..<workers).map { _ in PostSpool(spool: spool, hasFingerprints: true) }
    let ids = posts.map(\.id).sorted()
    for (index, post) in posts.enumerated() {
      let rank = try #require(ids.firstIndex(of: post.id))
      try hands[index % workers].append(post, number: index, sourceRank: rank, place: 0)
    }
    var all = PostSpool(spool: spool, hasFingerprints: true)
    for hand in hands { try all.merge(hand) }
    try all.finish()
    let alike = try DuplicateSearch(posts: all, spool: spool).run()
    var search = ContainmentSearch(posts: all, spool: spool, width: width)
    search.limits = Spool.tiny
    let found = try search.run(passingOver: alike)
    return Set(
      try found.duplicates.map { left, match in
        let sign = match.relation == .holds ? ">" : match.relation == .isPart ? "<" : "="
        return try all.post(at: left).post.id + sign + all.post(at: match.kept).post.id + " "
          + Decimal.string(match.similarity, places: 2)
      }
        + found.pasted.map { address, ranges in
          let post = try all.post(at: address).post
          return post.id + ": "
            + ranges.map { String(decoding: post.text[$0], as: UTF8.self) }.joined(separator: "|")
        })
  }

  private func post(
    _ id: String, _ text: String, day: Int? = nil, kind: Post.Kind = .submission
  ) -> Post {
    Post(
      id: id, source: id, kind: kind, created: day.map { Timestamp(seconds: $0 * 86_400) },
      text: Array(text.utf8))
  }

  private static let story = """
    For nine years I forecast the demand for bread. The models were fine, the bakers never looked \
    at them, and every Friday I explained a confidence interval to somebody who wanted a number. \
    Last autumn I bought an oven, and now the queue at the door is my forecast
    """
  private static let own = """
    Mine went the other way: I closed the bakery after the third flood and took a course in \
    statistics, and these days I count parcels for the post office with a model of my own.
    """

  @Test func anArticlePastedWithFewWordsCountsOnce() throws {
    let article = post("a", Self.story, kind: .article)
    let remark = "This! Word for word what happened to me, only with shoes. Thank you for it."
    #expect(
      try search([article, post("b", "\(remark)\n\n\(Self.story)!", kind: .comment)])
        == ["b>a 1.00"])
    // The same at the end and in the middle, with a word changed.
    let changed = Self.story.replacing("autumn", with: "winter")
    #expect(
      try search([article, post("b", "So true! \(changed). \(remark)", kind: .comment)])
        == ["b>a 0.94"])
  }

  @Test func anArticlePastedWithWordsOfOnesOwnIsAQuotation() throws {
    let article = post("a", Self.story, kind: .article)
    #expect(
      try search([article, post("b", "\(Self.own)\n\n\(Self.story)", kind: .comment)])
        == ["b: \(Self.story)"])
    let changed = Self.story.replacing("autumn", with: "winter")
    #expect(
      try search([article, post("b", "\(changed)!!\n\n\(Self.own)", kind: .comment)])
        == ["b: \(changed)"])
  }

  @Test func theEarlierIsTheOriginalElseTheOpeningElseTheShorter() throws {
    let long = "\(Self.story). \(Self.own)"
    #expect(try search([post("a", Self.story, day: 2), post("b", long, day: 1)]) == ["a<b 1.00"])
    #expect(
      try search([post("a", Self.story, day: 1), post("b", long, day: 2)]) == ["b: \(Self.story)"])
    #expect(
      try search([post("a", Self.story, kind: .comment), post("b", long)]) == ["a<b 1.00"])
    #expect(try search([post("b", Self.story), post("a", long)]) == ["a: \(Self.story)"])
  }

  @Test func repliesThatRepeatAShortCommentCount() throws {
    let short = "I left because the bakers never looked at my forecasts, and I was tired of it."
    #expect(
      try search([
        post("a", short, kind: .comment),
        post("b", "\(short)\n\nSame. \(Self.own)", kind: .comment),
      ]).isEmpty)
    // Half of an article is not the whole of it.
    #expect(
      try search([
        post("a", Self.story), post("b", String(Self.story.prefix(150)) + Self.own, kind: .comment),
      ]).isEmpty)
  }

  @Test func aCollectionOfCommentsHasNoWordsOfItsOwn() throws {
    let parts = [Self.story, Self.own + Self.own.lowercased().replacing("the", with: "a")]
    let collection = "The best of last week. " + parts.joined(separator: "\n\n")
    let posts =
      parts.enumerated().map { post("\($0)", $1, day: 1 + $0, kind: .comment) }
      + [post("z", collection, day: 9, kind: .article)]
    #expect(try search(posts) == ["z>0 1.00"])
  }

  @Test func whatRepeatsACopyRepeatsTheOriginal() throws {
    let copy = "\(Self.story). So true, all of it, and thank you!"
    let found = try search([
      post("a", Self.story, day: 1), post("b", copy + " I could not have said it better.", day: 2),
      post("c", copy + " I could not have said it any better.", day: 3),
      post("d", copy + " I could not have said it better.", day: 4),
    ])
    #expect(found == ["b>a 1.00", "c>a 1.00", "d>a 1.00"])
  }

  @Test func aFormulaBelowManyPostsIsNoText() throws {
    let formula = """
      I am a bot, and this action was performed automatically. Please read the rules of the house, \
      and write to the moderators if you believe that something is wrong with this decision.
      """
    var generator = SeededGenerator(seed: 4)
    let words = (0..<900).map { "word\($0)" }
    let posts = (0..<300).map { index in
      let text = (0..<50).map { _ in generator.choice(words) }.joined(separator: " ")
      return post("\(index)", "\(text).\n\n\(formula)")
    }
    #expect(try search(posts, workers: 2).isEmpty)
  }

  @Test func theSameIsFoundWhateverTheOrder() throws {
    var generator = SeededGenerator(seed: 5)
    let words = (0..<500).map { "word\($0)" }
    func text(_ count: Int) -> String {
      (0..<count).map { _ in generator.choice(words) }.joined(separator: " ")
    }
    var posts: [Post] = []
    for family in 0..<15 {
      let base = text(50)
      for member in 0..<5 {
        posts.append(
          post(
            "\(family)-\(member)",
            text(5 + generator.index(below: 40)) + "\n" + base + "\n"
              + text(generator.index(below: 60)),
            day: generator.bool() ? generator.index(below: 3) : nil,
            kind: generator.choice(Post.Kind.allCases)))
      }
      posts.append(post("\(family)", base, day: family % 3))
    }
    let expected = try search(posts)
    #expect(expected.count > 40)
    for round in 0..<5 {
      posts.shuffle(using: &generator)
      #expect(try search(posts, workers: 1 + round, width: 1 + round % 3) == expected)
    }
  }

  @Test(arguments: [40, 120, 500])
  func whatIsHeldWithAWordInThirtyChangedIsFoundInNinetyEightOfAHundred(size: Int) {
    var generator = SeededGenerator(seed: 6)
    func keys(_ words: [Word]) -> [UInt64] {
      Passages.keys(among: Passages.hashes(of: words), wordCount: words.count)
    }
    let found = (0..<300).count { _ in
      var words = (0..<size).map { _ in Word(hash: generator.next()) }
      let (whole, own) = (keys(words), (0..<size).map { _ in Word(hash: generator.next()) })
      #expect(Set(Passages.hashes(of: own + words + own)).isSuperset(of: whole))
      for place in stride(from: generator.index(below: 30), to: size, by: 30) {
        words[place] = Word(hash: generator.next())
      }
      let there = Set(Passages.hashes(of: own + words))
      return whole.count { there.contains($0) } >= Passages.fewestKeys
    }
    #expect(found >= 294, "\(found)")
  }

  @Test func theFilterKnowsItsMembersAndFewStrangers() {
    var generator = SeededGenerator(seed: 7)
    var filter = KeyFilter(count: 5000)
    let members = (0..<5000).map { _ in generator.next() >> 12 }
    for member in members { filter.insert(member) }
    #expect(members.allSatisfy(filter.contains))
    #expect((0..<10_000).count { _ in filter.contains(generator.next() >> 12) } < 100)
  }
}
