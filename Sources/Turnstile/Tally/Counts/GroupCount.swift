/// How many posts, authors and threads a group has.
///
/// An author who is not known counts as one of their own for each post.
struct GroupCount: Count {
  private(set) var posts = 0
  private var authorKeys: Set<UInt64> = []
  private var threadKeys: Set<UInt64> = []

  var authors: Int { authorKeys.count }
  var threads: Int { threadKeys.count }

  mutating func add(_ post: Post) {
    posts += 1
    authorKeys.insert(Word(post.author.map { "a" + $0 } ?? "p" + post.id + post.source).hash)
    threadKeys.insert(Word(post.thread ?? post.id).hash)
  }

  static func += (sum: inout GroupCount, other: GroupCount) {
    sum.posts += other.posts
    sum.authorKeys.formUnion(other.authorKeys)
    sum.threadKeys.formUnion(other.threadKeys)
  }
}
