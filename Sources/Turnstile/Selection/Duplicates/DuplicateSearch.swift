/// Finds the posts that say the same as another, or nearly the same.
///
/// Posts with the same words are exact duplicates. Two texts of twenty words or more are near
/// duplicates where four fifths or more of the three-word sequences that either has are in both;
/// such a pair is found with a probability of 0.998 (see ``Sketch``), and nothing less alike is
/// ever taken for one, since the texts themselves are compared in the end.
///
/// Posts are gone through from the first in precedence to the last, and each is compared with
/// those that are kept so far: each duplicate is alike to the very post that it is said to
/// duplicate, and which posts are kept does not depend on the order of reading.
struct DuplicateSearch {
  /// What a duplicate duplicates.
  struct Match: Sendable, Equatable {
    /// How one text is to the other.
    enum Relation {
      /// The same words in the same order.
      case same
      case alike
      /// All of the other and little beside.
      case holds
      /// Hardly anything that is not in the other.
      case isPart
    }

    var kept: PostSpool.Address
    /// The Jaccard similarity of the two texts' three-word sequences, 1 for the same words; where
    /// one holds the other, the share of the shorter's that the longer has.
    var similarity: Double
    var relation = Relation.alike

    var isExact: Bool { relation == .same }
  }

  let posts: PostSpool
  let spool: SpoolDirectory
  /// How many bands are gone through at once; at least 1.
  var width = 1
  var limits = SpoolLimits()
  /// The most posts to sort at once, by all workers; but each may sort a million.
  var sortLimit = SharedKeys.limit

  /// Near duplicates are at least so similar.
  static let threshold = 0.8
  /// Of the posts that are kept the most alike by their sketches are read, so many of them.
  private static let mostRead = 8

  /// The duplicates and what they duplicate. A post that is duplicated is none itself.
  ///
  /// Memory holds some 50 bytes for each duplicate.
  func run() throws(ReportError) -> [PostSpool.Address: Match] {
    var matches: [PostSpool.Address: Match] = [:]
    try findExact(&matches)
    let near = try nearMatches(passingOver: matches)
    for (post, match) in matches {
      // What is kept of some that say the same may itself be nearly the same as another.
      if let other = near[match.kept] { matches[post] = other }
    }
    return matches.merging(near) { first, _ in first }
  }

  private func findExact(_ matches: inout [PostSpool.Address: Match]) throws(ReportError) {
    try SharedKeys(posts: posts, limit: sortLimit).forEach { _, record in
      Fingerprint.words(record)
    } _: { _, group throws(ReportError) in
      var kept = group[0]
      var least = try posts.fingerprint(at: kept).precedence
      for other in group.dropFirst() {
        let precedence = try posts.fingerprint(at: other).precedence
        if precedence.lexicographicallyPrecedes(least) { (kept, least) = (other, precedence) }
      }
      for post in group where post != kept {
        matches[post] = Match(kept: kept, similarity: 1, relation: .same)
      }
    }
  }

  /// Near duplicates among the posts that are no exact ones.
  private func nearMatches(
    passingOver exact: [PostSpool.Address: Match]
  ) throws(ReportError) -> [PostSpool.Address: Match] {
    let candidates = try candidates(passingOver: exact)
    var matches: [PostSpool.Address: Match] = [:]
    /// The kept posts that have a band, the last first, as a chain.
    var chains: [UInt64: Int] = [:]
    var links: [(post: PostSpool.Address, before: Int?)] = []
    var current: (post: PostSpool.Address, bands: [UInt64])?
    func close() throws(ReportError) {
      guard let (post, bands) = current else { return }
      var kept: Set<PostSpool.Address> = []
      for band in bands {
        var next = chains[band]
        while let link = next {
          kept.insert(links[link].post)
          next = links[link].before
        }
      }
      if let match = try bestMatch(of: post, among: kept) {
        matches[post] = match
        return
      }
      for band in bands {
        links.append((post, chains[band]))
        chains[band] = links.count - 1
      }
    }
    try candidates.forEach { record throws(ReportError) in
      let candidate = DuplicateCandidate(record)
      if current?.post != candidate.post {
        try close()
        current = (candidate.post, [])
      }
      current!.bands.append(candidate.band)
    }
    try close()
    return matches
  }

  /// The posts that share a band with another, in the order of precedence.
  private func candidates(
    passingOver exact: [PostSpool.Address: Match]
  ) throws(ReportError) -> SortedRuns {
    let limit = max(sortLimit / width, min(sortLimit, 1 << 20))
    let shared = SharedKeys(posts: posts, limit: limit)
    let empty = DuplicateCandidates(
      runs: SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files))
    let candidates = Array(0..<Sketch.bandCount).concurrentFold(into: empty, width: width) {
      found, number in
      found.note { runs throws(ReportError) in
        try shared.forEach { address, record in
          exact[address] == nil ? Fingerprint.band(number, record) : nil
        } _: { band, group throws(ReportError) in
          for post in group {
            try runs.append(
              DuplicateCandidate(post: post, band: band | UInt64(number) << 56)
                .record(try posts.fingerprint(at: post).precedence))
          }
        }
      }
    } merge: { found, other in
      found.failure = found.failure ?? other.failure
      found.note { runs throws(ReportError) in try runs.merge(other.runs) }
    }
    if let failure = candidates.failure { throw failure }
    return candidates.runs
  }

  /// The most similar of some posts that are kept, if it is similar enough.
  private func bestMatch(
    of post: PostSpool.Address, among kept: Set<PostSpool.Address>
  ) throws(ReportError) -> Match? {
    guard !kept.isEmpty else { return nil }
    let sketch = try posts.fingerprint(at: post).sketch
    var likely: [(post: PostSpool.Address, places: Int, precedence: ArraySlice<UInt8>)] = []
    for other in kept {
      let fingerprint = try posts.fingerprint(at: other)
      let places = Sketch.agreement(sketch, fingerprint.sketch)
      if places >= Sketch.fewestAlike { likely.append((other, places, fingerprint.precedence)) }
    }
    likely.sort {
      $0.places == $1.places
        ? $0.precedence.lexicographicallyPrecedes($1.precedence) : $0.places > $1.places
    }
    guard !likely.isEmpty else { return nil }
    let shingles = try shingles(of: post)
    var best: Match?
    for other in likely.prefix(Self.mostRead) {
      let similarity = shingles.similarity(to: try self.shingles(of: other.post))
      if similarity >= Self.threshold, similarity > best?.similarity ?? 0 {
        best = Match(kept: other.post, similarity: similarity)
      }
    }
    return best
  }

  private func shingles(of address: PostSpool.Address) throws(ReportError) -> Shingles {
    Shingles(OwnWords.identities(in: try posts.post(at: address).post.text))
  }
}
