/// Why a source could not be read. A description says where, what, and what to do.
public enum IngestionError: Error, Equatable, Sendable {
  case noSuchPath(String)
  case notReadable(String, reason: String)
  case notAFile(String, kind: String)
  case linkOutside(String, target: String)
  case tooLarge(String, bytes: Int, limit: Int)
  case notText(String, offset: Int)
  case empty(String)
  /// Without a line where it is not known.
  case malformed(String, line: Int?, reason: String)

  /// The cause that `excluded.csv` counts it under.
  var cause: Exclusion.Cause {
    switch self {
    case .noSuchPath, .notReadable: .unreadable
    case .notAFile: .notRegular
    case .linkOutside: .linkOutside
    case .tooLarge: .tooLarge
    case .notText: .binary
    case .empty: .empty
    case .malformed: .malformed
    }
  }
}

extension IngestionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchPath(let path):
      "\(path): no such file or folder; check the path"
    case .notReadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check its permissions"
    case .notAFile(let path, let kind):
      "\(path): is a \(kind); only files and folders are read"
    case .linkOutside(let path, let target):
      "\(path): links to \(target), outside the corpus; name that path itself to read it"
    case .tooLarge(let path, let bytes, let limit):
      "\(path): \(bytes) bytes are more than the limit of \(limit); split it, or raise --max-bytes"
    case .notText(let path, let offset):
      "\(path): byte \(offset) is binary; only text, Markdown, HTML and JSON Lines are read"
    case .empty(let path):
      "\(path): has no text; nothing to read"
    case .malformed(let path, let line, let reason):
      "\(path): \(line.map { "line \($0): " } ?? "")\(reason); the line is left out"
    }
  }
}
