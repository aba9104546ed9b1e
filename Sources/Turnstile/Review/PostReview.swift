/// What people made of a post that the machine had coded.
struct PostReview: Sendable, Equatable {
  var human: PostCodes
  var machine: PostCodes
  /// How many posts of the corpus it stands for, where it was drawn at random; relative.
  var weight: Double?
  /// Quotes that are no words of the post.
  var lostQuotes = 0

  /// The roles of a side that people coded; nil where they coded none of it.
  func codes(_ side: RoleEvidence.Side) -> Set<String>? { side == .from ? human.from : human.to }
}

/// A post that people reviewed, as a tally keeps it.
struct ReviewedPost: Sendable, Equatable {
  var id: String
  var source: String
  var review: PostReview
  /// What counts: people's codes, and the machine's where they gave none.
  var applied: PostCodes

  /// A total order, so that figures do not depend on who read the post first.
  static func precedes(_ a: ReviewedPost, _ b: ReviewedPost) -> Bool {
    a.id.utf8.elementsEqual(b.id.utf8)
      ? a.source.utf8.lexicographicallyPrecedes(b.source.utf8)
      : a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
  }
}
