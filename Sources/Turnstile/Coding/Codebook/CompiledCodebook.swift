/// A codebook whose patterns are ready to be matched.
struct CompiledCodebook: Sendable {
  /// What a pattern means.
  enum Meaning: Sendable, Equatable {
    /// An index into the codebook's movement rules.
    case movement(Int)
    /// An index into the codebook's codes.
    case factor(Int, Pole)
    /// A title that asks people who moved to speak.
    case threadQuestion(Movement)
  }

  let codebook: Codebook
  let matcher: PatternMatcher
  /// What each of the matcher's patterns means.
  let meanings: [Meaning]
  let index: PhraseIndex
  /// Each pattern's text as a number, for a scorer to learn.
  let patternHashes: [UInt64]
  /// Each meaning's name as a number; nil for what no scorer learns.
  private let meaningHashes: [UInt64?]
  /// Words that tell of moves: those of the language, and those of the field.
  let moveWords: WordTable<MoveWord>

  init(_ codebook: Codebook, file: String) throws(CodebookError) {
    self.codebook = codebook
    let stemmer = Stemmer()
    let parser = PatternParser(
      classes: codebook.classes, fieldTerms: codebook.fieldTerms, stemmer: stemmer)
    var index = PhraseIndex()
    func add(_ terms: [String], _ name: Pattern.ClassName, role: Int? = nil) {
      for term in terms {
        index.add(parser.phrase(term, separator: " "), name: name, role: role)
      }
    }
    for (name, terms) in codebook.classes.sorted(by: { $0.key < $1.key }) {
      add(terms, .named(name))
    }
    add(codebook.fieldTerms, .field)
    let fieldRole = codebook.roles.firstIndex(where: \.isField)
    for (number, role) in codebook.roles.enumerated() {
      for side in [Pattern.ClassName.role(.from), .role(.to)] {
        add(role.terms, side, role: number)
        if number == fieldRole { add(codebook.fieldTerms, side, role: number) }
        if role.isField { add(role.terms, .field) }
      }
    }
    var patterns: [Pattern] = []
    var meanings: [Meaning] = []
    func compile(
      _ sources: [String], of owner: String, _ meaning: Meaning
    ) throws(CodebookError) {
      for source in sources {
        do {
          patterns.append(try parser.parse(source))
          meanings.append(meaning)
        } catch {
          let place = CodebookPlace(file, line: codebook.lines.line(of: source, in: owner))
          throw .badPattern(place, pattern: source, reason: error.reason)
        }
      }
    }
    for (number, rule) in codebook.movements.enumerated() {
      try compile(rule.patterns, of: rule.name, .movement(number))
    }
    for (number, code) in codebook.codes.enumerated() {
      for pole in Pole.allCases {
        try compile(
          code[pole].patterns, of: "\(code.name)/\(pole.rawValue)", .factor(number, pole))
      }
    }
    for question in codebook.threadQuestions {
      try compile(
        question.patterns, of: "thread_questions", .threadQuestion(question.movement))
    }
    self.index = index
    moveWords = MoveWord.table(subjects: codebook.subjects, courses: codebook.courses)
    patternHashes = patterns.map { Word($0.source).hash }
    meaningHashes = meanings.map { meaning in
      switch meaning {
      case .movement(let rule):
        let rule = codebook.movements[rule]
        return Word(rule.movement.rawValue + "/" + (rule.status?.rawValue ?? "")).hash
      case .factor(let code, let pole):
        return Word(codebook.codes[code].name + "/" + pole.rawValue).hash
      case .threadQuestion(let movement): return Word("thread/" + movement.rawValue).hash
      }
    }
    self.meanings = meanings
    matcher = PatternMatcher(patterns, index: index)
  }

  /// What a match means, as a number.
  func meaningHash(_ match: PatternMatcher.Match) -> UInt64? { meaningHashes[match.pattern] }
}
