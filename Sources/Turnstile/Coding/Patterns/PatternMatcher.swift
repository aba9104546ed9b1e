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
  /// Patterns that a form or a class wakes: lists of numbers by the list's number.
  private var wakeLists: [[Int]] = []
  private var stems = WordTable<Int>(capacity: 1024)
  private var words = WordTable<Int>(capacity: 1024)
  private var classes: [Int?]
  /// How often each class is said, in a million words.
  private var classCommonness: [Int] = []
  /// How many words before its anchor each pattern may begin.
  private var reaches: [Int] = []

  /// More words than a phrase of a class has.
  private static let longestPhrase = 8

  init(_ patterns: [Pattern], index: PhraseIndex) {
    self.patterns = patterns
    self.index = index
    var program = index.program
    for pattern in patterns { program.add(pattern) }
    self.program = program
    classes = Array(repeating: nil, count: program.names.count)
    let frequencies = WordFrequencies(stemmer: Stemmer())
    classCommonness = index.commonness(frequencies)
    for number in patterns.indices { anchor(number, frequencies) }
  }

  /// Enters a pattern under the forms of its least common element.
  private mutating func anchor(_ number: Int, _ frequencies: WordFrequencies) {
    let steps = program.patterns[number]
    let required = steps.filter { program.steps[$0].isRequired }
    guard
      let place = required.min(by: {
        commonness(program.steps[$0], frequencies) < commonness(program.steps[$1], frequencies)
      })
    else {
      reaches.append(0)
      return
    }
    reaches.append((steps.lowerBound...place).reduce(0) { $0 + longest(program.steps[$1]) })
    let step = program.steps[place]
    func wake(_ list: inout Int?) {
      if list == nil {
        list = wakeLists.count
        wakeLists.append([])
      }
      if wakeLists[list!].last != number { wakeLists[list!].append(number) }
    }
    if step.kind == .oneOf {
      wake(&classes[step.name])
      return
    }
    for phrase in step.choices.map({ program.phrases[$0] }) {
      // The last word of a phrase tells more than its first: "gave up", "walk away".
      guard let last = phrase.last else { continue }
      let form = program.forms[last]
      var list = form.isStem ? stems[form.word] : words[form.word]
      wake(&list)
      if form.isStem {
        stems.update(form.word, default: list!) { $0 = list! }
      } else {
        words.update(form.word, default: list!) { $0 = list! }
      }
    }
  }

  /// The most words that an element takes.
  private func longest(_ step: PatternProgram.Step) -> Int {
    switch step.kind {
    case .phrases: step.choices.map { program.phrases[$0].count }.max() ?? 0
    case .oneOf: Self.longestPhrase
    case .not, .start: 0
    case .gap: step.length
    }
  }

  /// A rough rank of how often an element is said.
  private func commonness(_ step: PatternProgram.Step, _ frequencies: WordFrequencies) -> Int {
    guard step.kind == .phrases else {
      return step.name < classCommonness.count ? classCommonness[step.name] : 0
    }
    return step.choices.reduce(0) { sum, choice in
      let last = program.phrases[choice].last.map { program.forms[$0] }
      return sum + (last.map(frequencies.count) ?? 0)
    }
  }

  /// Whether each element that a pattern needs has a word in the sentence.
  @inline(__always)
  private func mayStand(
    _ steps: Range<Int>, _ present: WordMarks, _ found: FoundClasses
  ) -> Bool {
    for index in steps {
      let step = program.steps[index]
      guard step.isRequired else { continue }
      if step.kind == .oneOf {
        if !found.mayContain(step.name) { return false }
        continue
      }
      if !step.choices.contains(where: { present.mayContain(program.leads[$0]) }) { return false }
    }
    return true
  }

  /// The patterns whose anchors a sentence holds, and where: numbers in the upper half, words in
  /// the lower; sorted.
  private func wake(_ words: SentenceWords, _ hits: [PhraseIndex.Hit]) -> [Int] {
    var awake: [Int] = []
    func call(_ list: Int?, at place: Int) {
      guard let list else { return }
      for number in wakeLists[list] { awake.append(number << 32 | place) }
    }
    for (place, word) in words.entries.enumerated() {
      call(stems[word.stem], at: place)
      call(self.words[word.word], at: place)
    }
    for hit in hits { call(classes[hit.name], at: hit.at) }
    awake.sort()
    return awake
  }

  /// Each pattern's first match at each word, in the order of patterns, then words.
  func matches(in words: SentenceWords) -> [Match] {
    matches(in: words, index.hits(in: words))
  }

  /// - Parameter hits: The phrases of classes in the sentence.
  func matches(in words: SentenceWords, _ hits: [PhraseIndex.Hit]) -> [Match] {
    let awake = wake(words, hits)
    guard !awake.isEmpty else { return [] }
    let present = WordMarks(words)
    let found = FoundClasses(hits, count: words.count)
    var matches: [Match] = []
    var last = -1
    var isPossible = false
    var next = 0
    for call in awake {
      let number = call >> 32
      let steps = program.patterns[number]
      if number != last {
        last = number
        next = 0
        isPossible = mayStand(steps, present, found)
      }
      guard isPossible else { continue }
      let anchor = call & 0xFFFF_FFFF
      let first = program.steps[steps.lowerBound]
      let begin = max(next, anchor - reaches[number])
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
