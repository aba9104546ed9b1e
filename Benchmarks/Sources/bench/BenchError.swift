/// Why there is nothing to measure.
enum BenchError: Error, CustomStringConvertible {
  case noSentences(String)
  case noPosts(String)

  var description: String {
    switch self {
    case .noSentences(let folder):
      "\(folder): no sentences in .txt files here; name a folder of texts with --corpus"
    case .noPosts(let folder):
      "\(folder): no posts here; let TURNSTILE_CORPUS name a folder of them, or unset it"
    }
  }
}
