import ArgumentParser
import Turnstile

/// `turnstile extract`: the posts found, as JSON Lines.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the posts found in a corpus as JSON Lines.",
    discussion: """
      Posts that are left out carry "excluded" with the cause. Duplicates are printed like any post.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let languages = common.languages(for: try common.loadCodebook().codebook)
    try Listing(common: common).print { PostRecord.line(languages.run($0)) }
  }
}

/// `turnstile code`: the posts with their codings, as JSON Lines.
struct Code: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the posts of a corpus with their codings as JSON Lines.",
    discussion: """
      Posts that are left out are not printed; duplicates are. Scores of sentiment run from -1 to \
      1; those from \(band.lowerBound) to \(band.upperBound) thousandths are neutral.

      With --explain each line gets "explain", a list with one object for each sentence that \
      counts: its first UTF-8 byte and the byte after its last ("start", "end"), "score", "label" \
      and "words", the words and phrases that made the score. Each of these has its bytes, what \
      the text says ("words"), the lexicon's "entry", its "valence" (-4.5 to 4.5), the "weight" \
      that the "rules" gave it (negation, intensity, contrast ...), and "value", their product. A \
      sentence scores s / sqrt(s * s + 15) of the sum s of its values; a post of n sentences, 6 / \
      (n + 5) of the sum of all.
      """)

  private static let band = Sentiment.neutralBand

  @OptionGroup var common: CommonOptions

  @Flag(help: "Add the words, valences and rules that made each sentence's sentiment.")
  var explain = false

  func run() throws {
    let (codebook, file) = try common.loadCodebook()
    let scorer = try common.scorer(for: codebook)
    let code = try Failure.mapping {
      Tokenization().then(try Coding(codebook, file: file, scorer: scorer))
    }
    let isExplained = explain
    let languages = common.languages(for: codebook)
    try Listing(common: common).print { post in
      let post = languages.run(post)
      return post.exclusion == nil
        ? PostRecord.line(try code.run(post), isExplained: isExplained) : nil
    }
  }
}
