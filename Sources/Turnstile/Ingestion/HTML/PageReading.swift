/// Makes the posts of one page out of what is found on it.
struct PageReading {
  private let outline: HTMLOutline
  private let source: String
  let metadata: PageMetadata
  let thread: ThreadContent

  init(_ outline: HTMLOutline, source: String) {
    self.outline = outline
    self.source = source
    metadata = PageMetadata(outline)
    thread = ThreadContent(outline)
  }

  /// The posts in the order of the page.
  func posts() -> [Post] {
    var posts = comments(in: thread.groups.map(\.nodes), depths: true)
    var nodes = Set(thread.posts)
    if !posts.isEmpty, !thread.areComments, !isThread(posts, without: nodes) {
      posts = []
      nodes = []
    }
    if let opening = opening(before: posts, without: nodes) {
      posts.insert(opening, at: 0)
      for index in posts.indices.dropFirst() { posts[index].depth += 1 }
    } else if !posts.isEmpty {
      posts[0].kind = .submission
      posts[0].author = posts[0].author ?? metadata.author
      posts[0].created = posts[0].created ?? metadata.created
      let least = posts.dropFirst().map(\.depth).min() ?? 0
      posts[0].depth = 0
      for index in posts.indices.dropFirst() { posts[index].depth += 1 - least }
    }
    describe(&posts)
    ThreadRepeats.remove(from: &posts)
    complete(&posts)
    return posts
  }

  /// Takes what the page's description of itself holds where little or nothing is shown.
  private func describe(_ posts: inout [Post]) {
    let described = DescribedPosts(source: source)
    let kind: Post.Kind = metadata.isArticle ? .article : .submission
    if let written = metadata.written {
      let others = described.posts(of: written, kind: kind)
      let length = { (posts: [Post]) in posts.reduce(0) { $0 + $1.text.count } }
      if length(others) > 2 * length(posts) {
        posts = others
      } else if posts.count == 1 {
        posts += described.answers(to: written)
      }
    }
    if posts.isEmpty, let text = metadata.description.map(DescribedPosts.plain), text.count > 60 {
      posts = [opening(kind, text)]
    }
  }

  /// Whether what is alike on the page is what it is about, and not beside an article.
  private func isThread(_ posts: [Post], without nodes: Set<Int>) -> Bool {
    guard metadata.isArticle else { return true }
    if metadata.isLive { return false }
    let inside = posts.reduce(0) { $0 + $1.text.count }
    let outside = article(without: nodes).text.count
    if isOpening(posts[0]) { return inside * 2 > outside }
    // Answers by another name; what is about other articles links to them.
    let sums = nodes.map(outline.sums)
    let linked = sums.reduce(0) { $0 + Int($1.linked) }
    let prose = sums.reduce(0) { $0 + Int($1.prose) }
    return linked * 2 < prose && outside * 2 > inside && !posts.contains { begins($0.text) }
  }

  /// The posts that are alike, with the depth that the page shows.
  private func comments(in groups: [[Int]], depths: Bool) -> [Post] {
    let nodes = groups.flatMap(\.self).sorted()
    let walk = PostWalk(outline, posts: nodes)
    var found: [Int: (text: [UInt8], author: String?, created: Timestamp?)] = [:]
    for group in groups {
      let body = PostBody(outline, group: group, walk: walk)
      let authors = PostAuthors(outline, group: group, walk: walk, body: body)
      let dates = PostDates(outline: outline, walk: walk, body: body)
      for node in group {
        let text = PostNotes.removed(from: body.text(of: node))
        guard text.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { continue }
        found[node] = (text, authors.author(of: node), dates.created(node))
      }
    }
    let depths =
      depths ? PostDepths(outline: outline).depths(of: nodes) : nodes.map { _ in 0 }
    return zip(nodes, depths).compactMap { node, depth in
      guard let post = found[node] else { return nil }
      return Post(
        id: siteID(of: node) ?? "", source: source, kind: .comment, depth: depth,
        author: post.author, created: post.created, text: post.text)
    }
  }

  /// The opening of the thread, where it is a post that is unlike the others.
  private func markedOpening(before posts: [Post]) -> Post? {
    guard let node = thread.opening, var post = comments(in: [[node]], depths: false).first
    else { return nil }
    post.kind = metadata.isArticle ? .article : .submission
    post.author = post.author ?? metadata.author
    post.created = post.created ?? metadata.created
    return post
  }

  /// Whether an element is in that opening, so that it is the better part of it.
  private func holdsOpening(_ root: Int) -> Bool {
    thread.opening.map { outline.tree.subtree($0).contains(root) } == true
  }

  /// Whether a post is what the page says that it is about.
  private func isOpening(_ post: Post) -> Bool {
    if begins(post.text) { return true }
    // Whoever wrote an article may be the first to comment on it.
    if thread.areComments, thread.opening != nil { return false }
    guard let author = metadata.author, author == post.author else { return false }
    guard let said = metadata.created, let created = post.created else {
      return !thread.areComments
    }
    return abs(said.seconds - created.seconds) < 36 * 3600
  }

  /// Whether a text begins as the page's description of itself does.
  private func begins(_ text: [UInt8]) -> Bool {
    !metadata.beginning.isEmpty
      && Folded.contains(Folded.text(text.prefix(2000)), metadata.beginning)
  }

  /// Reddit's own name for a post, which no other post anywhere has.
  private func siteID(of node: Int) -> String? {
    let tree = outline.tree
    for name in [HTMLAttribute.thingID, .dataFullName, .id] {
      if let id = tree.string(name, of: node), id.hasPrefix("t1_") || id.hasPrefix("t3_") {
        return id
      }
    }
    return nil
  }

  /// What is written on the page outside of some posts.
  private func article(without posts: Set<Int>) -> (root: Int, text: [UInt8]) {
    let content = ArticleContent(outline: outline, posts: posts)
    return (content.root ?? 0, content.text(title: metadata.title, author: metadata.author))
  }

  /// The article or the opening of the thread, where that is none of the posts that are alike.
  private func opening(before posts: [Post], without nodes: Set<Int>) -> Post? {
    if let first = posts.first, isOpening(first) { return nil }
    let (root, article) = article(without: nodes)
    guard !posts.isEmpty else { return article.isEmpty ? nil : opening(.article, article) }
    if var marked = markedOpening(before: posts),
      begins(marked.text)
        || marked.text.count * 3 > article.count && (thread.areComments || thread.isOpeningNamed)
    {
      // The same, but trimmed.
      let least = thread.areComments ? 3 : 6
      if holdsOpening(root), article.count * 10 > marked.text.count * least {
        marked.text = article
      }
      return marked
    }
    let kind: Post.Kind = metadata.isArticle ? .article : .submission
    guard !article.isEmpty,
      begins(article) || thread.areComments || metadata.isArticle && article.count > 200
    else {
      return nil
    }
    return opening(kind, article)
  }

  private func opening(_ kind: Post.Kind, _ text: [UInt8]) -> Post {
    Post(
      id: "", source: source, kind: kind, author: metadata.author, created: metadata.created,
      text: text)
  }

  /// Gives each post its identifier, what it answers, and what the page says of all of them.
  private func complete(_ posts: inout [Post]) {
    for index in posts.indices {
      if posts[index].id.isEmpty { posts[index].id = HTMLReader.id(source, index) }
      posts[index].venue = metadata.venue
      posts[index].url = metadata.url
      posts[index].title = metadata.title
      // A page's language is its article's; comments may be in any.
      if posts[index].kind == .article { posts[index].language = metadata.language }
    }
    guard posts.count > 1 else { return }
    var open: [(depth: Int, id: String)] = []
    for index in posts.indices {
      let depth = posts[index].depth
      while let last = open.last, last.depth >= depth, open.count > 1 { open.removeLast() }
      posts[index].thread = posts[0].id
      if index > 0 { posts[index].replyTo = open.last?.id }
      open.append((depth, posts[index].id))
    }
  }
}
