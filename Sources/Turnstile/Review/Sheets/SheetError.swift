/// What is wrong with a review sheet. A description says where, what, and what to do.
public enum SheetError: Error, Equatable, Sendable {
  case notReadable(String, reason: String)
  case noHeader(String, missing: String)
  case unknownCode(String, row: Int, column: String, value: String, allowed: [String])
  case badNumber(String, row: Int, column: String, value: String)
  case duplicate(String, row: Int, id: String, first: Int)
  case nothingCoded(String)
  case nothingShared([String])
  case noPosts(String)
  case notARun(String, reason: String)

  /// Whether the rest of the sheet is of use all the same.
  public var isMinor: Bool {
    switch self {
    case .unknownCode, .badNumber, .duplicate: true
    default: false
    }
  }
}

extension SheetError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notReadable(let sheet, let reason):
      "\(sheet): cannot be read (\(reason)); name a sheet that `turnstile sample` wrote"
    case .noHeader(let sheet, let missing):
      "\(sheet): its first row has no column \(missing); keep the header that "
        + "`turnstile sample` wrote, and save as CSV"
    case .unknownCode(let sheet, let row, let column, let value, let allowed):
      "\(sheet): row \(row), \(column): \"\(value)\" is not known, so the cell is left out; use "
        + allowed.joined(separator: ", ")
    case .badNumber(let sheet, let row, let column, let value):
      "\(sheet): row \(row), \(column): \"\(value)\" is no number above 0, so the row counts as "
        + "not drawn at random; restore what `turnstile sample` wrote"
    case .duplicate(let sheet, let row, let id, let first):
      "\(sheet): row \(row), post_id: \"\(id)\" is coded otherwise in row \(first), which counts; "
        + "keep one of them"
    case .nothingCoded(let sheet):
      "\(sheet): no row is coded; fill in movement, factors and the other columns (\"none\" for none)"
    case .nothingShared(let sheets):
      "\(sheets.joined(separator: ", ")): no post is coded in two sheets; give the same sheet to "
        + "two coders"
    case .noPosts(let path):
      "\(path): no post could be read; name files or folders with posts"
    case .notARun(let path, let reason):
      "\(path): cannot tell what the run read (\(reason)); name its corpus instead"
    }
  }
}
