/// The words that wake patterns in a sentence: each waits for the least common of the elements that
/// it needs.
struct PatternAnchors: Sendable {
  /// Patterns that a form or a class wakes: lists of numbers by the list's number.
  private var wakeLists: [[Int]] = []
  private var stems = WordTable<Int>(capacity: 1024)
  private var words = WordTable<Int>(capacity: 1024)
  private var classes: [Int?]
  /// How often each class is said, in a million words.
  private var classCommonness: [Int] = []
  /// How many words before its anchor each pattern may begin.
  private(set) var reaches: [Int] = []
  /// What else each pattern needs: indices into `checks`.
  private var needs: [Range<Int>] = []
  /// For each pattern the least common element first, since it is missed soonest. Most awakened
  /// patterns end here, so the tables are small and read from front to back.
  private var checks: [Check] = []
  /// The bits of the words that elements may have.
  private var places: [UInt16] = []

  /// An element that a pattern needs: one of some words, or a class.
  private struct Check {
    /// Indices into `places`; empty for a class.
    var words: Range<UInt32>
    var name = 0
  }

  /// More words than a phrase of a class has.
  private static let longestPhrase = 8

  init(_ program: PatternProgram, _ index: PhraseIndex, patterns: Int) {
    classes = Array(repeating: nil, count: program.names.count)
    let frequencies = WordFrequencies(stemmer: Stemmer())
    classCommonness = index.commonness(frequencies)
    for number in 0..<patterns { enter(number, program, frequencies) }
  }

  /// Enters a pattern under the forms of its least common element.
  private mutating func enter(
    _ number: Int, _ program: PatternProgram, _ frequencies: WordFrequencies
  ) {
    let steps = program.patterns[number]
    let required = steps.filter { program.steps[$0].isRequired }
    guard
      let place = required.min(by: {
        commonness($0, program, frequencies) < commonness($1, program, frequencies)
      })
    else {
      reaches.append(0)
      needs.append(0..<0)
      return
    }
    reaches.append(
      (steps.lowerBound...place).reduce(0) { $0 + Self.longest(program.steps[$1], program) })
    let others = required.filter { $0 != place }
      .map { (step: $0, rank: commonness($0, program, frequencies)) }
      .sorted { ($0.rank, $0.step) < ($1.rank, $1.step) }
    let start = checks.count
    for other in others { check(program.steps[other.step], program) }
    needs.append(start..<checks.count)
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

  private mutating func check(_ step: PatternProgram.Step, _ program: PatternProgram) {
    let start = UInt32(places.count)
    if step.kind == .phrases {
      places += Set(step.choices.map { WordMarks.place(of: program.leads[$0]) }).sorted()
    }
    checks.append(Check(words: start..<UInt32(places.count), name: step.name))
  }

  /// Whether each element that a pattern needs beside its anchor has a word in the sentence.
  @inline(__always)
  func mayStand(_ pattern: Int, _ present: WordMarks, _ found: FoundClasses) -> Bool {
    for index in needs[pattern] {
      let check = checks[index]
      if check.words.isEmpty {
        if !found.mayContain(check.name) { return false }
        continue
      }
      var isThere = false
      for place in check.words where present.mayContain(places[Int(place)]) {
        isThere = true
        break
      }
      if !isThere { return false }
    }
    return true
  }

  /// The most words that an element takes.
  private static func longest(_ step: PatternProgram.Step, _ program: PatternProgram) -> Int {
    switch step.kind {
    case .phrases: step.choices.map { program.phrases[$0].count }.max() ?? 0
    case .oneOf: longestPhrase
    case .not, .start: 0
    case .gap: step.length
    }
  }

  /// A rough rank of how often an element is said.
  private func commonness(
    _ number: Int, _ program: PatternProgram, _ frequencies: WordFrequencies
  ) -> Int {
    let step = program.steps[number]
    guard step.kind == .phrases else {
      return step.name < classCommonness.count ? classCommonness[step.name] : 0
    }
    return step.choices.reduce(0) { sum, choice in
      let last = program.phrases[choice].last.map { program.forms[$0] }
      return sum + (last.map(frequencies.count) ?? 0)
    }
  }

  /// The patterns whose anchors a sentence holds, and where: numbers in the upper half, words in
  /// the lower; sorted.
  func wake(_ words: SentenceWords, _ hits: [PhraseIndex.Hit]) -> [Int] {
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
}
