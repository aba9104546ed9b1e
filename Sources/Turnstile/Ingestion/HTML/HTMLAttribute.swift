/// The attributes that reading a page needs; all others are dropped while parsing.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case `class`, id, href, rel, name, content, property, itemprop, itemtype, datetime, title, type
  case style, hidden, role, lang, start, width, indent, depth, author, score
  case ariaHidden = "aria-hidden"
  case ariaLevel = "aria-level"
  case thingID = "thingid"
  case createdTimestamp = "created-timestamp"
  case subreddit = "subreddit-prefixed-name"
  case dataAuthor = "data-author"
  case dataAuthorName = "data-author-name"
  case dataUsername = "data-username"
  case dataTime = "data-time"
  case dataTimestamp = "data-timestamp"
  case dataDate = "data-date"
  case dataDateTime = "data-datetime"
  case dataDepth = "data-depth"
  case dataLevel = "data-level"
  case dataIndent = "data-indent"
  case dataFullName = "data-fullname"
  case dataTippyContent = "data-tippy-content"
  case dataOriginalTitle = "data-original-title"
  case dataRole = "data-role"
  case dataTestID = "data-testid"
  case dataSubreddit = "data-subreddit"
  case dataCommentID = "data-comment-id"
  case dataReplyID = "data-reply-id"
  case dataMessageID = "data-message-id"
  case commentCount = "comment-count"
  case dataCommentsCount = "data-comments-count"
  /// The name of an element that a site defines itself, kept as if it were an attribute.
  case element = "#element"

  static let named: [Word: HTMLAttribute] = Dictionary(
    uniqueKeysWithValues: allCases.map { (Word($0.rawValue), $0) })
}
