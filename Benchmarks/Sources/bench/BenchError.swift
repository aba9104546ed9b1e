/// Why there is nothing to measure.
enum BenchError: Error, CustomStringConvertible {
  case noSentences(String)
  case noPosts(String)
  case noPeer(String, reason: String)

  var description: String {
    switch self {
    case .noSentences(let folder):
      "\(folder): no sentences in .txt files here; name a folder of texts with --corpus"
    case .noPosts(let folder):
      "\(folder): no posts here; let TURNSTILE_CORPUS name a folder of them, or unset it"
    case .noPeer(let python, let reason):
      "\(python): \(reason); let --peer-python name a Python with vaderSentiment, or leave it out"
    }
  }
}
