/// Makes posts of records, and ties those of one source together.
struct RecordPosts {
  /// What a record inherits from where it stands.
  struct Context {
    var thread: String?
    var title: String?
    /// The post that it answers.
    var parent: String?
    var kind: Post.Kind?
    /// Whether it stands among answers to something.
    var isAnswer = false
    var isHackerNews = false
  }

  let source: String
  private(set) var posts: [Post] = []
  /// What records say of their depth; nil where they say nothing.
  private var depths: [Int?] = []
  /// How many records were beyond the limit.
  private(set) var surplus = 0
  private let limit: Int

  /// Counts a record that need not be looked at, if there is no room for it.
  mutating func passes() -> Bool {
    guard posts.count >= limit else { return false }
    surplus += 1
    return true
  }

  /// - Parameter limit: The most posts.
  init(source: String, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// Makes a post of a record.
  ///
  /// - Parameter place: Where the record stands in the file, which names one without an identifier.
  /// - Returns: Whether there was room for it.
  @discardableResult
  mutating func add(_ record: Record, in context: Context, place: Int) -> Bool {
    guard !passes() else { return false }
    let own =
      record.identifier(.id) ?? record.identifier(.fullName).flatMap { $0.prefix == nil ? nil : $0 }
    let id = own?.id ?? PostIdentifier.make(source: source, place: place)
    let parent = record.identifier(.parent)
    var thread = record.identifier(.thread)?.id ?? context.thread
    let venue = record.string(.venue) ?? record.string(.subreddit).map(Self.subreddit)
    let isReddit =
      record.string(.subreddit) != nil || (own?.prefix ?? parent?.prefix) != nil
      || record.string(.permalink)?.hasPrefix("/r/") == true
    let isHackerNews = context.isHackerNews || Self.isHackerNews(record)
    let replyTo = parent?.id ?? context.parent
    let kind =
      Self.kind(of: record, prefix: own?.prefix) ?? context.kind
      ?? Self.guessedKind(of: record, id: id, thread: thread, context, isAnswer: replyTo != nil)
    if thread == nil, kind == .submission { thread = id }
    let isMarkdown = isReddit && record.spelling(of: .text) == "body"
    let markup: RecordMarkup = isHackerNews ? .html : isMarkdown ? .markdown : record.markup
    // Reddit counts an answer's depth from 0.
    let shift = parent?.prefix != nil && kind == .comment ? 1 : 0
    depths.append(record.number(.depth).map { $0 + shift })
    var exclusion = Self.exclusion(record)
    if isHackerNews, kind == .comment, record[.author].isEmpty, record[.text].isEmpty {
      exclusion = Exclusion(.deleted)
    }
    posts.append(
      Post(
        id: id, source: source, kind: kind, thread: thread,
        replyTo: kind == .comment ? replyTo : parent?.id, author: Self.author(record),
        created: record.created, venue: venue ?? (isHackerNews ? "Hacker News" : nil),
        url: isHackerNews && own != nil
          ? "https://news.ycombinator.com/item?id=\(id)" : Self.url(record),
        title: (record.string(.title) ?? context.title).map(RecordText.line),
        language: record.string(.language), text: RecordText.plain(record[.text], markup),
        exclusion: exclusion))
    return true
  }

  private static func subreddit(_ name: String) -> String {
    name.hasPrefix("r/") ? name : "r/" + name
  }

  private static func isHackerNews(_ record: Record) -> Bool {
    record.spelling(of: .createdNumber) != nil
      || record.spelling(of: .author) == "by" && record.spelling(of: .created) == "time"
  }

  /// A name; not the marks that stand for one that was taken back.
  private static func author(_ record: Record) -> String? {
    let fullName = record.identifier(.fullName).flatMap { $0.prefix == nil ? $0.id : nil }
    guard let name = record.string(.author) ?? fullName,
      !["[deleted]", "[removed]"].contains(name.lowercased())
    else { return nil }
    return name
  }

  /// Where the post itself stands: Reddit's `url` is what it links to.
  private static func url(_ record: Record) -> String? {
    guard let link = record.string(.permalink) else { return record.string(.url) }
    if link.hasPrefix("/") { return "https://www.reddit.com" + link }
    return record.string(.url).map { $0.hasPrefix("http") ? $0 : link } ?? link
  }

  /// What a record says that it is.
  private static func kind(of record: Record, prefix: UInt8?) -> Post.Kind? {
    switch record.string(.kind)?.lowercased() {
    case "comment", "reply", "answer", "response", "t1": return .comment
    case "submission", "story", "question", "poll", "job", "t3", "self", "ask_hn", "show_hn":
      return .submission
    case "article", "blog", "blogpost", "news": return .article
    default: break
    }
    switch prefix {
    case UInt8(ascii: "1"): return .comment
    case UInt8(ascii: "3"): return .submission
    default: return nil
    }
  }

  private static func guessedKind(
    of record: Record, id: String, thread: String?, _ context: Context, isAnswer: Bool
  ) -> Post.Kind {
    if thread == id { return .submission }
    if isAnswer || context.isAnswer { return .comment }
    // `title` of a comment is its thread's, under another name.
    let isTitled = record.spelling(of: .title) == "title"
    let names = ["body", "comment", "commenttext"]
    let isComment = record.spelling(of: .text).map(names.contains) ?? false
    return isComment && !isTitled ? .comment : .submission
  }

  private static func exclusion(_ record: Record) -> Exclusion? {
    let removal = record.string(.removal).flatMap(DeletionMark.cause(removedBy:))
    // Taken back when first seen, but there since.
    if record.isRestored, !record.isDeleted { return nil }
    if let removal {
      return Exclusion(removal, detail: "by “\(record.string(.removal) ?? "")”")
    }
    return record.isDeleted
      ? Exclusion(.deleted) : record.isRemoved ? Exclusion(.removed) : nil
  }

  /// Gives each answer its depth, thread and title, where what it answers is among the posts.
  mutating func finish() -> [Post] {
    var places: [String: Int] = [:]
    if posts.contains(where: { $0.replyTo != nil || $0.kind == .comment && $0.title == nil }) {
      places.reserveCapacity(posts.count)
      for (index, post) in posts.enumerated() where places[post.id] == nil {
        places[post.id] = index
      }
    }
    var isKnown = Array(repeating: false, count: posts.count)
    for index in posts.indices {
      // Up to a post whose place is known, then down again: no thread is too deep.
      var path: [Int] = []
      var next: Int? = index
      while let place = next, !isKnown[place] {
        isKnown[place] = true
        path.append(place)
        next = posts[place].replyTo.flatMap { places[$0] }
      }
      var parent = next
      for place in path.reversed() {
        settle(place, below: parent == place ? nil : parent)
        parent = place
      }
    }
    for index in posts.indices where posts[index].kind == .comment && posts[index].title == nil {
      guard let thread = posts[index].thread, let opening = places[thread] else { continue }
      posts[index].title = posts[opening].title
    }
    defer {
      posts = []
      depths = []
    }
    return posts
  }

  private mutating func settle(_ place: Int, below parent: Int?) {
    let post = posts[place]
    guard post.kind == .comment else {
      posts[place].depth = depths[place] ?? 0
      return
    }
    if let parent {
      posts[place].depth = posts[parent].depth + 1
      posts[place].thread = post.thread ?? posts[parent].thread
    } else {
      // An answer to what is not the opening is at least an answer to an answer.
      let least = post.thread != nil && post.replyTo != nil && post.replyTo != post.thread ? 2 : 1
      posts[place].depth = max(depths[place] ?? least, 1)
    }
  }
}
