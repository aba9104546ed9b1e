import Testing

@testable import Turnstile

@Suite struct ScrapedTextReaderTests {
  private func posts(_ text: String) -> [Post] {
    ScrapedTextReader().posts(in: Array(text.utf8), source: "a.txt")
  }

  private func thread(_ comments: String) -> [String] {
    let head = """
      Source: Reddit/ExModelers
      URL: https://reddit.example.org/r/ExModelers/comments/q7ml2w/why/
      Title: Why \\[D\\]

      Content:
      I left.


      """
    return posts(head + comments).dropFirst().map(\.string)
  }

  @Test func theHeaderTellsOfTheOpening() throws {
    let posts = posts(
      """
      Source: Reddit/ExModelers
      URL: https://reddit.example.org/r/ExModelers/comments/q7ml2w/why/
      Title: \\[D\\] Why &amp; how
      Author: ann
      Date: 2021-07-14

      Content: I left.

      For good.

      Comments:
      - Me too.
      """)
    let opening = try #require(posts.first)
    #expect(opening.id == "q7ml2w")
    #expect(opening.kind == .submission)
    #expect(opening.venue == "r/ExModelers")
    #expect(opening.title == "[D] Why & how")
    #expect(opening.author == "ann")
    #expect(opening.created?.description == "2021-07-14T00:00:00Z")
    #expect(opening.thread == "q7ml2w")
    #expect(opening.string == "I left.\n\nFor good.")
    let comment = posts[1]
    #expect(comment.kind == .comment)
    #expect(comment.thread == "q7ml2w")
    #expect(comment.title == opening.title)
    #expect(comment.author == nil)
    #expect(comment.depth == 1)
  }

  @Test func commentsOfManyParagraphsStayWhole() {
    #expect(
      thread("Comments:\n- One.\n\nStill one.\n\nAnd one.\n- Two.\n- Three.\n") == [
        "One.\n\nStill one.\n\nAnd one.", "Two.", "Three.",
      ])
  }

  @Test func aListAfterAColonIsPartOfItsComment() {
    #expect(
      thread("Comments:\n- Why:\n\n- the pay\n- the hours\n\nThat is all.\n- Two.\n") == [
        "Why:\n\n- the pay\n- the hours\n\nThat is all.", "Two.",
      ])
  }

  @Test func aListEndsWithABlankLineOrADeletedComment() {
    #expect(
      thread("Comments:\n- Why:\n- the pay\n- the hours\n\n- Two.\n") == [
        "Why:\n- the pay\n- the hours", "Two.",
      ])
    #expect(
      thread("Comments:\n- Why:\n- the pay\n- [deleted]\n- Two.\n") == [
        "Why:\n- the pay", "[deleted]", "Two.",
      ])
  }

  @Test func theFirstCommentIsNoListOfTheOpening() {
    #expect(
      posts("Source: x\nContent:\nSo tell me:\n\nComments:\n- One.\n- Two.").map(\.string) == [
        "So tell me:", "One.", "Two.",
      ])
  }

  @Test func escapesAreUndone() {
    #expect(
      thread("Comments:\n- \\> said\n\n\\_no\\_ \\*x\\* a\\\\b &gt; &amp;lt; c:\\dir \\") == [
        "> said\n\n_no_ *x* a\\b > &lt; c:\\dir \\"
      ])
  }

  @Test func deletedAndRemovedCommentsAreKeptToBeCounted() throws {
    let folder = TemporaryFolder()
    let path = try folder.write(
      """
      Source: Reddit/x
      Title: t
      Content:
      [removed]

      Comments:
      - [deleted]
      - [removed]
      - [deleted by user]
      - I said [deleted] once.
      """, to: "a.txt")
    let posts = try Ingestion().run(Source(name: "a.txt", path: path, size: 0)).posts
    #expect(
      posts.map(\.exclusion?.cause) == [.removed, .deleted, .removed, .deleted, nil])
  }

  @Test(arguments: ["", "Comments:", "Comments (0):", "Comments:\n\n", "\nComments (12) :\n"])
  func aThreadMayHaveNoComments(end: String) {
    let posts = posts("Source: x\nContent:\nI left.\n\(end)")
    #expect(posts.map(\.string) == ["I left."])
  }

  @Test func aPageWithoutCommentsThatIsNoThreadIsAnArticle() throws {
    let post = try #require(
      posts("Source: A Blog\nURL: https://example.org/a\nContent:\nI left.").first)
    #expect(post.kind == .article)
    #expect(post.thread == nil)
    #expect(post.venue == "A Blog")
  }

  @Test(arguments: [
    "I left.", "Content: only", "Title: no content\n\nI left.", "Note: x\nContent: y",
    "Source x\nContent: y", "", ":", "Content:",
  ])
  func otherTextsHaveNoHeader(text: String) {
    #expect(!ScrapedTextReader.matches(Array(text.utf8)))
  }

  @Test func theWordCommentsInAStoryBeginsNoComments() {
    #expect(
      posts("Source: x\nContent:\nComments welcome:\n- none came").map(\.string) == [
        "Comments welcome:\n- none came"
      ])
  }
}
