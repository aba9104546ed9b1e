/// Why a post has its sentiment, as `turnstile code --explain` prints it.
///
/// One object for each sentence that counts: those quoted from others do not.
struct SentimentRecord {
  private let post: CodedPost

  init(_ post: CodedPost) { self.post = post }

  var json: JSONValue {
    let feeling = post.feeling
    return .array(
      zip(post.tokenized.text.sentences, feeling.sentences).compactMap { sentence, sentiment in
        guard sentence.place != .quoted else { return nil }
        return .object(
          place(sentence.bytes) + [
            ("score", number(sentiment.score)), ("label", .string(sentiment.label.rawValue)),
            ("words", .array(feeling.explanation(of: sentence.bytes).map(json))),
          ])
      })
  }

  private func json(_ contribution: SentimentContribution) -> JSONValue {
    .object(
      place(contribution.bytes) + [
        ("words", .string(post.quote(contribution.bytes))),
        ("entry", .string(Lexicon.builtIn.entries[contribution.entry].phrase)),
        ("valence", number(contribution.valence)), ("weight", number(contribution.weight)),
        ("value", number(contribution.value)),
        ("rules", .array(contribution.rules.names.map(JSONValue.string))),
      ])
  }

  /// UTF-8 bytes of the text.
  private func place(_ bytes: Range<Int>) -> [(key: String, value: JSONValue)] {
    [("start", .integer(bytes.lowerBound)), ("end", .integer(bytes.upperBound))]
  }

  private func number(_ thousandths: Int) -> JSONValue { .number(Double(thousandths) / 1000) }
}
