/// Why a source could not be read. A description says where, what, and what to do.
public enum IngestionError: Error, Equatable, Sendable {
  case noSuchPath(String)
  case notReadable(String, reason: String)
  case notAFile(String, kind: String)
  case linkOutside(String, target: String)
  case tooLarge(String, bytes: Int, limit: Int)
  case notText(String, offset: Int)
  case empty(String)
  /// It is packed, and its bytes are not what the packing promised.
  case damaged(String, reason: String)
  /// It unpacks to more than a reader can be meant to take.
  case bomb(String, reason: String)
  /// What was passed over in an archive, all of a kind at once.
  case membersPassed(String, PassedMembers.Kind, count: Int, first: String)
  /// A record of a WARC file, by its number from 1.
  case badRecord(String, number: Int, reason: String)
  /// Without a line where it is not known.
  case malformed(String, line: Int?, reason: String)

  /// The cause that `excluded.csv` counts it under.
  var cause: Exclusion.Cause {
    switch self {
    case .noSuchPath, .notReadable, .damaged: .unreadable
    case .notAFile: .notRegular
    case .linkOutside: .linkOutside
    case .tooLarge: .tooLarge
    case .notText: .binary
    case .empty: .empty
    case .bomb: .bomb
    case .membersPassed(_, let kind, _, _): kind.cause
    case .malformed, .badRecord: .malformed
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
    case .damaged(let path, let reason):
      "\(path): is damaged (\(reason)); what lies behind the damage is left out, fetch it again"
    case .bomb(let path, let reason):
      "\(path): \(reason), as a bomb does; the rest of it is left out, unpack it by hand if it "
        + "is meant to be read"
    case .membersPassed(let path, let kind, let count, let first):
      "\(path): \(kind.sentence(count).fault), \(count == 1 ? "" : "the first ")\(first); "
        + kind.sentence(count).advice
    case .badRecord(let path, let number, let reason):
      "\(path): record \(number) \(reason); it is left out"
    case .malformed(let path, let line, let reason):
      "\(path): \(line.map { "line \($0): " } ?? "")\(reason); the line is left out"
    }
  }
}
