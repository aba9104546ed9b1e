import Testing

@testable import Turnstile

@Suite struct PatternParserTests {
  private let parser = PatternParser(
    classes: ["pet": ["cat", "guinea pig"]], fieldTerms: ["baking"], stemmer: Stemmer())

  @Test func everyFeatureIsRead() throws {
    let left = Pattern.Phrase(words: [.exact(Word("left"))])
    let walk = Pattern.Phrase(words: [.stem(Word("walk")), .stem(Word("away"))])
    let never = Pattern.Phrase(words: [.stem(Word("never"))])
    #expect(
      try parser.parse("=left|walks_away ~ !never @pet? ~12 $field $from $to?").elements == [
        .phrases([left, walk], isOptional: false), .gap(4), .not([never]),
        .oneOf(.named("pet"), isOptional: true), .gap(12), .oneOf(.field, isOptional: false),
        .oneOf(.role(.from), isOptional: false), .oneOf(.role(.to), isOptional: true),
      ])
  }

  @Test func aClassAmongAlternativesStandsForItsPhrases() throws {
    #expect(
      try parser.parse("@pet|dog|$field").elements
        == parser.parse("cat|guinea_pig|dog|baking").elements)
  }

  @Test(arguments: [
    ("", "has no word or class that must be there; add one"),
    ("!never", "has no word or class that must be there; add one"),
    ("really? @pet?", "has no word or class that must be there; add one"),
    ("~ quit", "begins with a gap; drop it"),
    ("i ^ quit", "has ^ behind its first place; move it there"),
    ("quit ~3", "ends with a gap; drop it"),
    ("a ~0 b", "\"~0\" is no gap; write ~ or ~1 to ~30"),
    ("a ~31 b", "\"~31\" is no gap; write ~ or ~1 to ~30"),
    ("a ~x b", "\"~x\" is no gap; write ~ or ~1 to ~30"),
    ("@dog", "class @dog is not defined; add it under classes"),
    ("@", "class @ is not defined; add it under classes"),
    ("|", "\"|\" names no word; write one"),
    ("a _ b", "\"_\" names no word; write one"),
    ("a = b", "\"=\" names no word; write one"),
    ("a !", "\"\" names no word; write one"),
    ("$feild", "\"$feild\" cannot stand here; only $field, and $from and $to alone"),
    ("a|$to", "\"$to\" cannot stand here; only $field, and $from and $to alone"),
    ("a|@dog", "class @dog is not defined; add it under classes"),
    ("a|", "\"a|\" names no word; write one"),
  ])
  func aPatternThatCannotBeReadIsToldWhy(pattern: String, reason: String) {
    #expect(throws: PatternParser.Fault(reason: reason)) { try parser.parse(pattern) }
  }

  @Test func aQuestionMarkAloneIsAWord() throws {
    #expect(try parser.parse("?").elements.count == 1)
  }
}
