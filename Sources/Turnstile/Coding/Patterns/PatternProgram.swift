/// Patterns as flat tables of small numbers, so that matching follows no pointers.
struct PatternProgram: Sendable {
  /// One element of a pattern.
  struct Step: Sendable {
    enum Kind: UInt8 { case phrases, not, oneOf, gap, start }

    var kind: Kind
    var isOptional = false
    /// Of a gap, in words.
    var length = 0
    /// Of a class: its number.
    var name = 0
    /// Of phrases and a negative: indices into `phrases`.
    var choices = 0..<0
    /// The marks of the words that its phrases begin with.
    var marks = SIMD2<UInt64>(0, 0)

    /// Whether a match must contain it.
    var isRequired: Bool { (kind == .phrases || kind == .oneOf) && !isOptional }
  }

  /// A word in any of its forms, or in one; nothing else is compared.
  struct Form: Sendable {
    var word: Word
    var isStem: Bool
  }

  /// Indices into `steps`, for each pattern.
  private(set) var patterns: [Range<Int>] = []
  private(set) var steps: [Step] = []
  /// Indices into `forms`, for each phrase.
  private(set) var phrases: [Range<Int>] = []
  private(set) var forms: [Form] = []
  /// The last word of each phrase, which tells more than its first: "gave up", "walk away".
  private(set) var leads: [Word] = []
  /// Classes by their numbers.
  private(set) var names: [Pattern.ClassName] = []
  private var numbers: [Pattern.ClassName: Int] = [:]

  mutating func number(of name: Pattern.ClassName) -> Int {
    if let number = numbers[name] { return number }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }

  mutating func add(_ pattern: Pattern) {
    let start = steps.count
    for element in pattern.elements {
      switch element {
      case .phrases(let phrases, let isOptional):
        let choices = add(phrases)
        steps.append(
          Step(
            kind: .phrases, isOptional: isOptional, choices: choices, marks: marks(choices)))
      case .not(let phrases):
        let choices = add(phrases)
        steps.append(Step(kind: .not, choices: choices, marks: marks(choices)))
      case .oneOf(let name, let isOptional):
        steps.append(Step(kind: .oneOf, isOptional: isOptional, name: number(of: name)))
      case .gap(let length): steps.append(Step(kind: .gap, length: length))
      case .start: steps.append(Step(kind: .start))
      }
    }
    patterns.append(start..<steps.count)
  }

  private mutating func add(_ added: [Pattern.Phrase]) -> Range<Int> {
    let start = phrases.count
    for phrase in added {
      let range = add(phrase)
      phrases.append(range)
      leads.append(range.last.map { forms[$0].word } ?? Word(hash: 0))
    }
    return start..<phrases.count
  }

  /// - Returns: Indices into `forms`.
  mutating func add(_ phrase: Pattern.Phrase) -> Range<Int> {
    let start = forms.count
    for form in phrase.words {
      switch form {
      case .stem(let word): forms.append(Form(word: word, isStem: true))
      case .exact(let word): forms.append(Form(word: word, isStem: false))
      }
    }
    return start..<forms.count
  }

  /// One bit in each of two halves for a word, so that most comparisons are two operations for
  /// all phrases.
  @inline(__always) static func mark(_ word: Word) -> SIMD2<UInt64> {
    SIMD2(1 << ((word.hash >> 7) & 63), 1 << ((word.hash >> 31) & 63))
  }

  /// Whether a word with these marks may be among those with the others.
  @inline(__always) static func mayMeet(_ a: SIMD2<UInt64>, _ b: SIMD2<UInt64>) -> Bool {
    a.x & b.x != 0 && a.y & b.y != 0
  }

  private func marks(_ choices: Range<Int>) -> SIMD2<UInt64> {
    choices.reduce(SIMD2(0, 0)) { marks, choice in
      phrases[choice].first.map { marks | Self.mark(forms[$0].word) } ?? SIMD2(~0, ~0)
    }
  }

  /// Whether a phrase stands at a word, with no strong mark inside it.
  @inline(__always)
  func matches(_ phrase: Range<Int>, at start: Int, of words: SentenceWords) -> Bool {
    guard start + phrase.count <= words.count else { return false }
    for (offset, index) in phrase.enumerated() {
      let form = forms[index]
      let entry = words.entries[start + offset]
      guard form.word == (form.isStem ? entry.stem : entry.word) else { return false }
      if offset > 0 && entry.isAfterBreak { return false }
    }
    return true
  }
}
