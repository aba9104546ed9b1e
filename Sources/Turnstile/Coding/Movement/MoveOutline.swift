/// A sentence reduced to the sorts of its words that tell of moves, and to the roles it names.
struct MoveOutline {
  /// One word, or the words of a role.
  struct Mark {
    /// An index into the sentence's words.
    var at: Int
    var length: Int
    var sort: MoveWord
    /// An index into the codebook's roles.
    var role: Int?
  }

  let marks: [Mark]

  init(_ words: SentenceWords, _ codebook: CompiledCodebook) {
    let hits = codebook.index.hits(in: words)
    var marks: [Mark] = []
    var at = 0
    var hit = 0
    while at < words.count {
      while hit < hits.count, hits[hit].at < at { hit += 1 }
      // The longest role that begins here; longer ones come first.
      var role: (length: Int, number: Int)?
      while hit < hits.count, hits[hit].at == at {
        if role == nil, let number = hits[hit].role { role = (hits[hit].length, number) }
        hit += 1
      }
      if let role {
        let isField = codebook.codebook.roles[role.number].isField
        marks.append(
          Mark(
            at: at, length: role.length, sort: isField ? .field : .role, role: role.number))
        at += role.length
      } else {
        if let sort = codebook.moveWords[words.entries[at].word] {
          marks.append(Mark(at: at, length: 1, sort: sort, role: nil))
        }
        at += 1
      }
    }
    self.marks = marks
  }

  /// The sort of a mark; the sentence's ends where there is none.
  func sort(_ index: Int) -> UInt64 {
    if index < 0 { return UInt64(MoveWord.start.rawValue) }
    return UInt64((index < marks.count ? marks[index].sort : .end).rawValue)
  }
}
