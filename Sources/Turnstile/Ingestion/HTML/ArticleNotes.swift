/// Lines that sites put into their articles. All texts are folded (``Folded``).
enum ArticleNotes {
  /// Whether a line is about the page and not of the article.
  static func isNote(_ text: [UInt8]) -> Bool {
    notes.contains(Word(text)) || beginnings.contains { text.starts(with: $0) }
  }

  /// Whether a line, most of which is a link, invites to read something else.
  static func leadsAway(_ text: [UInt8]) -> Bool {
    invitations.contains { text.starts(with: $0) }
  }

  /// Whether what follows a name at the end of an article tells who that is.
  static func tellsOfAuthor(_ text: ArraySlice<UInt8>) -> Bool {
    verbs.contains { text.starts(with: $0) }
  }

  /// What follows a name where an article says how to write to its author.
  static let reached = Folded.text("can be reached at".utf8)

  private static let notes: Set<Word> = Set(
    folded(
      """
      advertisement|story continues below advertisement|story continues below|skip advertisement
      article continues below|article continues below advertisement|scroll down for video
      scroll down for videos|share or comment on this article|story highlights|share this article
      continue reading the main story|continue reading below|loading|loading...|share this story
      toggle caption|hide caption|enlarge this image|play video|print this story|email this story
      this content is not available|read full story|read the full story|view comments|hide comments
      sponsored content|promoted content|video player is loading|article continues after ad
      article continues after advertisement|thanks for signing up|image source|click to enlarge
      photo credit|view gallery|view more|show more|see more|recommended stories|see also|also read
      """
    ).map { Word($0) })

  private static let beginnings = folded(
    """
    a version of this article appear|sign up for our newsletter|sign up to our newsletter
    subscribe to our newsletter|click here to subscribe|all rights reserved
    advertisement story continues|advertisement continue reading|follow us on twitter
    like us on facebook|follow us on facebook|follow us on instagram|scroll down for video
    download our app|this material may not be published|by signing up you agree
    by signing up i agree
    """)

  private static let invitations = folded(
    """
    also read|read|related|see also|see more|watch|listen|more
    editors pick|recommended|dont miss|graphic|factbox|in pictures|click here|up next|must read
    you may also like|you might also like|previously|from the archive|explore|photos|video|gallery
    """)

  private static let verbs = folded(
    """
    is|has|was|covers|writes|lives|works|reports|joined|contributes|spent|can be reached
    """)

  private static func folded(_ list: String) -> [[UInt8]] {
    list.split { $0 == "|" || $0 == "\n" }.map { Folded.text($0.utf8) }
  }
}
