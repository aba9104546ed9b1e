/// The posts of a corpus, with those marked that say the same as another.
struct Selection: Stage {
  let posts: PostSpool
  private(set) var duplicates: [PostSpool.Address: DuplicateSearch.Match] = [:]
  /// The bytes of posts that are another post's words.
  private(set) var pasted: [PostSpool.Address: [Range<Int>]] = [:]

  /// All posts count.
  init(posts: PostSpool) { self.posts = posts }

  /// Posts that say the same count once.
  init(posts: PostSpool, spool: SpoolDirectory, width: Int) throws(ReportError) {
    self.posts = posts
    duplicates = try DuplicateSearch(posts: posts, spool: spool, width: width).run()
    let found = try ContainmentSearch(posts: posts, spool: spool, width: width)
      .run(passingOver: duplicates)
    duplicates.merge(found.duplicates) { $1 }
    pasted = found.pasted
  }

  /// What a worker takes at once.
  var batches: [PostSpool.Batch] { posts.batches }

  /// The posts of a batch; duplicates are left out and say of which post.
  func run(_ batch: PostSpool.Batch) throws(ReportError) -> [SpooledPost] {
    var batch = try posts.posts(of: batch)
    for index in batch.indices {
      if let ranges = pasted[batch[index].address] { batch[index].post.post.pasted = ranges }
      guard let match = duplicates[batch[index].address] else { continue }
      let kept = try posts.post(at: match.kept).post
      batch[index].post.post.exclusion = Exclusion(
        match.isExact ? .duplicate : .nearDuplicate,
        detail: "\(match.relation.description) a post in \(kept.source)",
        likeness: Exclusion.Likeness(id: kept.id, similarity: match.similarity))
    }
    return batch.map(\.post)
  }
}

extension DuplicateSearch.Match.Relation {
  /// The words before those that name the other post.
  fileprivate var description: String {
    switch self {
    case .same, .alike: "of"
    case .holds: "holds"
    case .isPart: "is part of"
    }
  }
}
