/// Finds the records in JSON values, however they are wrapped: bare, in lists, in Reddit's listings
/// with their trees of replies, in Hacker News' items and search results.
///
/// Trees are walked by a list of places, not by recursion.
struct JSONPosts {
  /// A place among the parts of a list, or a part itself.
  private struct Frame {
    var next: Int
    var end: Int
    var context: RecordPosts.Context
    /// The index of the post that the others answer, once it is there.
    var opening: Int?
  }

  /// What a value held besides its posts.
  struct Found {
    /// Parts of lists that are neither posts nor hold any.
    var strays = 0
    /// The bytes of the texts beyond the limit.
    var tooLarge: [Int] = []
  }

  private static let hits = RecordName.known("hits")

  private let text: [UInt8]
  private let offset: Int
  private let limits: RecordLimits
  private var posts: RecordPosts
  private var threads = ThreadCounts()
  private var frames: [Frame] = []

  /// - Parameter offset: The place of the text's first byte in the file.
  init(_ text: [UInt8], source: String, offset: Int = 0, limits: RecordLimits) {
    self.text = text
    self.offset = offset
    self.limits = limits
    posts = RecordPosts(source: source, limit: limits.posts)
  }

  var count: Int { posts.posts.count }

  /// Adds the posts of a value.
  ///
  /// - Parameters:
  ///   - origin: Where the value stands in the file, as its posts' identifiers have it.
  ///   - isRecord: Whether the value is a post even if nothing in it says so.
  mutating func add(_ tape: JSONTape, origin: Int, isRecord: Bool) -> Found {
    var found = Found()
    guard !posts.passes() else { return found }
    visit(0, tape, RecordPosts.Context(), place: origin, isRecord, &found)
    while let last = frames.indices.last {
      let node = frames[last].next
      guard node < frames[last].end else {
        frames.removeLast()
        continue
      }
      frames[last].next = Int(tape.nodes[node].next)
      answerOpening(last)
      let place = offset + Int(tape.nodes[node].start)
      visit(node, tape, frames[last].context, place: place, false, &found)
    }
    return found
  }

  /// How many comments the threads so far say that they have, and forgets it.
  mutating func declared() -> [DeclaredComments] {
    defer { threads = ThreadCounts() }
    return threads.compared(with: posts.posts)
  }

  /// Hands over the posts, tied together.
  mutating func finish(_ reading: inout RecordReading) {
    reading.take(&posts, posts.source, limits)
  }

  /// Lets what follows a thread's opening answer it.
  private mutating func answerOpening(_ frame: Int) {
    guard let opening = frames[frame].opening, opening < posts.posts.count else { return }
    let post = posts.posts[opening]
    frames[frame].opening = nil
    frames[frame].context.thread = post.thread ?? post.id
    frames[frame].context.title = post.title
    frames[frame].context.parent = post.id
    frames[frame].context.isAnswer = true
  }

  private mutating func visit(
    _ node: Int, _ tape: JSONTape, _ context: RecordPosts.Context, place: Int, _ isRecord: Bool,
    _ found: inout Found
  ) {
    switch tape.nodes[node].kind {
    case .array: push(node, tape, context)
    case .object:
      let object = JSONObject(node, tape, text)
      if let thing = object.thing {
        visit(thing, tape, context)
      } else if object.isRecord || isRecord && object.lists.isEmpty && object.replies.isEmpty {
        visit(record: object, tape, context, place: place, &found)
      } else {
        visit(wrapper: object, tape, context, &found)
      }
    default: found.strays += 1
    }
  }

  private mutating func visit(
    record object: JSONObject, _ tape: JSONTape, _ context: RecordPosts.Context, place: Int,
    _ found: inout Found
  ) {
    let size = object.record[.text].count
    guard size <= limits.text else {
      found.tooLarge.append(size)
      return
    }
    guard posts.add(object.record, in: context, place: place), let post = posts.posts.last else {
      return
    }
    threads.add(post, declared: object.record.number(.declared), hasList: !object.replies.isEmpty)
    let answers = RecordPosts.Context(
      thread: post.thread, title: post.title, parent: post.id, isAnswer: true,
      isHackerNews: post.venue == "Hacker News")
    for list in object.replies.reversed() { push(list, tape, answers) }
  }

  /// An object that holds posts and is none: the envelope of a search, a topic with its posts.
  private mutating func visit(
    wrapper object: JSONObject, _ tape: JSONTape, _ context: RecordPosts.Context,
    _ found: inout Found
  ) {
    if object.lists.isEmpty && object.replies.isEmpty { found.strays += 1 }
    var context = context
    if let id = object.record.identifier(.id)?.id, let title = object.record.string(.title) {
      context.thread = id
      context.title = title
    }
    let isTopic = context.thread != nil && context.parent == nil
    let opening = context.parent == nil && !object.lists.isEmpty ? posts.posts.count : nil
    for list in object.replies.reversed() {
      var answers = context
      answers.isAnswer = isTopic || context.isAnswer
      push(list, tape, answers, opening: opening)
    }
    for list in object.lists.reversed() {
      if tape.nodes[list].name == Self.hits { threads.isSearch = true }
      push(list, tape, context, opening: isTopic ? opening : nil)
    }
  }

  /// One of Reddit's things: a listing, a post in its wrapper, or a stub in place of some.
  private mutating func visit(
    _ thing: JSONObject.Thing, _ tape: JSONTape, _ context: RecordPosts.Context
  ) {
    var context = context
    switch thing.kind {
    case .more:
      let stub = JSONObject(thing.data, tape, text)
      threads.addStub(of: context.thread, count: stub.record.number(.count) ?? 0)
      return
    case .listing:
      context.kind = nil
      if context.parent == nil { threads.listings += 1 }
    case .comment: context.kind = .comment
    case .submission: context.kind = .submission
    case .other: return
    }
    push(thing.data, tape, context)
  }

  private mutating func push(
    _ list: Int, _ tape: JSONTape, _ context: RecordPosts.Context, opening: Int? = nil
  ) {
    let first = tape.nodes[list].kind == .array ? list + 1 : list
    frames.append(
      Frame(next: first, end: Int(tape.nodes[list].next), context: context, opening: opening))
  }
}
