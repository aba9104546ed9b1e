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
  /// A record, by its number among the others where it has one.
  case malformedRecord(String, record: Int?, line: Int, reason: String)
  case recordTooLarge(String, line: Int?, bytes: Int, limit: Int)
  /// Bad records beyond those that are told one by one.
  case furtherRecords(String, count: Int)
  /// Posts beyond what one source that is held whole may have.
  case tooManyPosts(String, count: Int, limit: Int)
  /// Records without a field that is known for text; the columns of a table.
  case noPosts(String, columns: String?)

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
    case .malformed, .badRecord, .malformedRecord, .furtherRecords, .noPosts: .malformed
    case .recordTooLarge, .tooManyPosts: .tooLarge
    }
  }

  /// How many sources, lines or records it tells of.
  var count: Int {
    switch self {
    case .furtherRecords(_, let count), .tooManyPosts(_, let count, _): count
    case .membersPassed(_, _, let count, _): count
    default: 1
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
      "\(path): byte \(offset) is binary; only text, Markdown, HTML, JSON and CSV are read"
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
    case .malformedRecord(let path, let record, let line, let reason):
      "\(path): line \(line): \(record.map { "record \($0) " } ?? "")\(reason); "
        + (record == nil ? "the rest is left out" : "the record is left out")
    case .recordTooLarge(let path, let line, let bytes, let limit):
      "\(path): \(line.map { "line \($0): " } ?? "")\(bytes) bytes are more than the limit of "
        + "\(limit) for one record; the record is left out"
    case .furtherRecords(let path, let count):
      "\(path): \(count) more records could not be read; they are left out"
    case .tooManyPosts(let path, let count, let limit):
      "\(path): has \(count) posts beyond the limit of \(limit) for one file; they are left out, "
        + "split it, or write one JSON object a line"
    case .noPosts(let path, let columns?):
      "\(path): no column is known for text (\(columns)); name one text, body, content or comment"
    case .noPosts(let path, nil):
      "\(path): holds no posts; their text must stand in a field named text, body or content"
    }
  }
}
