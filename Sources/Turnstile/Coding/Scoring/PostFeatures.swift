/// What a post as a whole shows of its author's movement and status.
///
/// Words of the text are kept apart: there are hundreds of them in a post, and together they would
/// outweigh the few patterns that tell of a move in so many words. A title has few words, and they
/// say what the post is about.
struct PostFeatures {
  /// Few and frequent ones; each once, in the order of their keys.
  private(set) var plain: [Feature] = []
  /// Words and pairs of words; each once, in the order of their keys.
  private(set) var words: [Feature] = []

  private let codebook: CompiledCodebook
  private let found: PostMatches

  /// Sentences at the head and at the end that are read even where they do not say "I".
  private static let head = 3

  init(_ found: PostMatches, _ codebook: CompiledCodebook) {
    self.codebook = codebook
    self.found = found
    var plain = FeatureBag()
    plain.insert(Feature(.bias, 0))
    plain.insert(Feature(.kind, Word(found.post.post.kind.rawValue).hash))
    var words = FeatureBag()
    let isThread: UInt64 = found.post.post.kind == .comment ? 1 : 0
    for sentence in found.title { addTitle(sentence, isThread, &plain) }
    let count = found.text.count
    for (index, sentence) in found.text.enumerated() {
      let isPerson = sentence.context.hasFirstPerson
      if isPerson || index < Self.head || index + 2 >= count {
        addWords(sentence, isPerson: isPerson, &plain, &words)
      }
      addMatches(sentence, isFirst: index < Self.head, to: &plain)
      addRoles(sentence, &plain, &words)
    }
    plain.insert(Feature(.place, UInt64(min(count, 8))))
    let length = found.text.reduce(0) { $0 + $1.words.count }
    plain.insert(
      Feature(.place, 100 + UInt64(length < 15 ? 0 : length < 50 ? 1 : length < 200 ? 2 : 3)))
    self.plain = plain.distinct
    self.words = words.distinct
  }

  private func addTitle(
    _ sentence: PostMatches.Sentence, _ isThread: UInt64, _ plain: inout FeatureBag
  ) {
    var previous: UInt64 = 1
    for entry in sentence.words.entries {
      plain.insert(Feature(.titleStem, entry.stem.hash, isThread))
      plain.insert(Feature(.titlePair, previous ^ isThread, entry.stem.hash))
      previous = entry.stem.hash
    }
    for match in sentence.matches {
      if let meaning = codebook.meaningHash(match) {
        plain.insert(Feature(.titlePattern, meaning, isThread))
      }
    }
  }

  private func addWords(
    _ sentence: PostMatches.Sentence, isPerson: Bool, _ plain: inout FeatureBag,
    _ words: inout FeatureBag
  ) {
    var previous: UInt64 = 1
    for entry in sentence.words.entries {
      words.insert(Feature(isPerson ? .personStem : .stem, entry.stem.hash))
      words.insert(Feature(isPerson ? .personPair : .stemPair, previous, entry.stem.hash))
      previous = entry.stem.hash
    }
    if sentence.context.isQuestion { plain.insert(Feature(.cue, 1, isPerson ? 1 : 0)) }
    if sentence.context.hasSecondPerson { plain.insert(Feature(.cue, 2, isPerson ? 1 : 0)) }
    if isPerson { plain.insert(Feature(.cue, 3)) }
  }

  private func addMatches(
    _ sentence: PostMatches.Sentence, isFirst: Bool, to features: inout FeatureBag
  ) {
    for match in sentence.matches {
      guard let meaning = codebook.meaningHash(match) else { continue }
      let isNegated: UInt64 = sentence.words.isNegated(before: match.words.lowerBound) ? 1 : 0
      features.insert(Feature(.rule, meaning, isNegated))
      if case .movement = codebook.meanings[match.pattern] {
        features.insert(Feature(.pattern, codebook.patternHashes[match.pattern], isNegated))
        if isFirst { features.insert(Feature(.opening, meaning)) }
        if let from = match.from { features.insert(Feature(.role, UInt64(from), 1)) }
        if let to = match.to { features.insert(Feature(.role, UInt64(to), 2)) }
      }
    }
  }

  /// The roles that a first-person sentence names, with the words before them.
  private func addRoles(
    _ sentence: PostMatches.Sentence, _ plain: inout FeatureBag, _ words: inout FeatureBag
  ) {
    let entries = sentence.words.entries
    for hit in sentence.hits {
      guard let role = hit.role else { continue }
      let person: UInt64 = sentence.context.hasFirstPerson ? 3 : 4
      plain.insert(Feature(.role, UInt64(role), person))
      for back in 1...3 where hit.at - back >= 0 {
        words.insert(
          Feature(.role, UInt64(role) + 1000, entries[hit.at - back].word.hash))
      }
      if hit.at + hit.length < entries.count {
        words.insert(
          Feature(.role, UInt64(role) + 2000, entries[hit.at + hit.length].word.hash))
      }
    }
  }
}
