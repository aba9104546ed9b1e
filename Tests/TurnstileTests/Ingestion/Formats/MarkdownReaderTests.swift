import Testing

@testable import Turnstile

@Suite struct MarkdownReaderTests {
  private func post(_ text: String) -> Post {
    MarkdownReader().post(in: Array(text.utf8), source: "a.md")
  }

  @Test func frontMatterTellsTitleAuthorAndDate() {
    let post = post(
      """
      ---
      title: "Why I left: a story"
      author: Ann Example
      date: 2021-07-14
      canonical_url: https://example.org/left
      lang: en
      ---
      # Why I left: a story

      It was
      time.
      """)
    #expect(post.title == "Why I left: a story")
    #expect(post.author == "Ann Example")
    #expect(post.created?.description == "2021-07-14T00:00:00Z")
    #expect(post.url == "https://example.org/left")
    #expect(post.language == "en")
    #expect(post.string == "It was time.")
  }

  @Test(arguments: [
    ("authors: [Ann, Bob]", "Ann, Bob"), ("author:\n  name: Ann", "Ann"), ("by: Ann", "Ann"),
    ("author: null", nil), ("author: \"\"", nil), ("author: [[Ann]]", nil),
  ])
  func anAuthorIsWrittenInManyWays(matter: String, author: String?) {
    #expect(post("---\n\(matter)\n---\ntext").author == author)
  }

  @Test func aHeadingIsTheTitleWhereNoneIsGiven() {
    let post = post("# Why I left\n\nIt was time.")
    #expect(post.title == "Why I left")
    #expect(post.string == "It was time.")
  }

  @Test func aHeadingUnlikeTheTitleStays() {
    let post = post("---\ntitle: Why I left\n---\n# Part one\n\nIt was time.")
    #expect(post.title == "Why I left")
    #expect(post.string == "# Part one\n\nIt was time.")
  }

  @Test(arguments: [
    "title: [unclosed", "title: a: b", "\t- x", "{{{", "title: x\ntitle: y", "&a [*a]", "- list",
    "%YAML 9.9", "", "title: !!binary x", "? [a]",
  ])
  func frontMatterThatIsNoYAMLCostsOnlyItself(matter: String) {
    #expect(post("---\n\(matter)\n---\n\nIt was time.").string == "It was time.")
  }

  @Test func frontMatterOfAHundredThousandBracketsDoesNotCrash() {
    let matter = "title: " + String(repeating: "[", count: 100_000)
    #expect(post("---\n\(matter)\n---\nIt was time.").string == "It was time.")
  }

  @Test func frontMatterThatNeverEndsIsText() {
    #expect(post("---\ntitle: x\n\nIt was time.").string.hasSuffix("It was time."))
  }

  @Test(arguments: ["---", "---\n", "---\n---", "---\n---\n", "---\n...", "# ", "#"])
  func aFileOfHardlyAnythingIsReadWithoutHarm(text: String) {
    #expect(post(text).author == nil)
  }
}
