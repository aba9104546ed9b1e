/// What a worker found: the counts of its sources, and their posts, written aside.
struct Gathering: Sendable {
  var tally: Tally
  var posts: PostSpool

  /// Writes a post aside, or counts it as left out.
  ///
  /// - Parameters:
  ///   - number: The number of its source.
  ///   - rank: A number that grows with the name of the source's file, then with its place there.
  ///   - place: Its number among the source's posts.
  mutating func add(_ post: Post, number: Int, rank: Int, place: Int) {
    guard tally.failure == nil else { return }
    if let exclusion = post.exclusion {
      tally.leaveOut(post, because: exclusion, number: number)
      return
    }
    do {
      try posts.append(post, number: number, sourceRank: rank, place: place)
    } catch {
      tally.failure = error
    }
  }

  mutating func merge(_ other: Gathering) {
    tally.merge(other.tally)
    do {
      try posts.merge(other.posts)
    } catch {
      tally.failure = tally.failure ?? error
    }
  }
}

extension Source {
  /// The place of each listed file in the order of names, in the order of the corpus.
  ///
  /// Unlike its number a source's rank does not depend on the order in which paths are given.
  static func ranks(of corpus: [Source]) -> [Int] {
    let order = corpus.indices.sorted { a, b in
      corpus[a].name.utf8.lexicographicallyPrecedes(corpus[b].name.utf8)
    }
    var ranks = [Int](repeating: 0, count: corpus.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    return ranks
  }
}
