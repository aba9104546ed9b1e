/// All that one author wrote in one place: an article, a thread's opening or a comment.
public struct Post: Sendable, Equatable {
  /// What a post is in its place.
  public enum Kind: String, Sendable, CaseIterable {
    case article, submission, comment
  }

  /// The site's own identifier, or 16 hexadecimal digits made from the source and the place in it.
  public var id: String
  /// The path in the corpus that it was read from.
  public var source: String
  public var kind: Kind
  /// The identifier of the thread that it belongs to.
  public var thread: String?
  /// The identifier of the post that it answers.
  public var replyTo: String?
  /// 0 for an article or an opening, 1 for an answer to it, 2 for an answer to that …
  public var depth: Int
  public var author: String?
  public var created: Timestamp?
  /// Where it was published, as a reader would say it: `r/datascience`, `Hacker News`.
  public var venue: String?
  public var url: String?
  /// Its own title; for a comment, its thread's.
  public var title: String?
  /// An ISO 639-1 code.
  public var language: String?
  /// Valid UTF-8. Lines that begin with `>` are quoted from others.
  public var text: [UInt8]
  /// The bytes of the text that are another post's words, though no `>` says so, in order.
  public var pasted: [Range<Int>] = []
  /// Why the post is counted as left out, where it is.
  public var exclusion: Exclusion?

  public init(
    id: String, source: String, kind: Kind, thread: String? = nil, replyTo: String? = nil,
    depth: Int = 0, author: String? = nil, created: Timestamp? = nil, venue: String? = nil,
    url: String? = nil, title: String? = nil, language: String? = nil, text: [UInt8],
    exclusion: Exclusion? = nil
  ) {
    self.id = id
    self.source = source
    self.kind = kind
    self.thread = thread
    self.replyTo = replyTo
    self.depth = depth
    self.author = author
    self.created = created
    self.venue = venue
    self.url = url
    self.title = title
    self.language = language
    self.text = text
    self.exclusion = exclusion
  }
}
