/// How much each entry of a lexicon counts in each text, whatever its valence.
///
/// With the rules fixed, a text's sum is linear in the valences; its coefficients are kept here.
struct SentimentFeatures {
  /// The lines of the lexicon that occur, in order of appearance.
  private(set) var lines: [Int] = []
  /// For each text, pairs of an index into `lines` and a coefficient.
  private(set) var rows: [[(entry: Int, coefficient: Double)]] = []

  init(_ examples: [SentimentExample], scorer: SentimentScorer) {
    let tokenizer = Tokenizer()
    var indices: [Int: Int] = [:]
    for example in examples {
      let text = tokenizer.tokenize(example.text)
      let scale = SentimentScorer.share(
        ofSentences: text.sentences.count { $0.place != .quoted })
      var row: [(entry: Int, coefficient: Double)] = []
      for contribution in scorer.score(text).contributions {
        let index = indices[contribution.entry] ?? lines.count
        if index == lines.count {
          indices[contribution.entry] = index
          lines.append(contribution.entry)
        }
        let coefficient = Double(contribution.weight) / 1000 * scale
        if let known = row.firstIndex(where: { $0.entry == index }) {
          row[known].coefficient += coefficient
        } else {
          row.append((index, coefficient))
        }
      }
      rows.append(row)
    }
  }
}
