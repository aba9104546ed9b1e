/// One to three words in a row; absent words are zero.
struct Term: Sendable, Hashable {
  var words: InlineArray<3, UInt64>

  init(_ first: Word, _ second: Word? = nil, _ third: Word? = nil) {
    words = [first.hash, second?.hash ?? 0, third?.hash ?? 0]
  }

  init(words: InlineArray<3, UInt64>) { self.words = words }

  /// How many words it has: 1, 2 or 3.
  var length: Int { words[2] != 0 ? 3 : words[1] != 0 ? 2 : 1 }

  static func == (a: Term, b: Term) -> Bool {
    a.words[0] == b.words[0] && a.words[1] == b.words[1] && a.words[2] == b.words[2]
  }

  func hash(into hasher: inout Hasher) {
    for index in 0..<3 { hasher.combine(words[index]) }
  }

  /// Where it belongs in a hash table; words are hashes already.
  var slot: UInt64 {
    let mixed = words[0] ^ (words[1] &* 0x9e37_79b9_7f4a_7c15) ^ (words[2] &* 0xc2b2_ae3d_27d4_eb4f)
    return (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9 >> 20
  }
}

/// How often a term was said, and by how many posts.
struct TermCount: Count {
  var count: UInt64 = 0
  var posts: UInt64 = 0
  /// Posts of the target group that say it.
  var target: UInt64 = 0
  /// Posts of the reference group that say it.
  var reference: UInt64 = 0
  /// Σ 1000·√(words of the post × occurrences in it), for Rosengren's S.
  var roots: UInt64 = 0

  static func += (sum: inout TermCount, other: TermCount) {
    sum.count += other.count
    sum.posts += other.posts
    sum.target += other.target
    sum.reference += other.reference
    sum.roots += other.roots
  }
}
