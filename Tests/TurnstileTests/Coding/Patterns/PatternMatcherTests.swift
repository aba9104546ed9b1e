import Testing

@testable import Turnstile

@Suite struct PatternMatcherTests {
  /// A text with the words marked that a pattern finds; the first of those that overlap.
  private func marked(_ pattern: String, in text: String) throws -> String {
    let stemmer = Stemmer()
    let parser = PatternParser(
      classes: ["pet": ["cat", "guinea pig"]], fieldTerms: ["baker"], stemmer: stemmer)
    var index = PhraseIndex()
    for phrase in ["cat", "guinea pig", "guinea pig"] {
      index.add(parser.phrase(phrase, separator: " "), name: .named("pet"))
    }
    for (number, phrase) in ["baker", "pastry chef", "pastry chef de partie"].enumerated() {
      index.add(parser.phrase(phrase, separator: " "), name: .field)
      index.add(parser.phrase(phrase, separator: " "), name: .role(.from), role: number)
      index.add(parser.phrase(phrase, separator: " "), name: .role(.to), role: number)
    }
    let matcher = PatternMatcher([try parser.parse(pattern)], index: index)
    let tokenized = Tokenizer().tokenize(text)
    var ranges: [Range<Int>] = []
    for sentence in tokenized.sentences {
      let words = SentenceWords(sentence, of: tokenized)
      for match in matcher.matches(in: words) {
        let range = words.bytes(match.words)
        if range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
      }
    }
    return Picture(text).marking(ranges)
  }

  /// `«…»` marks what the pattern must find, and nothing else may be.
  private func expect(_ pattern: String, finds picture: String) throws {
    let text = picture.filter { $0 != "«" && $0 != "»" }
    #expect(try marked(pattern, in: text) == picture)
  }

  @Test(arguments: [
    ("quit", "I «quit». She «quits», they were «quitting». Quiet!"),
    ("=left", "I «left». I leave. «LEFT»! Leftovers."),
    ("=don't", "I «don’t» and I «don't» but I do not."),
    ("quit|leave", "I «quit», you «leave», he stays."),
    ("walk_away|=left", "I «walked away», she «left», we walked far away."),
    ("=i =quit", "«I quit» and «I quit»; then we quit."),
  ])
  func wordsAreFoundInAllFormsOrInOne(pattern: String, picture: String) throws {
    try expect(pattern, finds: picture)
  }

  @Test(arguments: [
    ("^ leaving ~ pastry", "«Leaving the pastry». I am leaving the pastry."),
    ("^ leaving ~ pastry", "[D] «Leaving the pastry»"),
    ("leaving ~ pastry", "«Leaving good pastry», leaving no pastry, leaving what is not pastry."),
  ])
  func startsHoldWhereSentencesBeginAndGapsEndAtNegations(pattern: String, picture: String) throws {
    try expect(pattern, finds: picture)
  }

  @Test(arguments: [
    ("i really? quit", "«I quit» and «I really quit» but I never quit."),
    ("really? quit", "I «really quit» and she «quit»."),
    ("quit now?", "I «quit now» and she «quit»."),
    ("quit @pet? today", "I «quit today» and she «quit guinea pigs today»."),
  ])
  func anOptionalElementMayBeMissing(pattern: String, picture: String) throws {
    try expect(pattern, finds: picture)
  }

  @Test(arguments: [
    ("i !never ~1 quit", "«I quit», «I just quit», I never quit."),
    ("=left !my_job", "I «left» and I left my job and I «left» my house."),
    ("quit !now", "I «quit»"),
  ])
  func aWordThatMustNotStandThereTakesNoPlace(pattern: String, picture: String) throws {
    try expect(pattern, finds: picture)
  }

  @Test(arguments: [
    ("@pet", "My «cat», my «guinea pigs» and my guinea fowl."),
    ("@pet|dogs", "My «cat», my «dog», my «guinea pigs»."),
    ("two @pet", "I have «two cats» and «two guinea pigs»."),
    ("$field", "A «baker» met a «pastry chef»."),
    ("from $from to $to", "I went «from baker to pastry chef de partie» at once."),
  ])
  func aClassStandsForItsPhrases(pattern: String, picture: String) throws {
    try expect(pattern, finds: picture)
  }

  @Test(arguments: [
    ("i ~ quit", "«I quit», «I then at last just quit», I then at long last just quit."),
    ("i ~1 quit", "«I quit», «I just quit», I only just quit."),
    ("i ~2 quit", "It was «I who quit» the job."),
    ("i ~6 quit", "«I have to say that I quit»."),
  ])
  func aGapIsUpToSoManyWords(pattern: String, picture: String) throws {
    try expect(pattern, finds: picture)
  }

  @Test(arguments: [
    "I left; quit.", "I left: then quit.", "I left — then quit.", "I left – quit.",
    "I (left) quit.", "I left - quit.", "I -- quit.", "I left (quit).", "I left. Quit.",
  ])
  func aGapDoesNotCrossAStrongMark(text: String) throws {
    try expect("i ~ quit", finds: text)
  }

  @Test(arguments: ["«I, then, quit».", "«I “left” quit».", "«I 😀 quit».", "«I `x` quit»."])
  func aGapCrossesAComma(picture: String) throws {
    try expect("i ~ quit", finds: picture)
  }

  @Test func aPhraseDoesNotCrossAStrongMark() throws {
    try expect("walk_away", finds: "I «walk away», she walks; away he walks (away).")
  }

  @Test func theLongerOfTwoPhrasesIsTaken() throws {
    try expect("$to", finds: "I am a «pastry chef de partie».")
    let baking = try Fixture.coding()
    let roles = baking.code("I left the bakery for teaching.").movement.roles
    #expect(roles.map(\.role).sorted() == ["baker", "baker", "teacher"])
  }

  @Test func manyPatternsAreFoundAsEachAlone() throws {
    var generator = SeededGenerator(seed: 5)
    let words = ["i", "quit", "left", "really", "never", "cat", "baker", "guinea", "pig", ";", ","]
    let patterns = [
      "i ~ quit", "=left", "really? quit", "@pet", "i !never ~2 @pet", "$from ~1 quit",
    ]
    for _ in 0..<100 {
      let text = (0..<(1 + generator.index(below: 12))).map { _ in generator.choice(words) }
        .joined(separator: " ")
      let alone = patterns.map { naive($0, text) }
      let together = matches(patterns, text)
      #expect(together == alone, "\(text)")
    }
  }

  private func matches(_ patterns: [String], _ text: String) -> [[Range<Int>]] {
    let parser = PatternParser(classes: ["pet": []], fieldTerms: [], stemmer: Stemmer())
    var index = PhraseIndex()
    for phrase in ["cat", "guinea pig"] {
      index.add(parser.phrase(phrase, separator: " "), name: .named("pet"))
    }
    index.add(parser.phrase("baker", separator: " "), name: .role(.from), role: 0)
    let matcher = PatternMatcher(patterns.map { try! parser.parse($0) }, index: index)
    let tokenized = Tokenizer().tokenize(text)
    var found = [[Range<Int>]](repeating: [], count: patterns.count)
    for sentence in tokenized.sentences {
      let words = SentenceWords(sentence, of: tokenized)
      for match in matcher.matches(in: words) {
        found[match.pattern].append(words.bytes(match.words))
      }
    }
    return found
  }

  private func naive(_ pattern: String, _ text: String) -> [Range<Int>] {
    matches([pattern], text)[0]
  }

  @Test func aSentenceThatRepeatsItselfKeepsTheFirstMatchesOfAPattern() throws {
    let most = PatternMatcher.mostMatches
    let repeated = Array(repeating: "he quit", count: most + 3).joined(separator: " and ")
    let found = try marked("quit", in: repeated)
    #expect(found.split(separator: "«").count - 1 == most)
    #expect(found.hasPrefix("he «quit» and"))
  }
}
