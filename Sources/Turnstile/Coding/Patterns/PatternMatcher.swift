/// Many patterns, found together in one pass over a sentence.
///
/// Each pattern is entered under the forms that may begin it, so a word costs one look-up and a
/// sentence time in proportion to its length.
struct PatternMatcher: Sendable {
  /// A pattern found in a sentence.
  struct Match: Equatable {
    var pattern: Int
    /// Indices into the sentence's words.
    var words: Range<Int>
    /// The role on each side, as an index into the codebook's roles.
    var from: Int?
    var to: Int?
  }

  private enum Start: Hashable {
    case form(Pattern.Form)
    case oneOf(Pattern.ClassName)
  }

  let patterns: [Pattern]
  private let index: PhraseIndex
  private var starts: [Start: [Int]] = [:]

  init(_ patterns: [Pattern], index: PhraseIndex) {
    self.patterns = patterns
    self.index = index
    for (number, pattern) in patterns.enumerated() {
      for start in Set(Self.starts(of: pattern)) { starts[start, default: []].append(number) }
    }
  }

  /// What a match of a pattern may begin with.
  private static func starts(of pattern: Pattern) -> [Start] {
    var starts: [Start] = []
    for element in pattern.elements {
      switch element {
      case .phrases(let phrases, let isOptional):
        starts += phrases.compactMap { $0.words.first.map(Start.form) }
        if !isOptional { return starts }
      case .oneOf(let name, let isOptional):
        starts.append(.oneOf(name))
        if !isOptional { return starts }
      case .not, .gap: break
      }
    }
    return starts
  }

  /// Each pattern's first match at each word, in the order of words.
  func matches(in words: SentenceWords) -> [Match] {
    let hits = index.hits(in: words)
    var matches: [Match] = []
    var next = 0
    for (at, word) in words.entries.enumerated() {
      let first = next
      while next < hits.count, hits[next].at == at { next += 1 }
      func attempt(_ start: Start) {
        for number in starts[start] ?? [] {
          if let match = match(number, at: at, words, hits) { matches.append(match) }
        }
      }
      attempt(.form(.stem(word.stem)))
      attempt(.form(.exact(word.word)))
      var tried: Pattern.ClassName?
      for hit in hits[first..<next] where hit.name != tried {
        attempt(.oneOf(hit.name))
        tried = hit.name
      }
    }
    return matches
  }

  private func match(
    _ number: Int, at start: Int, _ words: SentenceWords, _ hits: [PhraseIndex.Hit]
  ) -> Match? {
    var match = Match(pattern: number, words: start..<start)
    guard
      let end = extend(patterns[number].elements[...], at: start, words, hits, &match), end > start
    else { return nil }
    match.words = start..<end
    return match
  }

  /// The end of a match of the rest of a pattern; nil where there is none.
  ///
  /// Patterns have few elements and gaps a small bound, so trying again costs a constant.
  private func extend(
    _ rest: ArraySlice<Pattern.Element>, at place: Int, _ words: SentenceWords,
    _ hits: [PhraseIndex.Hit], _ match: inout Match
  ) -> Int? {
    guard let element = rest.first else { return place }
    let tail = rest.dropFirst()
    switch element {
    case .phrases(let phrases, let isOptional):
      for phrase in phrases where words.matches(phrase, at: place) {
        if let end = extend(tail, at: place + phrase.words.count, words, hits, &match) {
          return end
        }
      }
      return isOptional ? extend(tail, at: place, words, hits, &match) : nil
    case .oneOf(let name, let isOptional):
      var at = hits.partitioningIndex { $0.at >= place }
      while at < hits.count, hits[at].at == place {
        if hits[at].name == name {
          let saved = match
          if case .role(let side) = name {
            if side == .from { match.from = hits[at].role } else { match.to = hits[at].role }
          }
          if let end = extend(tail, at: place + hits[at].length, words, hits, &match) { return end }
          match = saved
        }
        at += 1
      }
      return isOptional ? extend(tail, at: place, words, hits, &match) : nil
    case .not(let phrases):
      if phrases.contains(where: { words.matches($0, at: place) }) { return nil }
      return extend(tail, at: place, words, hits, &match)
    case .gap(let length):
      for skip in 0...length where place + skip <= words.count {
        if let end = extend(tail, at: place + skip, words, hits, &match) { return end }
        if place + skip < words.count, words.entries[place + skip].isAfterBreak { return nil }
      }
      return nil
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element passes; all after it must pass too.
  func partitioningIndex(where isAtOrAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isAtOrAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
