extension TableSchema {
  static let posts = TableSchema(
    name: "posts", about: "Every post that counts, in the order of the corpus.",
    fields: [
      Field("post_id", .string, "The site's own identifier, or a hash of source and place"),
      Field("source", .string, "The file it was read from"),
      Field("thread", .string, "The thread it belongs to"),
      Field("reply_to", .string, "The post it answers"),
      Field("kind", .string, "article, submission or comment"),
      Field("author", .string, "Who wrote it, where known"),
      Field("created", .datetime, "When, where known; UTC"),
      Field("venue", .string, "Where it was published"),
      Field("url", .string, "Its address"),
      Field("title", .string, "Its title; a comment's is its thread's"),
      Field("language", .string, "ISO 639-1"),
      Field("words", .integer, "Words of its text"),
      Field("movement", .string, "leaving, entering, staying; several joined by a space"),
      Field("status", .string, "done, under_way, considering, declined or returned"),
      Field("attitude", .string, "positive, negative, mixed or neutral"),
      Field("sentiment", .number, "-1 to 1"),
      Field("factors", .integer, "How many factors were coded"),
      Field("roles", .integer, "How many roles were coded"),
      Field("text_hash", .string, "FNV-1a of its text, 64 bits; another text has another"),
      Field("coder", .string, "reviewed where people corrected its codes, machine elsewhere"),
    ])

  static let factors = TableSchema(
    name: "factors", about: "Every factor coded, with the words that carry it.",
    fields: [
      Field("post_id", .string, "The post"),
      Field("code", .string, "The factor's code"),
      Field("pole", .string, "away or toward the field"),
      Field("own", .boolean, "Whether it is the author's own reason"),
      Field("movement", .string, "The author's movement"),
      Field("quote", .string, "Words of the post"),
      Field("start", .integer, "First UTF-8 byte of the quote in the text"),
      Field("end", .integer, "The byte after its last"),
      Field("why", .string, "Which rule or score made it"),
      Field("confidence", .number, "How likely it is right, 0 to 1"),
      Field("sentiment", .number, "Of the clauses that hold the quote, -1 to 1"),
      Field("coder", .string, "reviewed where people coded the post's factors, or machine"),
    ])

  static let roles = TableSchema(
    name: "roles", about: "Every role that an author moves from or to.",
    fields: [
      Field("post_id", .string, "The post"),
      Field("movement", .string, "The author's movement"),
      Field("side", .string, "from or to"),
      Field("role", .string, "The role's code"),
      Field("quote", .string, "Words of the post; empty where the title names it"),
      Field("start", .integer, "First UTF-8 byte of the quote in the text"),
      Field("end", .integer, "The byte after its last"),
      Field("coder", .string, "reviewed where people coded this side's roles, or machine"),
    ])

  static let reasons = TableSchema(
    name: "reasons", about: "How many posts, authors and threads give each factor.",
    fields: [
      Field("movement", .string, "leaving, entering, staying, or none"),
      Field("code", .string, "The factor's code"),
      Field("pole", .string, "away or toward the field"),
      Field("posts", .integer, "Posts with it"),
      Field("authors", .integer, "Authors with it; an unknown one counts for each post"),
      Field("threads", .integer, "Threads with it"),
      Field("share", .number, "Authors with it among all authors of the movement"),
      Field("ci_low", .number, "Wilson 95 % interval of the share"),
      Field("ci_high", .number, "Wilson 95 % interval of the share"),
      Field("own_share", .number, "Posts that give it as their author's own, among posts with it"),
      Field("sentiment", .number, "Mean sentiment of the clauses that carry it, -1 to 1"),
      Field("example_post_id", .string, "A post that says it"),
    ] + correction)

  static let flows = TableSchema(
    name: "flows", about: "From which role to which.",
    fields: [
      Field("from", .string, "A role; empty where not named"),
      Field("to", .string, "A role; empty where not named"),
      Field("movement", .string, "leaving, entering or staying"),
      Field("posts", .integer, "Posts that tell it"),
      Field("authors", .integer, "Authors that tell it"),
      Field("share", .number, "Authors that tell it among all authors of the movement"),
      Field("ci_low", .number, "Wilson 95 % interval of the share"),
      Field("ci_high", .number, "Wilson 95 % interval of the share"),
    ] + correction)

  static func keywords(_ comparison: Comparison) -> TableSchema {
    let others = [
      "term", "n", "count", "posts", "tf_idf", "g2", "q", "log_ratio", "ci_low", "ci_high",
      "dispersion",
    ]
    /// The group's name, where a column may have it: some belong to others, some are formulas.
    func column(_ group: String, or fallback: String) -> String {
      let isName = group.unicodeScalars.first?.properties.isAlphabetic ?? false
      return isName && !others.contains(group) ? group : fallback
    }
    return TableSchema(
      name: "keywords", about: "Words and phrases that stand out.",
      fields: [
        Field("term", .string, "One to three words, folded"),
        Field("n", .integer, "How many words it has"),
        Field("count", .integer, "Occurrences"),
        Field("posts", .integer, "Posts that say it"),
        Field("tf_idf", .number, "count × ln(posts / posts that say it)"),
        Field(
          column(comparison.target, or: "target"), .integer, "Posts of the first group that say it"),
        Field(
          column(comparison.reference, or: "reference"), .integer,
          "Posts of the second group that say it"),
        Field("g2", .number, "Signed log-likelihood ratio of posts; above 0 for the first group"),
        Field("q", .number, "Benjamini-Hochberg q value of g2"),
        Field("log_ratio", .number, "Binary logarithm of the ratio of shares"),
        Field("ci_low", .number, "95 % interval of log_ratio"),
        Field("ci_high", .number, "95 % interval of log_ratio"),
        Field("dispersion", .number, "Rosengren's S; 1 is spread like the corpus"),
      ])
  }

  static let collocations = TableSchema(
    name: "collocations", about: "Pairs of words that keep company more than by chance.",
    fields: [
      Field("term", .string, "Two words in a row, folded"),
      Field("count", .integer, "Occurrences"),
      Field("posts", .integer, "Posts that say it"),
      Field("npmi", .number, "Normalized pointwise mutual information, -1 to 1"),
    ])

  static let sentiment = TableSchema(
    name: "sentiment",
    about: "The sentiment of groups of posts, and of the clauses that carry a factor.",
    fields: [
      Field("group", .string, "all, movement, factor, venue or month, and its value"),
      Field("posts", .integer, "Posts of the group; of a factor, clauses that carry it"),
      Field("mean", .number, "Mean score, -1 to 1"),
      Field("ci_low", .number, "Student 95 % interval of the mean"),
      Field("ci_high", .number, "Student 95 % interval of the mean"),
      Field("positive", .integer, "How many are positive"),
      Field("neutral", .integer, "How many are neutral"),
      Field("negative", .integer, "How many are negative"),
    ])

  static let trend = TableSchema(
    name: "trend", about: "Movements and factors by month, where posts are dated.",
    fields: [
      Field("period", .string, "Year and month"),
      Field("movement", .string, "leaving, entering or staying"),
      Field("code", .string, "A factor's code; empty for the movement alone"),
      Field("pole", .string, "away or toward; empty for the movement alone"),
      Field("posts", .integer, "Posts"),
      Field("share", .number, "Posts among those of the movement in the month"),
    ])

  static let excluded = TableSchema(
    name: "excluded", about: "Everything that was found and does not count.",
    fields: [
      Field("source", .string, "The file"),
      Field(
        "post_id", .string,
        "The post, or the thread that lacks some; empty for a whole file or a line"),
      Field("cause", .string, "Why it is left out"),
      Field("detail", .string, "What a reviewer should know"),
      Field("duplicate_of", .string, "The post that was kept"),
      Field("similarity", .number, "0 to 1"),
    ])
}
