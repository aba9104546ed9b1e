/// Finds the words of posts that are alike: the part of each that holds the most of its text and
/// neither its author nor its date.
struct PostBody {
  let outline: HTMLOutline
  private let walk: PostWalk
  /// The keys of the elements that hold the words, the best first; none where a post holds them
  /// itself.
  private var keys: [Word] = []
  /// Short texts that many posts show, as their buttons do.
  private var repeated: Set<Word> = []

  private struct Kind {
    var posts = 0
    var weight = 0.0
    var elements = 0
    /// Elements that hold a name or a date, and those that microdata call the text.
    var marked = 0
    var texts = 0
    var size = 0
    var hints: HTMLHints = []
    var last = -1
    var end = 0
  }

  init(_ outline: HTMLOutline, group: [Int], walk: PostWalk) {
    self.outline = outline
    self.walk = walk
    findBody(of: group)
    findRepeated(in: group)
  }

  private mutating func findBody(of group: [Int]) {
    let tree = outline.tree
    var kinds: [Word: Kind] = [:]
    for post in group {
      walk(post) { node in
        guard tree.tag(node) != .text, node != post, !walk.holdsPosts(node) else { return true }
        if isSignature(node) { return false }
        let sums = outline.sums(node)
        guard sums.prose + sums.linked > 0 else { return false }
        let isText = tree.value(.itemprop, of: node).map(Self.isText) == true
        ElementKey.forEach(node, in: tree) { key in
          var kind = kinds[key, default: Kind()]
          if kind.last == post, node < kind.end { return }
          if kind.last != post { kind.posts += 1 }
          kind.last = post
          kind.end = tree.end(node)
          kind.weight += Double(sums.prose) + 0.3 * Double(sums.linked)
          kind.elements += 1
          kind.texts += isText ? 1 : 0
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
      if kind.texts == kind.elements { score *= 1.5 }
      if !kind.hints.isDisjoint(with: [.control, .member, .author, .date, .quote]),
        !kind.hints.contains(.body)
      {
        score *= 0.3
      }
      return kind.hints.contains(.body) ? score * 1.3 : score
    }
    guard let best = scores.values.max(), best > 0 else { return }
    func isTighter(_ a: Word, _ b: Word) -> Bool {
      let (x, y) = (kinds[a]!.size, kinds[b]!.size)
      return x == y ? a < b : x < y
    }
    let close = scores.filter { $0.value >= best * 0.96 }.keys.sorted(by: isTighter)
    let others = scores.filter { $0.value < best * 0.96 && $0.value >= best * 0.1 }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    keys = Array((close.prefix(1) + others).prefix(3))
  }

  private static func isText(_ property: ArraySlice<UInt8>) -> Bool {
    property.equalsIgnoringCase("text") || property.equalsIgnoringCase("articlebody")
      || property.equalsIgnoringCase("commenttext")
  }

  /// Whether a run of text is all that stands in its line.
  private func standsAlone(_ node: Int) -> Bool {
    let tree = outline.tree
    var line = tree.parent(node)
    var steps = 0
    while let element = line, steps < 20, !tree.tag(element).isBlock, tree.tag(element) != .td {
      line = tree.parent(element)
      steps += 1
    }
    guard let line, steps < 20 else { return false }
    let sums = outline.sums(line)
    return Int(sums.prose + sums.linked) == tree.text(node).count { !$0.isHTMLSpace }
  }

  private mutating func findRepeated(in group: [Int]) {
    guard group.count >= 4 else { return }
    var counts: [Word: (posts: Int, last: Int)] = [:]
    for post in group {
      walk(post) { node in
        guard outline.tree.tag(node) == .text else { return true }
        let text = outline.tree.text(node).trimmingSpaces()
        guard (2...60).contains(text.count), standsAlone(node) else { return true }
        let word = Word(text)
        let seen = counts[word] ?? (0, -1)
        if seen.last != post { counts[word] = (seen.posts + 1, post) }
        return true
      }
    }
    let least = max(3, group.count * 3 / 10)
    repeated = Set(counts.filter { $0.value.posts >= least }.keys)
  }

  /// The elements of a post that hold its words.
  func bodies(of post: Int) -> [Int] {
    for key in keys {
      let bodies = bodies(of: post, under: key)
      if !bodies.isEmpty { return bodies }
    }
    return []
  }

  private func bodies(of post: Int, under key: Word) -> [Int] {
    let tree = outline.tree
    var bodies: [Int] = []
    walk(post) { node in
      guard tree.tag(node) != .text, node != post, !walk.holdsPosts(node) else { return true }
      if isSignature(node) { return false }
      var isBody = false
      ElementKey.forEach(node, in: tree) { if $0 == key { isBody = true } }
      if isBody { bodies.append(node) }
      return !isBody
    }
    return bodies
  }

  private func isSignature(_ node: Int) -> Bool {
    outline.hints[node].contains(.signature) && !outline.hints[node].contains(.whole)
  }

  /// The words of a post.
  func text(of post: Int) -> [UInt8] {
    let text = text(of: post, without: repeated)
    // Where many posts say the same, that is what they say.
    return text.isEmpty && !repeated.isEmpty ? self.text(of: post, without: []) : text
  }

  private func text(of post: Int, without repeated: Set<Word>) -> [UInt8] {
    let tree = outline.tree
    let bodies = self.bodies(of: post)
    var renderer = HTMLRenderer(outline) { node in
      if tree.tag(node) == .text {
        let text = tree.text(node).trimmingSpaces()
        return !repeated.isEmpty && text.count <= 60 && repeated.contains(Word(text))
          && standsAlone(node)
      }
      if walk.posts.contains(node) && node != post { return true }
      let hints = outline.hints[node]
      return !hints.isDisjoint(with: [.control, .signature, .navigation])
        && hints.isDisjoint(with: [.body, .article])
    }
    for body in bodies.isEmpty ? [post] : bodies { renderer.add(body) }
    return renderer.finished()
  }
}
