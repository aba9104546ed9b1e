import Testing

@testable import Turnstile

@Suite struct SentimentScorerTests {
  private let scorer = SentimentScorer()
  private let tokenizer = Tokenizer()

  private func score(_ text: String) -> TextSentiment { scorer.score(tokenizer.tokenize(text)) }
  private func overall(_ text: String) -> Int { score(text).overall.score }

  @Test(arguments: [
    ("My new team is wonderful.", Sentiment.Label.positive),
    ("Two years of thankless work and I burned out.", .negative),
    ("I moved the files to another folder.", .neutral),
    ("No worries, take your time!", .positive),
    ("I can't wait to start!", .positive),
    ("The interview was not bad at all.", .positive),
    ("They ghosted me after the fifth round.", .negative),
    ("The manager stopped being helpful.", .negative),
    ("There is a lack of good mentors.", .negative),
    ("I hardly enjoy any of it now.", .negative),
    ("Nobody loves this tool.", .negative),
    ("I no longer find it rewarding.", .negative),
    ("Loving the new job 🎉", .positive),
    ("My contract ended :(", .negative),
    ("That was sooooo goooood", .positive),
    ("#blessed to be here", .positive),
  ])
  func labelsAsAReaderWould(text: String, label: Sentiment.Label) {
    #expect(score(text).overall.label == label)
  }

  @Test(arguments: [
    "The training loss goes down while the validation error stays.",
    "We use negative sampling and a bias term.",
    "Kill the process before the critical section.",
    "The event fires when the error handler returns.",
    "I want to create a number of objects like this.",
  ])
  func technicalTermsAreNoFeelings(text: String) {
    #expect(score(text).overall.label == .neutral)
  }

  @Test(arguments: [
    ("The work is very good.", "The work is good."),
    ("The work is good.", "The work is slightly good."),
    ("The work is good!", "The work is good."),
    ("The work is GOOD here.", "The work is good here."),
    ("The work is good.", "Is the work good?"),
    ("The work is good.", "If the work is good, I stay."),
    ("The work is good.", "The work is not good."),
    ("The work is good.", "I wish the work was good."),
    ("The pay is bad, but the work is good.", "The work is good, but the pay is bad."),
    ("Although the pay is bad, the work is good.", "Although the work is good, the pay is bad."),
    ("The work is good despite bad pay.", "The pay is bad despite good work."),
    ("The work is not the worst.", "The work is the worst."),
    ("I thank you a lot.", "I thank you."),
  ])
  func firstSoundsBetterThanSecond(better: String, worse: String) {
    #expect(overall(better) > overall(worse))
  }

  @Test func aNegationEndsWithItsClause() {
    #expect(overall("It is not here, great job.") > 0)
    #expect(overall("It isn’t a great job.") == overall("It isn't a great job."))
    #expect(overall("It isn’t a great job.") < 0)
  }

  @Test func phrasesAreFoundAnywhere() {
    let atStart = score("Waste of time, all of it.").contributions
    let inside = score("Then all of it, a waste of time, ended.").contributions
    #expect(atStart.map(\.entry) == inside.map(\.entry))
    #expect(scorer.lexicon.entries[atStart[0].entry].phrase == "waste of time")
  }

  @Test func codeAndQuotedLinesDoNotCount() {
    let text = score("> This is terrible, awful work.\n\nI moved on. `killAllTerrible()`")
    #expect(text.sentences[0] == .neutral)
    #expect(text.overall.score == 0)
    #expect(text.contributions.isEmpty)
  }

  @Test func aSentenceAloneIsItsText() {
    let text = score("The salary was awful.")
    #expect(text.sentences == [text.overall])
  }

  @Test func longTextsDoNotSaturate() {
    let mild = "The day was fine and nice. We sat there. I read a page of it. It rained. "
    let long = overall(String(repeating: mild, count: 200))
    #expect(long < 950)
    #expect(abs(overall(String(repeating: mild, count: 400)) - long) < 10)
  }

  @Test func everyScoreIsTheSumOfItsContributions() {
    let text = score("Honestly, the team was great, but the deadlines were brutal!")
    #expect(text.sentences[0] == Sentiment(sum: text.contributions.reduce(0) { $0 + $1.value }))
    #expect(text.contributions.contains { $0.rules.names.contains("after a contrast") })
  }

  @Test func aClauseHasAScoreOfItsOwn() {
    let words = "I adore the maths, but the commute is horrible."
    let text = score(words)
    #expect(text.clause(touching: 2..<9).label == .positive)
    #expect(text.clause(touching: 23..<30).label == .negative)
    #expect(text.clause(touching: 0..<words.utf8.count) == text.sentences[0])
    #expect(text.clause(touching: 0..<0).label == .positive)
  }

  @Test(arguments: ["", " ", "\u{FFFD}", "!!!", "????", ":) :) :)", "- - -", "NOT NOT NOT", "…"])
  func takesAnyText(text: String) {
    #expect((-1000...1000).contains(overall(text)))
  }

  @Test func takesAnyBytes() {
    var seed: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<80).map { _ -> UInt8 in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: seed >> 33)
      }
      let text = scorer.score(tokenizer.tokenize(bytes))
      #expect((-1000...1000).contains(text.overall.score))
    }
  }

  @Test(arguments: ["😀", "good ", "not but ", "very ", "if good, "])
  func timeGrowsWithLengthOnly(part: String) {
    func duration(_ count: Int) -> Duration {
      let text = tokenizer.tokenize(String(repeating: part, count: count))
      return ContinuousClock().measure { _ = scorer.score(text) }
    }
    _ = duration(4_000)
    let short = (0..<3).map { _ in duration(4_000) }.min()!
    let long = (0..<3).map { _ in duration(40_000) }.min()!
    #expect(long < short * 40)
  }
}
