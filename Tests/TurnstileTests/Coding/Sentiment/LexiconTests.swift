import Testing

@testable import Turnstile

@Suite struct LexiconTests {
  private let tokenizer = Tokenizer()

  @Test func readsValencesCuesAndCorrections() throws {
    let lexicon = try Lexicon(
      parsing: Array("# a comment\ndull\t-1500\t700\tvader\t-200\nvery\tintensity:300\t\tme\n".utf8)
    )
    #expect(lexicon[Word("dull")]?.valence == -1700)
    #expect(lexicon[Word("very")]?.cue == .intensity)
    #expect(lexicon[Word("very")]?.strength == 300)
    #expect(lexicon.entries[0].spread == 700)
    #expect(lexicon.entries[0].source == "vader")
  }

  @Test(arguments: [
    ("dull\t-1500", LexiconError.malformed(line: 1)),
    ("\t-1500\t\tme", .malformed(line: 1)),
    ("# x\ndull\tbad\t\tme", .unknownCue("bad", line: 2)),
    ("dull\t-1500\tmuch\tme", .notANumber("much", line: 1)),
    ("dull\t-1\t\tme\ndull\t-2\t\tme", .duplicate("dull")),
  ])
  func saysWhatIsWrongWithALine(file: String, error: LexiconError) {
    #expect(throws: error) { try Lexicon(parsing: Array(file.utf8)) }
  }

  @Test func anEntryMayHaveAValenceAndACue() throws {
    let lexicon = try Lexicon(
      parsing: Array("pretty\t800\t\tme\npretty\tintensity:200\t\tme".utf8))
    #expect(lexicon[Word("pretty")]?.valence == 800)
    #expect(lexicon[Word("pretty")]?.cue == .intensity)
  }

  /// An entry that the tokenizer divides otherwise would never be found.
  @Test func everyEntryIsFoundWhereATextSaysIt() {
    let finder = SentimentUnitFinder(lexicon: .builtIn)
    var units = SentimentUnits()
    let lost = Lexicon.builtIn.entries.filter { entry in
      if ["<negation>", "<exclamation>", "<question>"].contains(entry.phrase) { return false }
      let text = tokenizer.tokenize("zyx \(entry.phrase)")
      guard text.sentences.count == 1 else { return true }
      let sentence = text.sentences[0]
      finder.read(sentence.tokens, of: text.tokens.span, in: text.bytes.span, into: &units)
      let last = units.units.last
      return last?.bytes != 4..<UInt32(sentence.bytes.upperBound) || last?.node.isEntry != true
    }
    #expect(lost.map(\.phrase) == [])
  }

  @Test func itsLinesAreSortedAndItsValuesInRange() {
    let entries = Lexicon.builtIn.entries
    let phrases = entries.map { Array($0.phrase.utf8) }
    #expect(zip(phrases, phrases.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
    #expect(entries.allSatisfy { abs($0.valence) <= 4500 })
  }

  @Test func aTableFindsWhatItWasGivenAndNothingElse() {
    var table = WordTable<Int>(capacity: 4)
    for number in 0..<1000 { table.update(Word("w\(number)"), default: 0) { $0 += number } }
    #expect((0..<1000).filter { number in table[Word("w\(number)")] != number } == [])
    #expect(table[Word("w1000")] == nil)
  }
}
