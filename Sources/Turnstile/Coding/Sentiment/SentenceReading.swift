/// Reads the feelings of a sentence from left to right, once.
///
/// What a cue does ends at the next clause border: a punctuation mark, or a word such as *but*.
struct SentenceReading {
  private typealias Weights = SentimentWeights

  let lexicon: Lexicon
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

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads a sentence and returns its sum of valences in thousandths.
  mutating func read(_ sentence: TokenizedText.Sentence, _ found: SentimentUnits) -> Int {
    let first = contributions.count
    clauses.append(sentence.bytes.lowerBound)
    let units = found.units
    guard !units.isEmpty else { return 0 }
    marks = found.marks
    endClause()
    scopes = []
    contrastStart = first
    lastLine = -1
    for index in units.indices {
      let hasNext = index + 1 < units.count && units[index + 1].gap == 0
      read(units[index], next: hasNext ? units[index + 1].node.valence : 0)
    }
    addMarks(since: first)
    var sum = 0
    for index in first..<contributions.count { sum += contributions[index].value }
    return sum
  }

  /// - Parameter next: The valence of the next word, where it is next to this one.
  @inline(__always) private mutating func read(_ unit: SentimentUnit, next: Int32) {
    pass(Int(unit.gap))
    switch unit.border {
    case .none: break
    case .aside:
      endClause()
      return
    case .comma:
      if continuesList(unit, next: next) { return }
      if !scopes.isDisjoint(with: [.concession, .condition]) {
        clauses.append(Int(unit.bytes.upperBound))
      }
      endClause()
      scopes.subtract(.ofClause)
      return
    case .full:
      clauses.append(Int(unit.bytes.upperBound))
      endClause()
      scopes.subtract(.ofClause)
      return
    }
    if let cue = unit.node.cue, apply(cue, unit, next: next) { return }
    pass(1)
    if unit.node.hasValence { add(unit) }
  }

  /// Whether a comma divides words that one negation turns: "not kind, patient or fair".
  private mutating func continuesList(_ comma: SentimentUnit, next: Int32) -> Bool {
    guard negationLeft > 0, comma.gap == 0, let last = contributions.last,
      last.rules.contains(.negation), last.valence.signum() == Int(next.signum())
    else { return false }
    negationLeft = Weights.negationReach
    return true
  }

  /// Goes past words, so that what is in force reaches less far.
  @inline(__always) private mutating func pass(_ words: Int) {
    negationLeft = max(0, negationLeft - words)
    guard intensityLeft > 0 else { return }
    intensityLeft -= words
    if intensityLeft <= 0 { intensity = 0 }
  }

  /// Puts a cue in force.
  ///
  /// - Returns: Whether that is all the unit does; if not, it has a valence to be read.
  private mutating func apply(_ cue: Cue, _ unit: SentimentUnit, next: Int32) -> Bool {
    let node = unit.node
    switch cue {
    case .contrast:
      endClause()
      scopes.subtract(.ofClause)
      if !unit.traits.contains(.first) { beginContrast() }
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
      addNegation(unit)
      return true
    case .intensity:
      guard !node.hasValence || next != 0 else { return false }
      let sum = intensity + Int(node.strength)
      intensity = min(
        max(sum, Weights.intensityBounds.lowerBound), Weights.intensityBounds.upperBound)
      intensityLeft = Weights.intensityReach + 1
      return true
    }
    clauses.append(Int(unit.bytes.lowerBound))
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

  /// Adds the feeling of a negation by itself: who says *not* rarely praises.
  private mutating func addNegation(_ unit: SentimentUnit) {
    negationLeft = Weights.negationReach + 1
    let node = unit.node.hasValence ? unit.node : lexicon.negation
    guard node.valence != 0 else { return }
    negator = contributions.count
    append(node, unit.bytes, scopes.intersection([.concession, .contrast]))
  }

  /// Adds a word's valence with all that is in force.
  private mutating func add(_ unit: SentimentUnit) {
    let isRepeated = unit.node.line == lastLine
    lastLine = unit.node.line
    guard unit.node.valence != 0 else { return }
    let isFace = unit.traits.contains(.face)
    var rules = isFace ? scopes.intersection(.contrast) : scopes
    var strength = 1000
    if !isFace {
      if intensity != 0 {
        strength += intensity
        intensity = 0
        rules.insert(.intensity)
      }
      if negationLeft > 0 {
        rules.insert(.negation)
        if let negator { scale(negator, by: Weights.spentNegation, []) }
        negator = nil
      }
      if marks.question != nil { rules.insert(.question) }
    }
    if unit.traits.contains(.capitals), marks.hasSomeCapitals { rules.insert(.capitals) }
    if unit.traits.contains(.elongated) { rules.insert(.elongation) }
    if isRepeated { rules.insert(.repetition) }
    append(unit.node, unit.bytes, rules, strength: strength)
  }

  private mutating func append(
    _ node: Lexicon.Node, _ bytes: Range<UInt32>, _ rules: SentimentRules, strength: Int = 1000
  ) {
    let valence = Int(node.valence)
    contributions.append(
      SentimentContribution(
        bytes: Int(bytes.lowerBound)..<Int(bytes.upperBound), entry: Int(node.line),
        valence: valence, weight: rules.weight(of: valence, strength: strength), rules: rules))
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
    if let question = marks.question { addMark(lexicon.question, question, strength: 1000) }
  }

  private mutating func addMark(_ node: Lexicon.Node, _ bytes: Range<UInt32>, strength: Int) {
    guard node.valence != 0 else { return }
    append(node, bytes, [], strength: strength)
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
