/// The posts of a corpus, with those marked that say the same as another.
struct Selection: Stage {
  let posts: PostSpool
  let duplicates: [PostSpool.Address: DuplicateSearch.Match]

  /// What a worker takes at once.
  var batches: [PostSpool.Batch] { posts.batches }

  /// The posts of a batch; duplicates are left out and say of which post.
  func run(_ batch: PostSpool.Batch) throws(ReportError) -> [SpooledPost] {
    var batch = try posts.posts(of: batch)
    for index in batch.indices {
      guard let match = duplicates[batch[index].address] else { continue }
      let kept = try posts.post(at: match.kept).post
      batch[index].post.post.exclusion = Exclusion(
        match.isExact ? .duplicate : .nearDuplicate, detail: "of a post in \(kept.source)",
        likeness: Exclusion.Likeness(id: kept.id, similarity: match.similarity))
    }
    return batch.map(\.post)
  }
}
