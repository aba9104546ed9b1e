/// What speaks for a role that a post names being one that its author moves from or to.
///
/// Nearly all of it is the same for all roles, so that a rare one profits from what frequent ones
/// teach. The field itself is a candidate of every post.
struct RoleFeatures {
  /// A role of the codebook, what the post shows of it, and its first mention in the text.
  struct Candidate {
    /// An index into the codebook's roles.
    var role: Int
    var features: Set<Feature> = []
    /// The words before its mentions, which are learnt slowly.
    var words: Set<Feature> = []
    /// UTF-8 bytes of the text; nil where the title alone names it.
    var quote: Range<Int>?
    fileprivate var mentions: UInt64 = 0
    /// Its place in the order of first mentions.
    fileprivate var rank: UInt64 = 9
    /// How it stands in the sentences, without the movement.
    fileprivate var manners: Set<UInt64> = []

    var sortedFeatures: [Feature] { features.sorted { $0.key < $1.key } }
    var sortedWords: [Feature] { words.sorted { $0.key < $1.key } }
  }

  private let codebook: CompiledCodebook
  private(set) var candidates: [Candidate] = []
  private var named: UInt64 = 0

  /// - Parameters:
  ///   - movements: The post's.
  ///   - status: The status of the latest.
  init(
    _ found: PostMatches, _ codebook: CompiledCodebook, movements: Set<Movement>, status: Status?
  ) {
    self.codebook = codebook
    if let field = codebook.codebook.roles.firstIndex(where: \.isField) { _ = index(of: field) }
    let title: UInt64 = found.post.post.kind == .comment ? 1 : 0
    for sentence in found.title { add(sentence, place: title, index: nil) }
    for (index, sentence) in found.text.enumerated() { add(sentence, place: 2, index: index) }
    var moves: UInt64 = 0
    if movements.contains(.leaving) { moves |= 1 }
    if movements.contains(.entering) { moves |= 2 }
    let status = Word(status?.rawValue ?? "").hash
    for index in candidates.indices { close(&candidates[index], moves, status) }
  }

  private mutating func index(of role: Int) -> Int {
    if let index = candidates.firstIndex(where: { $0.role == role }) { return index }
    candidates.append(Candidate(role: role))
    return candidates.count - 1
  }

  /// What a feature of a mention is about; the numbers are part of a trained model.
  private enum Aspect: UInt64 {
    case field = 1, role, place, person, question, before, beforeThat, after, around, earlier
    case later, opening, head, start, left, gone, count, moves, status, movesAndStatus, number
    case rank, roleOfMove, moved, near
  }

  private func feature(_ aspect: Aspect, _ a: UInt64 = 0, _ b: UInt64 = 0) -> Feature {
    Feature(.mention, aspect.rawValue &+ 64 &* a, b)
  }

  private mutating func add(_ sentence: PostMatches.Sentence, place: UInt64, index: Int?) {
    let outline = MoveOutline(sentence.words, codebook)
    let isPerson: UInt64 = sentence.context.hasFirstPerson ? 1 : 0
    for (number, mark) in outline.marks.enumerated() {
      guard let role = mark.role else { continue }
      let candidate = self.index(of: role)
      if candidates[candidate].mentions == 0 {
        candidates[candidate].rank = named
        named += 1
      }
      candidates[candidate].mentions += 1
      if candidates[candidate].quote == nil, index != nil {
        candidates[candidate].quote = sentence.words.bytes(mark.at..<mark.at + mark.length)
      }
      // The field and other roles are spoken of differently.
      let sort: UInt64 = mark.sort == .field ? 0 : 1
      let before = outline.sort(number - 1)
      let beforeThat = outline.sort(number - 2)
      let after = outline.sort(number + 1)
      let isNear: UInt64 = number > 0 && mark.at - outline.marks[number - 1].at <= 2 ? 1 : 0
      var added: Set<Feature> = [
        feature(.place, place, sort), feature(.person, isPerson, sort),
        feature(.question, sentence.context.isQuestion ? 1 : 0, sort),
        feature(.before, before, sort * 2 + isNear),
        feature(.beforeThat, beforeThat * 64 + before, sort), feature(.after, after, sort),
        feature(.around, before * 64 + after, sort),
      ]
      candidates[candidate].manners.formUnion([
        Aspect.before.rawValue + 64 * (before * 4 + sort * 2 + isNear),
        Aspect.beforeThat.rawValue + 64 * ((beforeThat * 64 + before) * 2 + sort),
        Aspect.place.rawValue + 64 * (place * 2 + sort),
      ])
      for other in max(0, number - 5)..<number {
        added.insert(feature(.earlier, outline.sort(other), sort * 2 + isPerson))
      }
      for other in number + 1..<max(number + 1, min(outline.marks.count, number + 4)) {
        added.insert(feature(.later, outline.sort(other), sort))
      }
      if let index {
        if index == 0 {
          added.insert(feature(.opening))
          added.insert(feature(.start, before, isPerson))
        }
        if index < 3 { added.insert(feature(.head, sort)) }
      }
      candidates[candidate].features.formUnion(added)
      for back in 1...2 where mark.at - back >= 0 {
        candidates[candidate].words.insert(
          feature(
            .near, UInt64(back) * 2 + sort, sentence.words.entries[mark.at - back].word.hash))
      }
    }
    for match in sentence.matches {
      guard case .movement = codebook.meanings[match.pattern] else { continue }
      let meaning = codebook.meaningHash(match) ?? 0
      for (role, aspect) in [(match.from, Aspect.left), (match.to, .gone)] {
        guard let role else { continue }
        let candidate = self.index(of: role)
        candidates[candidate].features.insert(feature(aspect))
        candidates[candidate].features.insert(feature(aspect, 1, meaning))
        candidates[candidate].manners.insert(aspect.rawValue)
      }
    }
  }

  private func close(_ candidate: inout Candidate, _ moves: UInt64, _ status: UInt64) {
    let role = codebook.codebook.roles[candidate.role]
    let sort: UInt64 = role.isField ? 0 : 1
    let name = Word(role.name).hash
    candidate.features.formUnion([
      feature(.field, sort), feature(.role, 0, name),
      feature(.count, min(3, candidate.mentions), sort), feature(.moves, moves, sort),
      feature(.status, sort, status), feature(.movesAndStatus, moves * 2 + sort, status),
      feature(.number, UInt64(min(4, candidates.count))),
      feature(.rank, min(4, candidate.rank)), feature(.roleOfMove, moves, name),
    ])
    for manner in candidate.manners { candidate.features.insert(feature(.moved, moves, manner)) }
  }
}
