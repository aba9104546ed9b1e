import Testing

@testable import Turnstile

@Suite struct PlainTextReaderTests {
  private func post(_ text: String) -> Post {
    PlainTextReader().post(in: Array(text.utf8), source: "a.txt")
  }

  @Test func titleAuthorAndDateAreTakenFromTheHead() {
    let post = post(
      """
      Why I left

      Ann Example
      4 min read · Jul 14, 2021

      It was time.
      """)
    #expect(post.title == "Why I left")
    #expect(post.author == "Ann Example")
    #expect(post.created?.description == "2021-07-14T00:00:00Z")
    #expect(post.string == "It was time.")
    #expect(post.kind == .article)
    #expect(post.thread == nil)
  }

  @Test func anAuthorMayBeNamedWithBy() {
    let post = post("Why I left\nBy Ann\nPosted on May 3, 2020\n\nIt was time.")
    #expect(post.author == "Ann")
    #expect(post.created?.description == "2020-05-03T00:00:00Z")
    #expect(post.string == "It was time.")
  }

  @Test func aBreadcrumbOverTheTitleIsDropped() {
    let post = post("Posts Why I left the field\nWhy I left the field\n\nIt was time.")
    #expect(post.title == "Why I left the field")
    #expect(post.string == "It was time.")
  }

  @Test func aFirstLineThatIsASentenceIsNoTitle() {
    let post = post("It was time.\n\nSo I left.")
    #expect(post.title == nil)
    #expect(post.string == "It was time.\n\nSo I left.")
  }

  @Test func aSingleLineIsTextAndNoTitle() {
    #expect(post("I left").title == nil)
    #expect(post("I left").string == "I left")
  }

  @Test func aDateInAStoryIsNoDateOfThePost() {
    let post = post(
      """
      Why I left

      On May 3, 2020 I gave notice, after a long talk with the two people who had hired me then.
      """)
    #expect(post.created == nil)
    #expect(post.string.hasPrefix("On May 3, 2020 I gave notice"))
  }

  @Test func furnitureIsDroppedFromTheBody() {
    let post = post(
      "Why I left\n\nIt was time.\nShare\n4 min read\n\nI went.\n\nRelated:\nNo, thanks!")
    #expect(post.string == "It was time.\n\nI went.")
  }

  @Test(arguments: ["", "\n", " \n\t\n", "\n\n\n\n\n\n\n\n\n\n\n", "\u{A0}", ".", "By \nBy "])
  func aTextOfHardlyAnythingIsReadWithoutHarm(text: String) {
    #expect(post(text).created == nil)
  }

  @Test func anIdentifierStaysWhileTheSourceKeepsItsName() {
    #expect(post("a").id == post("quite another").id)
    #expect(post("a").id.count == 16)
  }
}
