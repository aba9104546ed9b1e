import Testing

@testable import Turnstile

@Suite struct LexiconTrainingTests {
  private let lexicon = Array(
    """
    dull\t-1500\t900\tme
    fine\t1000\t300\tme
    odd\t-1000\t1500\tme
    very\tintensity:300\t\tme

    """.utf8)

  /// Texts in which people take `odd` for praise and agree with the lexicon otherwise.
  private var examples: [SentimentExample] {
    let labels: [(String, Sentiment.Label)] = [
      ("A dull day.", .negative), ("A fine day.", .positive), ("A day.", .neutral),
      ("What an odd day.", .positive), ("It rained.", .neutral),
    ]
    let ratings = [("Rain, dull rain.", -2.0), ("A fine rain.", 1.5), ("An odd rain.", 1.8)]
    return labels.flatMap { text, label in
      Array(
        repeating: SentimentExample(set: "labels", text: text, judgement: .label(label)), count: 20)
    }
      + ratings.flatMap { text, rating in
        Array(
          repeating: SentimentExample(set: "ratings", text: text, judgement: .rating(rating)),
          count: 20)
      }
  }

  @Test func aWordThatMisleadsIsCorrectedAndTheOthersStay() throws {
    let training = try LexiconTraining(Lexicon(parsing: lexicon), examples: examples)
    let trained = try training.run()
    let valence = { (word: String) in Int(trained[Word(word)]?.valence ?? 0) }
    #expect(valence("odd") > 0)
    #expect(valence("dull") < -1000)
    #expect(valence("fine") > 500)
    #expect(trained.entries.allSatisfy { $0.correction % 100 == 0 })
  }

  @Test func trainingTwiceGivesTheSameBytes() throws {
    let once = try LexiconTraining(Lexicon(parsing: lexicon), examples: examples).run()
    let twice = try LexiconTraining(once, examples: examples).run()
    #expect(once.file == twice.file)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let written = Lexicon.builtIn.file
    #expect(written == Resource.lexicon)
    #expect(try Lexicon(parsing: written).entries == Lexicon.builtIn.entries)
  }

  @Test func scoresAreLearnedFromOtherTextsOnly() throws {
    let training = try LexiconTraining(Lexicon(parsing: lexicon), examples: examples)
    let scores = training.scores { examples[$0].text }
    let odd = examples.firstIndex { $0.text == "What an odd day." }!
    let dull = examples.firstIndex { $0.text == "A dull day." }!
    // The ratings still speak for "odd"; without them it would keep the lexicon's sign.
    #expect(scores[odd] > -250)
    #expect(scores[dull] < 0)
  }

  @Test func theMinimizerFindsTheValleyOfRosenbrock() {
    let point = Minimizer.minimize(from: [-1.2, 1], steps: 200) { p in
      let (a, b) = (1 - p[0], p[1] - p[0] * p[0])
      return (a * a + 100 * b * b, [-2 * a - 400 * p[0] * b, 200 * b])
    }
    #expect(abs(point[0] - 1) < 1e-3)
    #expect(abs(point[1] - 1) < 1e-3)
  }

  @Test func theGradientIsTheSlopeOfTheLoss() throws {
    let scorer = SentimentScorer(try Lexicon(parsing: lexicon))
    let features = SentimentFeatures(examples, scorer: scorer)
    let loss = SentimentLoss(
      features, examples, chosen: Array(examples.indices),
      valences: features.lines.map { Double(scorer.lexicon.entries[$0].value) / 1000 },
      firmness: features.lines.map { _ in 2 })
    let point = loss.start.enumerated().map { $1 + 0.1 * Double($0 % 3) }
    let gradient = loss(point).gradient
    for index in point.indices {
      var (before, after) = (point, point)
      before[index] -= 1e-5
      after[index] += 1e-5
      let slope = (loss(after).loss - loss(before).loss) / 2e-5
      #expect(abs(slope - gradient[index]) < 1e-3 * max(1, abs(slope)))
    }
  }

  @Test func readsJudgedTexts() throws {
    let examples = try SentimentExample.read(
      Array(
        """
        {"id": "1", "set": "a", "text": "Fine.", "label": "positive"}
        {"id": "2", "text": "Dull.", "rating": -1.5}

        """.utf8), file: "f")
    #expect(examples.map(\.set) == ["a", "texts"])
    guard case .label(.positive) = examples[0].judgement else { return #expect(Bool(false)) }
    guard case .rating(-1.5) = examples[1].judgement else { return #expect(Bool(false)) }
  }

  @Test(arguments: [
    ("\n", LabelledTextError.empty("f")),
    (#"{"text": "Fine."}"#, .malformed("f", line: 1)),
    ("\nFine.", .malformed("f", line: 2)),
    (#"{"text": "Fine.", "label": "good"}"#, .unknownLabel("f", line: 1, "good")),
    (
      #"{"text": "Fine.", "label": "positive"}"# + "\n" + #"{"text": "Dull.", "rating": -1}"#,
      .mixed("f", line: 2, set: "texts")
    ),
  ])
  func saysWhatIsWrongWithJudgedTexts(lines: String, error: LabelledTextError) {
    #expect(throws: error) { try SentimentExample.read(Array(lines.utf8), file: "f") }
  }

  @Test func aTrainerWritesALexiconAndTellsHowWellItScores() throws {
    let folder = TemporaryFolder()
    let texts = [("Fine.", "positive"), ("Dull.", "negative"), ("A day.", "neutral")]
    let lines = texts.map { #"{"text": "\#($0)", "label": "\#($1)"}"# }.joined(separator: "\n")
    let trainer = try LexiconTrainer(path: try folder.write(lines, to: "labelled.jsonl"))
    try trainer.write(to: folder["lexicon.tsv"])
    #expect(try !Lexicon(parsing: Array(folder.text(of: "lexicon.tsv").utf8)).entries.isEmpty)
    #expect(
      trainer.report(folds: 2).hasPrefix("texts: macro-F1, no corrections 1.000, 2 folds "))
  }

  @Test func agreementIsMacroF1OfLabelsAndPearsonOfRatings() {
    // F1 of positive 2·1/(1+2), of negative 0; neutral is nobody's label.
    let labels = [Sentiment.Label.positive, .negative].map(SentimentExample.Judgement.label)
    #expect(abs(SentimentAgreement(labels, scores: [500, 500]).value - 1.0 / 3) < 1e-9)
    let ratings = [1.0, 2, 4].map(SentimentExample.Judgement.rating)
    #expect(abs(SentimentAgreement(ratings, scores: [10, 20, 40]).value - 1) < 1e-9)
    #expect(SentimentAgreement(ratings, scores: [5, 5, 5]).value == 0)
  }
}
