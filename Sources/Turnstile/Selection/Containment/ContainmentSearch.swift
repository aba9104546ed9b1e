/// Finds the posts that hold the whole text of another, and those that are a part of one.
///
/// Of two such posts the original is the earlier, else what opens a thread, else the shorter. What
/// the other has of it are no words of its author: they count as a quotation, and where fewer than
/// twenty words are left beside it the post says nothing of its own and is a duplicate.
///
/// One text holds another of forty words or more where it has nine tenths of the other's sequences
/// of three words. A text held unchanged is always found, one with a word in thirty changed with a
/// probability of 0.99 (see ``Passages``); each pair is decided by the texts themselves. Posts are
/// gone through from the most original on, so the order of reading makes no difference.
struct ContainmentSearch {
  /// What posts have of others.
  struct Findings {
    /// Posts without words of their own, and what they repeat.
    var duplicates: [PostSpool.Address: DuplicateSearch.Match] = [:]
    /// Of the other posts the bytes that are another's, in order.
    var pasted: [PostSpool.Address: [Range<Int>]] = [:]
  }

  let posts: PostSpool
  let spool: SpoolDirectory
  /// How many batches of posts are gone through at once; at least 1.
  var width = 1
  var limits = SpoolLimits()

  /// So much of the shorter text's sequences of three words are in the longer.
  static let threshold = 0.9
  /// With fewer words of its own a post says nothing.
  static let fewestOwnWords = 20
  /// Originals that are sought of one run of words: more posts have it only if it is a formula.
  static let mostOriginals = 8
  /// Originals that a post is compared with, those first that it has most in common with.
  private static let mostRead = 8

  /// - Parameter duplicates: Posts that are left out already; none is a match for another.
  func run(
    passingOver duplicates: [PostSpool.Address: DuplicateSearch.Match]
  ) throws(ReportError) -> Findings {
    let pairs = try pairs(of: try members(passingOver: duplicates))
    var findings = Findings()
    var later: ContainmentPair.Member?
    var earlier: [(member: ContainmentPair.Member, keys: Int)] = []
    func close() throws(ReportError) {
      guard let later else { return }
      earlier.removeAll {
        $0.keys < Passages.fewestKeys || findings.duplicates[$0.member.post] != nil
      }
      try compare(later.post, with: earlier, &findings)
    }
    try pairs.forEach { record throws(ReportError) in
      let pair = ContainmentPair(record)
      if pair.later != later {
        try close()
        (later, earlier) = (pair.later, [])
      }
      if earlier.last?.member == pair.earlier {
        earlier[earlier.count - 1].keys += 1
      } else {
        earlier.append((pair.earlier, 1))
      }
    }
    try close()
    for (post, match) in duplicates {
      guard let other = findings.duplicates[match.kept] else { continue }
      findings.duplicates[post] = try repeated(post, match, of: other)
    }
    return findings
  }

  /// Takes from a post what it has of some that are more original.
  private func compare(
    _ post: PostSpool.Address, with originals: [(member: ContainmentPair.Member, keys: Int)],
    _ findings: inout Findings
  ) throws(ReportError) {
    guard !originals.isEmpty else { return }
    let likely = originals.sorted {
      $0.keys == $1.keys
        ? $0.member.order.lexicographicallyPrecedes($1.member.order) : $0.keys > $1.keys
    }
    var text = try self.text(of: post)
    var best: DuplicateSearch.Match?
    for (original, _) in likely.prefix(Self.mostRead) {
      let other = try self.text(of: original.post)
      let match = Self.match(text, other, original.post)
      guard match.similarity >= Self.threshold else { continue }
      text.mark(wordsOf: other.shingles)
      if match.similarity > best?.similarity ?? 0 { best = match }
    }
    guard let best else { return }
    if text.ownWordCount < Self.fewestOwnWords {
      findings.duplicates[post] = best
    } else {
      findings.pasted[post] = text.pasted
    }
  }

  /// How much of the shorter of two texts the longer has.
  private static func match(
    _ text: ComparedText, _ original: ComparedText, _ address: PostSpool.Address
  ) -> DuplicateSearch.Match {
    DuplicateSearch.Match(
      kept: address, similarity: text.shingles.containment(with: original.shingles),
      relation: text.shingles.count > original.shingles.count ? .holds : .isPart)
  }

  /// A duplicate of what turned out to be one.
  private func repeated(
    _ post: PostSpool.Address, _ match: DuplicateSearch.Match, of other: DuplicateSearch.Match
  ) throws(ReportError) -> DuplicateSearch.Match {
    if match.isExact { return other }
    return Self.match(try text(of: post), try text(of: other.kept), other.kept)
  }

  private func text(of address: PostSpool.Address) throws(ReportError) -> ComparedText {
    ComparedText(try posts.post(at: address).post.text)
  }
}
