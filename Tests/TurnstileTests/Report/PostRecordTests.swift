import FoundationEssentials
import Testing

@testable import Turnstile

@Suite struct PostRecordTests {
  private struct Word: Decodable {
    var start, end: Int
    var words, entry: String
    var valence, weight, value: Double
    var rules: [String]
  }

  private struct Sentence: Decodable {
    var start, end: Int
    var score: Double
    var words: [Word]
  }

  private struct Factor: Decodable {
    struct Score: Decodable { var score: Double }
    var quote: String
    var sentiment: Score
  }

  private struct Record: Decodable {
    var sentiment: Factor.Score
    var factors: [Factor]
    var explain: [Sentence]?
  }

  private static let text = """
    > Quoted words are horrible.

    The café was not charming, but the pay was AWFUL low. I left. A waste of time 😀!
    """

  private func record(_ text: String = text, isExplained: Bool = true) throws -> Record {
    let coding = try Coding(Fixture.baking(), file: "baking.yaml")
    let line = PostRecord.line(coding.code(text), isExplained: isExplained)
    return try JSONDecoder().decode(Record.self, from: Data(line))
  }

  @Test func nothingIsExplainedUnlessAskedFor() throws {
    #expect(try record(isExplained: false).explain == nil)
    #expect(try record("").explain?.isEmpty == true)
  }

  @Test func theSentencesThatCountAreExplained() throws {
    let sentences = try #require(record().explain)
    let bytes = Array(Self.text.utf8)
    #expect(
      sentences.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == [
        "The café was not charming, but the pay was AWFUL low.", "I left.",
        "A waste of time 😀!",
      ])
    for word in sentences.flatMap(\.words) {
      #expect(String(decoding: bytes[word.start..<word.end], as: UTF8.self) == word.words)
      #expect(abs(word.value - word.valence * word.weight) < 0.001)
    }
  }

  @Test func wordsRulesAndPhrasesAreNamed() throws {
    let words = try #require(record().explain).flatMap(\.words)
    let charming = try #require(words.first { $0.words == "charming" })
    #expect(charming.rules == ["negation", "before a contrast"])
    #expect(charming.valence > 0 && charming.weight < 0)
    let awful = try #require(words.first { $0.entry == "awful" })
    #expect(awful.rules.contains("after a contrast"))
    #expect(words.contains { $0.entry == "waste of time" })
  }

  /// As the help of `turnstile code` tells it.
  @Test func scoresFollowFromTheValues() throws {
    func score(_ sum: Double) -> Double { sum / (sum * sum + 15).squareRoot() }
    let record = try record()
    let sentences = try #require(record.explain)
    let sums = sentences.map { $0.words.reduce(0) { $0 + $1.value } }
    for (sentence, sum) in zip(sentences, sums) {
      #expect(abs(sentence.score - score(sum)) < 0.002)
    }
    let whole = sums.reduce(0, +) * 6 / Double(sentences.count + 5)
    #expect(abs(record.sentiment.score - score(whole)) < 0.002)
  }

  @Test func aFactorHasTheSentimentOfItsClauseAndNotOfItsPost() throws {
    let record = try record(
      "I adore the bread, the people and the town. But the pay is low, sadly.")
    let pay = try #require(record.factors.first)
    #expect(pay.quote.contains("pay is low"))
    #expect(pay.sentiment.score < 0)
    #expect(record.sentiment.score > 0)
  }
}
