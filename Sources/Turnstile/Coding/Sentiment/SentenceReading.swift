/// Reads the feelings of a sentence from left to right, once.
///
/// What a cue does ends at the next clause border: a punctuation mark, or a word such as *but*.
struct SentenceReading {
  private typealias Weights = SentimentWeights

  let lexicon: Lexicon
  let text: TokenizedText
  var contributions: [SentimentContribution] = []
  var clauses: [Int] = []

  // What is in force at the word that is read.
  private var negationLeft = 0
  private var intensity = 0
  private var intensityLeft = 0
  private var scopes: SentimentRules = []
  /// The contribution of the negation in force, by index.
  private var negator: Int?
  /// Where the clause's contributions begin, and those since the last contrast.
  private var clauseStart = 0
  private var contrastStart = 0
  private var lastLine: Int32 = -1
  private var marks = SentenceMarks()

  init(_ lexicon: Lexicon, _ text: TokenizedText) {
    self.lexicon = lexicon
    self.text = text
  }

  /// Reads a sentence and returns its sum of valences in thousandths.
  mutating func read(_ sentence: TokenizedText.Sentence, _ units: [SentimentUnits.Unit]) -> Int {
    let first = contributions.count
    clauses.append(sentence.bytes.lowerBound)
    marks = SentenceMarks(sentence, of: text)
    endClause()
    scopes = []
    contrastStart = first
    lastLine = -1
    for (index, unit) in units.enumerated() {
      let next = index + 1 < units.count ? units[index + 1].node : nil
      read(unit, isFirst: index == 0, next: next)
    }
    addMarks(since: first)
    return contributions[first...].reduce(0) { $0 + $1.value }
  }

  private mutating func read(_ unit: SentimentUnits.Unit, isFirst: Bool, next: Lexicon.Node?) {
    let token = text.tokens[unit.tokens.lowerBound]
    if token.kind == .punctuation, unit.node?.hasValence != true {
      readPunctuation(token)
      return
    }
    if let node = unit.node, let cue = node.cue,
      apply(cue, node, unit, isFirst: isFirst, next: next)
    {
      return
    }
    if negationLeft > 0 { negationLeft -= 1 }
    if intensityLeft > 0 {
      intensityLeft -= 1
      if intensityLeft == 0 { intensity = 0 }
    }
    if let node = unit.node, node.hasValence { add(node, unit) }
  }

  private mutating func readPunctuation(_ token: Token) {
    switch SentenceMarks.border(token, in: text.bytes) {
    case .none: return
    case .aside: endClause()
    case .comma:
      if !scopes.isDisjoint(with: [.concession, .condition]) { beginClause(after: token) }
      endClause()
      scopes.subtract(.ofClause)
    case .full:
      endClause()
      scopes.subtract(.ofClause)
      beginClause(after: token)
    }
  }

  /// Puts a cue in force.
  ///
  /// - Returns: Whether that is all the unit does; if not, it has a valence to be read.
  private mutating func apply(
    _ cue: Cue, _ node: Lexicon.Node, _ unit: SentimentUnits.Unit, isFirst: Bool,
    next: Lexicon.Node?
  ) -> Bool {
    switch cue {
    case .contrast:
      endClause()
      scopes.subtract(.ofClause)
      if !isFirst { beginContrast() }
    case .concession, .condition:
      endClause()
      scopes.insert(cue == .concession ? .concession : .condition)
    case .clause:
      endClause()
      scopes.subtract([.concession, .condition])
    case .comparison:
      negationLeft = 0
      scopes.insert(.comparison)
      return true
    case .wish:
      scopes.insert(.wish)
      return !node.hasValence
    case .emphasis:
      guard contributions.count > clauseStart else { return !node.hasValence }
      scale(contributions.count - 1, by: 1000 + Weights.emphasis, .intensity)
      return true
    case .negation:
      addNegation(node, unit)
      return true
    case .intensity:
      guard !node.hasValence || (next?.valence ?? 0) != 0 else { return false }
      let sum = intensity + Int(node.strength)
      intensity = min(
        max(sum, Weights.intensityBounds.lowerBound), Weights.intensityBounds.upperBound)
      intensityLeft = Weights.intensityReach + 1
      return true
    }
    clauses.append(Int(text.tokens[unit.tokens.lowerBound].start))
    return true
  }

  /// What came before in the sentence, since the last contrast, weighs less; the rest more.
  private mutating func beginContrast() {
    for index in contrastStart..<contributions.count {
      scale(index, by: Weights.beforeContrast, .contrasted)
    }
    contrastStart = contributions.count
    scopes.insert(.contrast)
  }

  /// Ends the reach of negations, intensities and comparisons.
  private mutating func endClause() {
    negationLeft = 0
    negator = nil
    intensity = 0
    intensityLeft = 0
    scopes.subtract(.comparison)
    clauseStart = contributions.count
  }

  private mutating func beginClause(after token: Token) {
    clauses.append(Int(token.end))
  }

  /// Adds the feeling of a negation by itself: who says *not* rarely praises.
  private mutating func addNegation(_ cue: Lexicon.Node, _ unit: SentimentUnits.Unit) {
    negationLeft = Weights.negationReach + 1
    let node = cue.hasValence ? cue : lexicon.negation
    guard node.valence != 0 else { return }
    negator = contributions.count
    append(node, unit.tokens, scopes.intersection([.concession, .contrast]))
  }

  /// Adds a word's valence with all that is in force.
  private mutating func add(_ node: Lexicon.Node, _ unit: SentimentUnits.Unit) {
    let isRepeated = node.line == lastLine
    lastLine = node.line
    guard node.valence != 0 else { return }
    let token = text.tokens[unit.tokens.lowerBound]
    let isFace = token.kind == .emoji || token.kind == .emoticon
    var rules = isFace ? scopes.intersection(.contrast) : scopes
    var strength = 1000
    if intensity != 0, !isFace {
      strength += intensity
      intensity = 0
      rules.insert(.intensity)
    }
    if marks.hasSomeCapitals, unit.tokens.allSatisfy({ text.tokens[$0].shape.contains(.upper) }) {
      rules.insert(.capitals)
    }
    if token.shape.contains(.elongated) { rules.insert(.elongation) }
    if negationLeft > 0, !isFace {
      rules.insert(.negation)
      if let negator { scale(negator, by: Weights.spentNegation, []) }
      negator = nil
    }
    if marks.isQuestion, !isFace { rules.insert(.question) }
    if isRepeated { rules.insert(.repetition) }
    append(node, unit.tokens, rules, strength: strength)
  }

  private mutating func append(
    _ node: Lexicon.Node, _ tokens: Range<Int>, _ rules: SentimentRules, strength: Int = 1000
  ) {
    let start = Int(text.tokens[tokens.lowerBound].start)
    let end = Int(text.tokens[tokens.upperBound - 1].end)
    let valence = Int(node.valence)
    contributions.append(
      SentimentContribution(
        bytes: start..<end, entry: Int(node.line), valence: valence,
        weight: rules.weight(of: valence, strength: strength), rules: rules))
  }

  private mutating func scale(_ index: Int, by weight: Int, _ rule: SentimentRules) {
    contributions[index].weight = contributions[index].weight * weight / 1000
    contributions[index].rules.formUnion(rule)
  }

  /// Lets exclamation marks strengthen the sentence, and adds what marks feel by themselves.
  private mutating func addMarks(since first: Int) {
    if marks.exclamations > 0 {
      let weight = 1000 + Weights.exclamation * min(marks.exclamations, 3)
      for index in first..<contributions.count { scale(index, by: weight, .exclamation) }
      let strength = 1000 + 200 * min(marks.exclamations - 1, 2)
      addMark(lexicon.exclamation, marks.lastExclamation, strength: strength)
    }
    if marks.isQuestion { addMark(lexicon.question, marks.lastQuestion, strength: 1000) }
  }

  private mutating func addMark(_ node: Lexicon.Node, _ token: Int, strength: Int) {
    guard node.valence != 0 else { return }
    append(node, token..<token + 1, [], strength: strength)
    // Emoticons may follow the mark; contributions stay in the text's order.
    var index = contributions.count - 1
    while index > 0,
      contributions[index - 1].bytes.lowerBound > contributions[index].bytes.lowerBound
    {
      contributions.swapAt(index - 1, index)
      index -= 1
    }
  }
}
