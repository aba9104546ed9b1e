import ArgumentParser
import Turnstile

/// `turnstile extract`: the posts found, as JSON Lines.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the posts found in a corpus as JSON Lines.",
    discussion: "Posts that are left out carry \"excluded\" with the cause.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Listing(common: common).print { PostRecord.line($0) }
  }
}

/// `turnstile code`: the posts with their codings, as JSON Lines.
struct Code: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the posts of a corpus with their codings as JSON Lines.",
    discussion: "Posts that are left out are not printed.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (codebook, file) = try common.loadCodebook()
    let scorer = try common.scorer(for: codebook)
    let code = try Failure.mapping {
      Tokenization().then(try Coding(codebook, file: file, scorer: scorer))
    }
    try Listing(common: common).print { post in
      post.exclusion == nil ? PostRecord.line(try code.run(post)) : nil
    }
  }
}
