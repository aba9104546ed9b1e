/// What the posts of a group have in common: where the words stand in them.
struct PostTemplate {
  let outline: HTMLOutline
  /// The elements that are posts, of this group and of others.
  private let posts: Set<Int>
  /// How many posts begin before each node.
  private let postsBefore: [Int32]
  /// The key of the elements that hold the words; nil where a post holds them itself.
  private(set) var body: Word?
  /// Short texts that most posts show, as their buttons do.
  private var repeated: Set<Word> = []

  private struct Kind {
    var posts = 0
    var weight = 0.0
    var marked = 0
    var size = 0
    var hints: HTMLHints = []
    var last = -1
    var end = 0
  }

  init(_ outline: HTMLOutline, group: [Int], posts: [Int]) {
    self.outline = outline
    self.posts = Set(posts)
    var before = [Int32](repeating: 0, count: outline.tree.nodes.count + 1)
    for post in posts { before[post + 1] = 1 }
    for index in 1..<before.count { before[index] += before[index - 1] }
    postsBefore = before
    findBody(of: group)
    findRepeated(in: group)
  }

  /// Calls a closure with each node of a post that is shown and in no other post. The closure
  /// returns whether to go into the node.
  func walk(_ post: Int, _ visit: (Int) -> Bool) {
    let tree = outline.tree
    var index = post
    while index < tree.end(post) {
      if outline.isLeftOut[index] || (index != post && posts.contains(index)) || !visit(index) {
        index = tree.end(index)
      } else {
        index += 1
      }
    }
  }

  private func holdsPosts(_ node: Int) -> Bool {
    postsBefore[outline.tree.end(node)] > postsBefore[node + 1]
  }

  private mutating func findBody(of group: [Int]) {
    let tree = outline.tree
    var kinds: [Word: Kind] = [:]
    for post in group {
      walk(post) { node in
        guard tree.tag(node) != .text, node != post, !holdsPosts(node) else { return true }
        let sums = outline.sums(node)
        guard sums.prose + sums.linked > 0 else { return false }
        ElementKey.forEach(node, in: tree) { key in
          var kind = kinds[key, default: Kind()]
          if kind.last == post, node < kind.end { return }
          if kind.last != post { kind.posts += 1 }
          kind.last = post
          kind.end = tree.end(node)
          kind.weight += Double(sums.prose) + 0.3 * Double(sums.linked)
          kind.marked += sums.dates + sums.authors > 0 ? 1 : 0
          kind.size += tree.end(node) - node
          kind.hints.formUnion(outline.hints[node])
          kinds[key] = kind
        }
        return true
      }
    }
    let count = Double(group.count)
    let scores = kinds.mapValues { kind in
      var score = kind.weight * (Double(kind.posts) / count).squareRoot()
      score *= 1 - 0.6 * min(1, Double(kind.marked) / Double(kind.posts))
      if kind.hints.contains(.signature) { return 0.0 }
      if !kind.hints.isDisjoint(with: [.control, .member, .author, .date, .quote]),
        !kind.hints.contains(.body)
      {
        score *= 0.3
      }
      return kind.hints.contains(.body) ? score * 1.3 : score
    }
    guard let best = scores.values.max(), best > 0 else { return }
    body =
      scores.filter { $0.value >= best * 0.96 }
      .min { a, b in
        let (x, y) = (kinds[a.key]!.size, kinds[b.key]!.size)
        return x == y ? a.key < b.key : x < y
      }?.key
  }

  private mutating func findRepeated(in group: [Int]) {
    guard group.count >= 4 else { return }
    var counts: [Word: (posts: Int, last: Int)] = [:]
    for post in group {
      walk(post) { node in
        guard outline.tree.tag(node) == .text else { return true }
        let text = outline.tree.text(node).trimmingSpaces()
        guard (2...60).contains(text.count) else { return true }
        let word = Word(text)
        let seen = counts[word] ?? (0, -1)
        if seen.last != post { counts[word] = (seen.posts + 1, post) }
        return true
      }
    }
    let least = max(3, group.count * 3 / 10)
    repeated = Set(counts.filter { $0.value.posts >= least }.keys)
  }

  /// The words of a post.
  func text(of post: Int) -> [UInt8] {
    let tree = outline.tree
    var bodies: [Int] = []
    if let body {
      walk(post) { node in
        guard tree.tag(node) != .text, node != post, !holdsPosts(node) else { return true }
        var isBody = false
        ElementKey.forEach(node, in: tree) { if $0 == body { isBody = true } }
        if isBody { bodies.append(node) }
        return !isBody
      }
    }
    var renderer = HTMLRenderer(outline) { node in
      if tree.tag(node) == .text {
        let text = tree.text(node).trimmingSpaces()
        return !repeated.isEmpty && text.count <= 60 && repeated.contains(Word(text))
      }
      if posts.contains(node) && node != post { return true }
      let hints = outline.hints[node]
      return !hints.isDisjoint(with: [.control, .signature, .navigation])
        && hints.isDisjoint(with: [.body, .article])
    }
    for body in bodies.isEmpty ? [post] : bodies { renderer.add(body) }
    return renderer.finished()
  }

  /// Who wrote a post.
  func author(of post: Int) -> String? {
    let tree = outline.tree
    for name in [HTMLAttribute.author, .dataAuthor, .dataAuthorName, .dataUsername] {
      if let found = tree.string(name, of: post).flatMap(PersonName.cleaned) { return found }
    }
    var hinted: String?
    var linked: String?
    walk(post) { node in
      guard hinted == nil, tree.tag(node) != .text else { return hinted == nil }
      let hints = outline.hints[node]
      guard AuthorMark.isAuthor(node, in: tree, hints: hints) else { return true }
      guard let name = tree.words(in: node, limit: 120).flatMap(PersonName.cleaned) else {
        return true
      }
      if hints.contains(.author), outline.sums(node).authors <= 1 || tree.tag(node) == .a {
        hinted = name
      } else if linked == nil, !hints.contains(.author) {
        linked = name
      }
      return true
    }
    return hinted ?? linked
  }

  /// When a post was written.
  func created(_ post: Int) -> Timestamp? {
    let tree = outline.tree
    if let found = DateMark.moment(inAttributesOf: post, in: tree) { return found }
    var best: (rank: Int, moment: Timestamp)?
    walk(post) { node in
      guard (best?.rank ?? 0) < 3 else { return false }
      if tree.tag(node) == .text {
        let text = tree.text(node).trimmingSpaces()
        if best == nil, text.count <= 80, text.contains(where: \.isASCIIDigit),
          text.firstIndexIgnoringCase(of: "joined") == nil,
          text.firstIndexIgnoringCase(of: "registered") == nil,
          text.firstIndexIgnoringCase(of: "edited") == nil,
          let found = Timestamp(parsing: text)
        {
          best = (1, found)
        }
        return true
      }
      let hints = outline.hints[node]
      if hints.contains(.member), hints.isDisjoint(with: [.body, .comment, .date]) { return false }
      if let found = DateMark.moment(inAttributesOf: node, in: tree) {
        best = (3, found)
      } else if (best?.rank ?? 0) < 2, hints.contains(.date) || tree.tag(node) == .time,
        let found = tree.words(in: node, limit: 120).flatMap(Timestamp.init(parsing:))
      {
        best = (2, found)
      }
      return true
    }
    return best?.moment
  }
}
