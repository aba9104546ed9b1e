/// Why a folder of reports could not be read back. A description says where, what, and what to do.
public enum RunError: Error, Equatable, Sendable {
  case notARun(String, missing: String)
  case notReadable(String, reason: String)
  /// Without a line where it is not known.
  case damaged(String, line: Int?, reason: String)
  case noTexts(String)
  case otherCodebook(String, name: String, version: String)
}

extension RunError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notARun(let path, let missing):
      "\(path): has no \(missing); name a folder that turnstile analyze wrote"
    case .notReadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check the path and its permissions"
    case .damaged(let path, let line, let reason):
      "\(path): \(line.map { "line \($0) " } ?? "")\(reason); make the run anew"
    case .noTexts(let path):
      "\(path): has no turnstile.sqlite with the posts' texts; analyze without --no-database"
    case .otherCodebook(let path, let name, let version):
      "\(path): was coded by codebook \(name), \(version), in another form; name it by --codebook"
    }
  }
}
