/// Finds who wrote posts that are alike: the name that stands at the same place in each.
struct PostAuthors {
  let outline: HTMLOutline
  private let walk: PostWalk
  private let body: PostBody
  /// The keys of the elements that hold names, the best first.
  private var keys: [Word] = []
  /// Whether names or addresses speak of an author, not only the place and the look.
  private var isMarked = true

  private struct Kind {
    var posts = 0
    var names: Set<Word> = []
    var length = 0
    var weight = 0.0
    var last = -1
  }

  init(_ outline: HTMLOutline, group: [Int], walk: PostWalk, body: PostBody) {
    self.outline = outline
    self.walk = walk
    self.body = body
    keys = best(of: group, marked: true)
    if keys.isEmpty {
      isMarked = false
      keys = best(of: group, marked: false)
    }
  }

  /// The name of a post's author, or nil where none is given.
  func author(of post: Int) -> String? {
    let tree = outline.tree
    for name in [HTMLAttribute.author, .dataAuthor, .dataAuthorName, .dataUsername] {
      if let found = tree.string(name, of: post).flatMap(PersonName.cleaned) { return found }
    }
    for key in keys {
      if let name = name(under: key, in: post) { return name }
    }
    return nil
  }

  private func name(under key: Word, in post: Int) -> String? {
    let tree = outline.tree
    var author: String?
    walk(post) { node in
      guard author == nil, tree.tag(node) != .text else { return false }
      var isHere = false
      ElementKey.forEach(node, in: tree) { if $0 == key { isHere = true } }
      if isHere,
        (isMarked ? weight(of: node, outline.hints[node]) : unmarkedWeight(of: node)) != nil
      {
        author = tree.words(in: node, limit: 120).flatMap(PersonName.cleaned)
      }
      return true
    }
    return author
  }

  /// The keys under which most posts show a name, different ones for different posts.
  private func best(of group: [Int], marked: Bool) -> [Word] {
    let tree = outline.tree
    var kinds: [Word: Kind] = [:]
    for post in group {
      let bodies = Set(body.bodies(of: post))
      walk(post) { node in
        guard tree.tag(node) != .text, !bodies.contains(node) else {
          return tree.tag(node) == .text
        }
        let hints = outline.hints[node]
        guard let weight = marked ? weight(of: node, hints) : unmarkedWeight(of: node) else {
          return true
        }
        guard let name = tree.words(in: node, limit: 120).flatMap(PersonName.cleaned) else {
          return true
        }
        ElementKey.forEach(node, in: tree) { key in
          var kind = kinds[key, default: Kind()]
          guard kind.last != post else { return }
          kind.last = post
          kind.posts += 1
          kind.names.insert(Word(name))
          kind.length += name.utf8.count
          kind.weight += weight
          kinds[key] = kind
        }
        return true
      }
    }
    let scored = kinds.map { key, kind in
      let posts = Double(kind.posts)
      let variety = min(1, Double(kind.names.count) / posts * 2)
      let length = Double(kind.length) / posts
      let score =
        kind.weight / Double(group.count) * (0.3 + 0.7 * variety) * (1 - min(0.8, length / 80))
      return (key: key, score: score, posts: kind.posts)
    }
    let ranked = scored.filter { $0.score > 0 }
      .sorted { ($0.score, $1.key) > ($1.score, $0.key) }
    guard marked else { return ranked.prefix(1).filter { $0.posts * 2 > group.count }.map(\.key) }
    return ranked.prefix(4).map(\.key)
  }

  /// How likely an element with names or addresses that speak of an author holds the author's name.
  private func weight(of node: Int, _ hints: HTMLHints) -> Double? {
    let tree = outline.tree
    if tree.value(.itemprop, of: node)?.equalsIgnoringCase("name") == true,
      let parent = tree.parent(node), isNamed(parent) || tree.parent(parent).map(isNamed) == true
    {
      return 3
    }
    guard AuthorMark.isAuthor(node, in: tree, hints: hints) else { return nil }
    var weight = 1.0
    if tree.value(.itemprop, of: node)?.equalsIgnoringCase("author") == true { weight += 1 }
    if tree.tag(node) == .a { weight += 0.5 }
    if hints.contains(.author) { weight += 0.5 }
    if !hints.isDisjoint(with: [.control, .member, .quote]) { weight *= 0.3 }
    // A name stands in it that is marked as one too.
    if outline.sums(node).authors > 1 { weight *= 0.5 }
    return weight
  }

  /// Whether microdata say that an element is about the author.
  private func isNamed(_ node: Int) -> Bool {
    guard let value = outline.tree.value(.itemprop, of: node) else { return false }
    return value.equalsIgnoringCase("author") || value.equalsIgnoringCase("creator")
  }

  /// The same where nothing but the place and the look speak of it.
  private func unmarkedWeight(of node: Int) -> Double? {
    switch outline.tree.tag(node) {
    case .strong, .b, .h3, .h4, .h5, .dt, .cite, .a, .em, .i, .span:
      let sums = outline.sums(node)
      guard sums.dates == 0, (2...30).contains(sums.prose + sums.linked) else { return nil }
      return outline.tree.tag(node) == .span ? 0.3 : 0.6
    default: return nil
    }
  }
}
