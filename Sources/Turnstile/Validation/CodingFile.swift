internal import FoundationEssentials

/// Reads codings from JSON Lines; a line that is none costs that line.
struct CodingFile {
  /// In the order of the file; of two with one identifier the later stands in the place of the
  /// former.
  private(set) var records: [CodingRecord] = []
  private(set) var faults: [IngestionError] = []
  private var places: [String: Int] = [:]

  init() {}

  /// Adds a file.
  ///
  /// - Parameter limit: The most bytes that it may have, packed and unpacked.
  mutating func add(path: String, limit: Int) throws(IngestionError) {
    let source = Source(name: path, path: path, size: 0)
    let bytes = try SourceReader(limit: limit).readUnpacked(source)
    let text = try TextDecoding.decode(
      bytes, declared: nil, keepingLineEnds: true, name: path
    ).text
    let decoder = JSONDecoder()
    for (number, line) in Lines(text).enumerated() {
      let content = text.trimmed(line)
      guard !content.isEmpty else { continue }
      do {
        let record = try decoder.decode(CodingRecord.self, from: Data(text[content]))
        if let place = places[record.id] {
          records[place] = record
        } else {
          places[record.id] = records.count
          records.append(record)
        }
      } catch {
        faults.append(.malformed(path, line: number + 1, reason: Self.reason(error)))
      }
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "is no coded post (\"\(key.stringValue)\" is missing)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "is no coded post (\"\(context.codingPath.first?.stringValue ?? "")\" is of another kind)"
    default: "is no JSON object"
    }
  }
}
