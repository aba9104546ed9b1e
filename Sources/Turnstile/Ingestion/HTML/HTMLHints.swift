/// What the names that a site gives to an element say about its content.
///
/// They come from the words of its class, id, role and microdata and, where a site defines its own
/// elements, of its name.
struct HTMLHints: OptionSet, Sendable {
  let rawValue: UInt32

  /// One answer to something.
  static let comment = HTMLHints(rawValue: 1 << 0)
  /// One post of a thread, be it the first.
  static let post = HTMLHints(rawValue: 1 << 18)
  /// Comments or posts together.
  static let comments = HTMLHints(rawValue: 1 << 1)
  /// The words of an article or of a post.
  static let body = HTMLHints(rawValue: 1 << 2)
  /// Who wrote it.
  static let author = HTMLHints(rawValue: 1 << 3)
  /// When it was written.
  static let date = HTMLHints(rawValue: 1 << 4)
  static let title = HTMLHints(rawValue: 1 << 5)
  /// A quotation from another post.
  static let quote = HTMLHints(rawValue: 1 << 6)
  /// What a member puts under all that he or she writes.
  static let signature = HTMLHints(rawValue: 1 << 7)
  /// Buttons, votes, counts and other things to press.
  static let control = HTMLHints(rawValue: 1 << 8)
  /// Menus, bread crumbs, page numbers.
  static let navigation = HTMLHints(rawValue: 1 << 9)
  /// Advertisements, related pages, newsletters, cookies: what stands beside the content.
  static let aside = HTMLHints(rawValue: 1 << 10)
  /// What is not shown, or only to machines for reading aloud.
  static let hidden = HTMLHints(rawValue: 1 << 11)
  /// The column about a member: rank, number of posts, place.
  static let member = HTMLHints(rawValue: 1 << 12)
  /// The main part of a page.
  static let main = HTMLHints(rawValue: 1 << 13)
  /// An article or its column.
  static let article = HTMLHints(rawValue: 1 << 14)
  /// Depth of an answer: `depth-2`, `level-3`.
  static let depth = HTMLHints(rawValue: 1 << 15)
  /// Dates, authors and the like, together.
  static let meta = HTMLHints(rawValue: 1 << 16)
  /// Page head and foot.
  static let frame = HTMLHints(rawValue: 1 << 17)

  /// Named as a post by a name that names no part of one: `comment`, but not `comment-author`.
  static let whole = HTMLHints(rawValue: 1 << 19)

  /// A quotation by a name that means nothing else: `quote`, but not `quote-button`.
  static let quotation = HTMLHints(rawValue: 1 << 20)

  /// The line under a picture.
  static let caption = HTMLHints(rawValue: 1 << 21)

  /// Lines about the author, and words of the article set large beside it.
  static let biography = HTMLHints(rawValue: 1 << 23)
  /// The links to what else is about the same.
  static let tags = HTMLHints(rawValue: 1 << 24)

  /// What opens when a reader asks for it.
  static let folded = HTMLHints(rawValue: 1 << 22)

  /// A post of whatever place.
  static let anyPost: HTMLHints = [.comment, .post]

  /// A part of a post, not a post.
  static let part: HTMLHints = [
    .comments, .author, .date, .title, .quote, .signature, .control, .navigation, .member, .meta,
    .frame,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
