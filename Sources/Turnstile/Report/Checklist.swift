/// What a reviewer of automated content analysis asks for, item by item.
struct Checklist {
  let report: Report
  let remarks: Remarks
  let command: String

  var items: [(name: String, text: String)] {
    let findings = Findings(report: report)
    let codebook = report.codebook
    let dated = report.sentiments.filter { $0.key.column == "month" }
      .reduce(0) { $0 + $1.count.posts }
    let dates = findings.dates.map {
      "\(dated) of \(report.coverage.posts.counted("post")), from \($0.first) to \($0.last)"
    }
    return [
      (
        "Corpus",
        "\(report.coverage.posts.counted("post")), \(report.coverage.words.counted("word")) from "
          + "\(report.coverage.sources.counted("source")); each input's hash is in manifest.json"
      ),
      ("Dates", dates ?? "No post has a date"),
      (
        "Sampling",
        "Every post found in the paths given; how these were chosen is for their collector to say"
      ),
      (
        "Unit",
        "The post; shares count authors, each once, and a post without one as an author of its own"
      ),
      (
        "Codebook",
        "\(codebook.name), version \(codebook.version), SHA-256 \(codebook.digest.prefix(12)); "
          + "\(codebook.codes.count.counted("factor")) with definition, example and counterexample"
      ),
      ("Human codings and agreement", remarks.agreement),
      ("Scores by code", remarks.scores),
      (
        "Uncertainty",
        "95 % intervals of shares after Wilson, of means after Student; they tell of chance, not "
          + "of errors of the coder"
      ),
      (
        "Examples of errors",
        "The codings that the coder was least sure of are listed; factors.csv tells why each was made"
      ),
      ("Limits", "Listed under their heading"),
      (
        "Ethics",
        "Posts are quoted word for word and can be found by a search: ask their authors, or "
          + "paraphrase, before you publish a quote"
      ),
      ("Command", command),
    ]
  }

  var limits: [String] {
    let language = report.codebook.language == "en" ? "English" : report.codebook.language
    return [
      "People who post are not all people; those who are content write less.",
      "Stories of leaving are written late and tidied by memory.",
      "A post says what its author chose to say; a reason not named may still hold.",
      "The coder reads \(language); irony, hearsay and quotation mislead it at times.",
    ]
  }
}
