/// Trains the built-in lexicon on a file of labelled texts, and tells how well it scores texts that
/// it has not seen.
public struct LexiconTrainer {
  private let examples: [SentimentExample]
  private let training: LexiconTraining

  /// - Parameter path: JSON Lines with `text`, `label` or `rating`, and `set` where there are several.
  /// - Throws: `IngestionError` or ``LabelledTextError``.
  public init(path: String) throws {
    let sources = try Corpus(paths: [path]).sources
    var bytes: [UInt8] = []
    for source in sources { bytes += try SourceReader(limit: 1 << 30).read(source).bytes }
    try self.init(SentimentExample.read(bytes, file: path))
  }

  init(_ examples: [SentimentExample]) throws {
    self.examples = examples
    training = try LexiconTraining(.builtIn, examples: examples)
  }

  /// Writes the lexicon with the corrections that the texts ask for, replacing what is there.
  public func write(to path: String) throws {
    try OutputFile.replace(path, with: try training.run().file)
  }

  /// How well texts are scored without corrections, by corrections from other texts, and by
  /// corrections from other sets.
  ///
  /// - Parameter folds: In how many parts texts are left out; the same text is in one part always.
  public func report(folds: Int) -> String {
    var columns = [
      ("no corrections", training.scores(leavingOut: { _ in 0 })),
      (
        "\(folds) folds",
        training.scores(leavingOut: { Int(Word(examples[$0].text).hash % UInt64(folds)) })
      ),
    ]
    if Set(examples.map(\.set)).count > 1 {
      columns.append(("other sets", training.scores(leavingOut: { examples[$0].set })))
    }
    return Set(examples.map(\.set)).sorted().map { set in
      let rows = examples.indices.filter { examples[$0].set == set }
      let judgements = rows.map { examples[$0].judgement }
      let figures = columns.map { name, scores in
        let figure = SentimentAgreement(judgements, scores: rows.map { scores[$0] }).value
        return "\(name) \(Decimal.string(figure, places: 3))"
      }
      return
        "\(set): \(judgements[0].measure), \(figures.joined(separator: ", ")), n \(rows.count)\n"
    }
    .joined()
  }
}

extension SentimentExample.Judgement {
  /// What scores are measured by.
  fileprivate var measure: String {
    switch self {
    case .label: "macro-F1"
    case .rating: "Pearson r"
    }
  }
}
