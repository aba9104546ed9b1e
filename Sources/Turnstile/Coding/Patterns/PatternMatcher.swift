/// Many patterns, found together in one pass over a sentence.
///
/// Each pattern waits for its anchor, the element that is least often said. A sentence wakes the
/// patterns whose anchors it holds, most often none, so its time grows with its length alone.
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

  let patterns: [Pattern]
  private let index: PhraseIndex
  private let program: PatternProgram
  private let anchors: PatternAnchors

  /// A pattern that a sentence repeats tells no more by its ninth match: a page that is one sentence
  /// of millions of words would be nothing but matches.
  static let mostMatches = 8

  init(_ patterns: [Pattern], index: PhraseIndex) {
    self.patterns = patterns
    self.index = index
    var program = index.program
    for pattern in patterns { program.add(pattern) }
    self.program = program
    anchors = PatternAnchors(program, index, patterns: patterns.count)
  }

  /// Each pattern's first match at each word, at most `mostMatches` of a pattern, in the order of
  /// patterns, then words.
  func matches(in words: SentenceWords) -> [Match] {
    matches(in: words, index.hits(in: words))
  }

  /// - Parameter hits: The phrases of classes in the sentence.
  func matches(in words: SentenceWords, _ hits: [PhraseIndex.Hit]) -> [Match] {
    let awake = anchors.wake(words, hits)
    guard !awake.isEmpty else { return [] }
    let present = WordMarks(words)
    let found = FoundClasses(hits, count: words.count)
    var matches: [Match] = []
    var last = -1
    var isPossible = false
    var next = 0
    var most = 0
    for call in awake {
      let number = call >> 32
      let steps = program.patterns[number]
      if number != last {
        last = number
        next = 0
        most = matches.count + Self.mostMatches
        isPossible = anchors.mayStand(number, present, found)
      }
      guard isPossible, matches.count < most else { continue }
      let anchor = call & 0xFFFF_FFFF
      let first = program.steps[steps.lowerBound]
      let begin = max(next, anchor - anchors.reaches[number])
      guard begin <= anchor else { continue }
      next = anchor + 1
      for start in begin...anchor {
        if first.kind == .phrases, !first.isOptional,
          !PatternProgram.mayMeet(first.marks, words.entries[start].marks)
        {
          continue
        }
        if first.kind == .oneOf, !first.isOptional, !found.mayStand(first.name, at: start) {
          continue
        }
        var match = Match(pattern: number, words: start..<start)
        if let end = extend(steps, at: start, words, found, &match), end > start {
          match.words = start..<end
          matches.append(match)
          if matches.count == most { break }
        }
      }
    }
    return matches
  }

  /// The end of a match of the rest of a pattern; nil where there is none.
  ///
  /// Patterns have few elements and gaps a small bound, so trying again costs a constant.
  private func extend(
    _ rest: Range<Int>, at place: Int, _ words: SentenceWords, _ found: FoundClasses,
    _ match: inout Match
  ) -> Int? {
    guard let first = rest.first else { return place }
    let step = program.steps[first]
    let tail = first + 1..<rest.upperBound
    switch step.kind {
    case .phrases:
      if place < words.count, PatternProgram.mayMeet(step.marks, words.entries[place].marks) {
        for choice in step.choices {
          let phrase = program.phrases[choice]
          guard program.matches(phrase, at: place, of: words) else { continue }
          if let end = extend(tail, at: place + phrase.count, words, found, &match) { return end }
        }
      }
      return step.isOptional ? extend(tail, at: place, words, found, &match) : nil
    case .oneOf:
      guard found.mayStand(step.name, at: place) else {
        return step.isOptional ? extend(tail, at: place, words, found, &match) : nil
      }
      let hits = found.hits
      var at = hits.partitioningIndex { $0.at >= place }
      while at < hits.count, hits[at].at == place {
        if hits[at].name == step.name {
          let saved = match
          note(hits[at].role, of: step.name, in: &match)
          if let end = extend(tail, at: place + hits[at].length, words, found, &match) {
            return end
          }
          match = saved
        }
        at += 1
      }
      return step.isOptional ? extend(tail, at: place, words, found, &match) : nil
    case .not:
      if place < words.count, PatternProgram.mayMeet(step.marks, words.entries[place].marks),
        step.choices.contains(where: {
          program.matches(program.phrases[$0], at: place, of: words)
        })
      {
        return nil
      }
      return extend(tail, at: place, words, found, &match)
    case .start:
      guard place == 0 || place < words.count && words.entries[place].isAfterBreak else {
        return nil
      }
      return extend(tail, at: place, words, found, &match)
    case .gap:
      for skip in 0...step.length where place + skip <= words.count {
        // Not even an empty gap crosses a strong mark.
        if place + skip < words.count, words.entries[place + skip].isAfterBreak { return nil }
        if let end = extend(tail, at: place + skip, words, found, &match) { return end }
        // Nor does a gap swallow a negation: "I love that it never needs statistics".
        if place + skip < words.count, words.entries[place + skip].cues.contains(.negation) {
          return nil
        }
      }
      return nil
    }
  }

  private func note(_ role: Int?, of name: Int, in match: inout Match) {
    guard case .role(let side) = program.names[name] else { return }
    if side == .from { match.from = role } else { match.to = role }
  }
}
