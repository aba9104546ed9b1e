internal import Glibc
/// A factor that a sentence may carry: patterns or words speak for it.
struct Candidate {
  /// An index into the codebook's codes.
  var code: Int
  var pole: Pole
  /// The patterns that found it in the sentence.
  var matches: [PatternMatcher.Match]
  /// The score that the sentence's words give it, in units of the model.
  var wordScore: Int32
}

/// What speaks for and against a candidate. Most of it is the same for all codes, so that a rare
/// code profits from what frequent ones teach about asserting.
struct CandidateFeatures {
  private let codebook: CompiledCodebook
  private let found: PostMatches
  /// What the whole post shows.
  private var shared: [Feature] = []
  private var movements: Set<UInt64> = []
  /// In how many sentences each code and pole is found.
  private var spread: [Int: Int] = [:]

  init(_ found: PostMatches, _ codebook: CompiledCodebook) {
    self.codebook = codebook
    self.found = found
    var total = 0
    for sentence in found.text + found.title {
      var seen: Set<Int> = []
      for match in sentence.matches {
        switch codebook.meanings[match.pattern] {
        case .movement: movements.insert(codebook.meaningHash(match) ?? 0)
        case .factor(let code, let pole):
          let key = code * 2 + (pole == .away ? 0 : 1)
          if seen.insert(key).inserted { spread[key, default: 0] += 1 }
          total += 1
        case .threadQuestion: break
        }
      }
    }
    shared = [
      Feature(.bias, 0), Feature(.kind, Word(found.post.post.kind.rawValue).hash),
      Feature(.place, 100 + Self.bucket(found.text.count)),
      Feature(.place, 200 + Self.bucket(total)),
    ]
    shared += movements.sorted().map { Feature(.movement, $0) }
    if movements.isEmpty { shared.append(Feature(.movement, 0)) }
  }

  static let flags = unsafe Int(String(cString: getenv("FL") ?? strdup("31")!)) ?? 31
  static func flag(_ n: Int) -> Bool { flags & n != 0 }

  private static func bucket(_ count: Int) -> UInt64 {
    UInt64(min(6, count.bitWidth - count.leadingZeroBitCount))
  }

  func features(of candidate: Candidate, in index: Int) -> [Feature] {
    let sentence = found.text[index]
    let pole: UInt64 = candidate.pole == .away ? 0 : 1
    let name = UInt64(candidate.code) * 2 + pole
    var features = shared
    if Self.flag(8) { features.append(Feature(.rule, name)) }
    if Self.flag(16) {
      features.append(Feature(.rule, 1000 + name, sentence.context.hasFirstPerson ? 1 : 0))
    }
    for movement in movements { features.append(Feature(.movement, movement, pole + 1)) }
    // The words' score in steps of a quarter of a logit.
    let step = max(-24, min(24, Int(candidate.wordScore) / 6))
    for level in stride(from: -24, through: step, by: 1) {
      features.append(Feature(.score, UInt64(level + 24)))
    }
    addPatterns(candidate, sentence, to: &features)
    addManner(sentence, index, to: &features)
    let key = candidate.code * 2 + Int(pole)
    features.append(Feature(.rule, 3000 + Self.bucket(spread[key] ?? 0)))
    features.append(Feature(.rule, 3100 + Self.bucket(spread[key ^ 1] ?? 0)))
    return features
  }

  private func addPatterns(
    _ candidate: Candidate, _ sentence: PostMatches.Sentence, to features: inout [Feature]
  ) {
    features.append(Feature(.pattern, UInt64(min(3, candidate.matches.count))))
    var isFree = false
    for match in candidate.matches {
      if Self.flag(1) { features.append(Feature(.pattern, codebook.patternHashes[match.pattern])) }
      let isNegated = sentence.words.isNegated(before: match.words.lowerBound)
      if isNegated { features.append(Feature(.pattern, 11)) }
      if !isNegated { isFree = true }
      features.append(Feature(.pattern, 20 + UInt64(min(8, match.words.count))))
    }
    if isFree { features.append(Feature(.pattern, 12)) }
    // Other codes found in the same sentence.
    var others: Set<Int> = []
    for match in sentence.matches {
      if case .factor(let code, _) = codebook.meanings[match.pattern], code != candidate.code {
        others.insert(code)
      }
    }
    features.append(Feature(.pattern, 40 + UInt64(min(4, others.count))))
  }

  private func addManner(
    _ sentence: PostMatches.Sentence, _ index: Int, to features: inout [Feature]
  ) {
    let context = sentence.context
    var manner: UInt64 = 0
    for (bit, isSo) in [
      context.isQuestion, context.hasFirstPerson, context.hasSecondPerson, context.hasCondition,
    ].enumerated() where isSo {
      manner |= 1 << UInt64(bit)
    }
    features.append(Feature(.cue, 100 + manner))
    features.append(Feature(.place, UInt64(sentence.words.sentence.place.rawValue)))
    features.append(Feature(.place, 10 + Self.bucket(sentence.words.count)))
    if index == 0 { features.append(Feature(.place, 20)) }
    if index == found.text.count - 1 { features.append(Feature(.place, 21)) }
    var previous: UInt64 = 1
    for entry in sentence.words.entries {
      // How it is said is told by function words; what it is about is told by the words' score.
      let isFunction = StopWords.english.contains(entry.word)
      if isFunction && Self.flag(2) { features.append(Feature(.stem, entry.word.hash)) }
      if (isFunction || previous == 1) && Self.flag(4) {
        features.append(Feature(.stemPair, previous, entry.word.hash))
      }
      previous = isFunction ? entry.word.hash : 3
    }
  }
}
