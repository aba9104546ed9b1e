import Testing

@testable import Turnstile

/// Threads as sites' own interfaces and collections of them write them.
@Suite struct ThreadRecordTests {
  @Test func redditsThreadIsReadWithItsTreeAndItsStubs() throws {
    let reading = try RecordPicture.reading("reddit-thread.json")
    #expect(
      RecordPicture.lines(reading) == [
        "0 k9q2zz quiet_tensor 2020-12-10: Two years of tuning other people's models & I am done. "
          + "/ > ship it / That was all my lead ever said.",
        "1 gf1→k9q2zz ann_l 2020-12-10: I went the other way last year, from backend to ML, "
          + "and miss nothing.",
        "2 gf2→gf1 quiet_tensor 2020-12-10: Give it a year :)",
        "2 gf3→gf1 ? 2020-12-10 (deleted): [deleted]",
        "3 gf4→gf3 late_reader 2020-12-11: Same here, the on-call is what broke me.",
        "1 gf5→k9q2zz modbot 2020-12-10 (removed): [removed]",
      ])
    #expect(reading.posts.allSatisfy { $0.thread == "k9q2zz" && $0.venue == "r/cscareerquestions" })
    #expect(
      reading.posts.allSatisfy { $0.title == "Leaving ML for backend & not looking back" })
    #expect(
      reading.declared == [DeclaredComments(thread: "k9q2zz", declared: 9, found: 5, stubs: 2)])
    #expect(
      reading.declared[0].detail == "declared 9 comments, 5 found; 2 places left out by the site")
    #expect(reading.faults.isEmpty)
  }

  @Test func aListingOfOpeningsDeclaresNothing() throws {
    let reading = try RecordPicture.reading("reddit-listing.json")
    #expect(
      RecordPicture.lines(reading) == [
        "0 aa1 op_aa1 2021-05-03: I quit my PhD in the fourth year.",
        "0 aa2 op_aa2 2021-05-03 (empty): ",
      ])
    #expect(reading.posts[0].url == "https://www.reddit.com/r/MachineLearning/comments/aa1/x/")
    #expect(reading.declared.isEmpty && reading.faults.isEmpty)
  }

  @Test func hackerNewsItemsAreReadWithTheirChildren() throws {
    let reading = try RecordPicture.reading("hn-item.json")
    #expect(
      RecordPicture.lines(reading) == [
        "0 27000001 mlquitter 2021-05-01: Four years in, I'm out. / What did you do next?",
        "1 27000010→27000001 baker7 2021-05-01: I opened a bakery. / > What did you do next? "
          + "/ See https://example.org/bread",
        "2 27000012→27000010 ? 2021-05-01 (deleted): ",
        "3 27000014→27000012 cora 2021-05-02: Bread scales better than transformers.",
      ])
    #expect(reading.posts[3].url == "https://news.ycombinator.com/item?id=27000014")
    #expect(reading.posts.allSatisfy { $0.venue == "Hacker News" && $0.thread == "27000001" })
    #expect(reading.faults.isEmpty)
  }

  @Test func hackerNewsSearchIsReadHitByHit() throws {
    let reading = try RecordPicture.reading("hn-search.json")
    #expect(
      RecordPicture.lines(reading) == [
        "1 27000030→27000001 dora 2021-05-03: I moved to teaching; the pay is worse & the days "
          + "are better.",
        "0 27000001 mlquitter 2021-05-01: Four years in, I'm out.",
      ])
    #expect(reading.posts.map(\.kind) == [.comment, .submission])
    #expect(reading.posts.allSatisfy { $0.title == "Ask HN: Who left machine learning?" })
    #expect(reading.declared.isEmpty && reading.faults.isEmpty)
  }

  @Test func pushshiftsDumpsAreTiedByLinkAndParent() throws {
    let reading = try RecordPicture.reading("pushshift.ndjson")
    #expect(
      RecordPicture.lines(reading) == [
        "0 abc001 gone_girl 2019-01-01: I left because nobody used my models.",
        "0 abc002 ? 2019-01-01 (deleted): [deleted]",
        "0 abc003 spam_er 2019-01-01 (removed): Buy my course.",
        "1 edf001→abc001 ben 2019-01-01: Same. > used / Nobody read them either.",
        "2 edf002→edf001 ? 2019-01-01: I stayed and regret it.",
        "3 edf003→edf002 cy 2019-01-01 (removed): [removed]",
        "2 edf004→zzz111 dee 2019-01-01: Answer to something in another file.",
      ])
    #expect(reading.posts[2].exclusion?.detail == "by “moderator”")
    #expect(reading.posts[3].title == "Why I left")
    #expect(reading.declared.isEmpty && reading.faults.isEmpty)
  }

  @Test func arcticShiftsMarksOfDeletionAreHonoured() throws {
    #expect(
      try RecordPicture.lines(RecordPicture.reading("arctic.jsonl")) == [
        "1 kg1→18w1 eve 2024-01-01: I switched to data engineering.",
        "2 kg2→kg1 finn 2024-01-01 (deleted): My boss reads this sub.",
        "2 kg3→kg1 gus 2024-01-01 (removed): Something rude.",
        "2 kg4→kg1 hal 2024-01-01: Held back by a filter, then let through.",
        "0 18w9 ? 2024-01-01 (removed): [ Removed by Reddit on account of violating the content "
          + "policy. ]",
        "0 18wa ? 2024-01-01 (removed): [removed]",
      ])
  }

  @Test func convoKitsUtterancesAreTiedByRootAndReply() throws {
    let reading = try RecordPicture.reading("utterances.jsonl")
    #expect(
      RecordPicture.lines(reading) == [
        "0 9c7 ivy 2018-09-16: Leaving NLP after ten years.",
        "1 e61→9c7 jo 2018-09-16: What will you do now?",
        "2 e62→e61 ivy 2018-09-16: Grow vegetables.",
      ])
    #expect(reading.posts[0].venue == "r/LanguageTechnology")
    #expect(reading.posts.map(\.kind) == [.submission, .comment, .comment])
  }

  @Test func aTopicWithItsPostsIsAThread() throws {
    let reading = try RecordPicture.reading(
      """
      {"post_stream": {"posts": [
        {"id": 7, "username": "ann", "created_at": "2022-01-01T00:00:00Z", "cooked": "<p>I left.</p>"},
        {"id": 8, "username": "bob", "created_at": "2022-01-02T00:00:00Z", "cooked": "<p>Why?</p>"}
      ]}, "id": 42, "title": "Leaving", "posts_count": 2}
      """.utf8, named: "topic.json")
    #expect(
      RecordPicture.lines(reading) == [
        "0 7 ann 2022-01-01: I left.", "1 8→7 bob 2022-01-02: Why?",
      ])
    #expect(reading.posts.allSatisfy { $0.thread == "42" && $0.title == "Leaving" })
  }

  @Test func anAnswerToItselfAndARingOfAnswersEnd() throws {
    let reading = try RecordPicture.reading(
      """
      {"id": "a", "body": "x", "parent_id": "a"}
      {"id": "b", "body": "x", "parent_id": "c"}
      {"id": "c", "body": "x", "parent_id": "b"}
      """.utf8, named: "ring.jsonl")
    #expect(reading.posts.map(\.depth) == [1, 2, 1])
  }

  @Test func aThreadOfTenThousandLevelsIsRead() throws {
    let count = 4000
    let text =
      String(repeating: #"{"text": "x", "children": ["#, count: count)
      + String(repeating: "]}", count: count)
    let reading = try RecordPicture.reading(text.utf8, named: "deep.json")
    #expect(reading.posts.count == count)
    #expect(reading.posts.last?.depth == count - 1)
  }
}
