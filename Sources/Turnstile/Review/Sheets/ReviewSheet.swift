/// A review sheet as it came back from a coder.
public struct ReviewSheet: Sendable {
  /// Why a post was drawn.
  enum Part: String, Sendable, CaseIterable {
    case random, uncertain, diverse
  }

  struct Row: Sendable {
    /// As a spreadsheet numbers it; the header is 1.
    var number: Int
    var id: String
    var codes: PostCodes
    var part: Part?
    /// How many posts of the corpus it stands for; nil where it was not drawn at random.
    var weight: Double?
  }

  /// The file's name without its folder.
  public let name: String
  /// Each post once.
  private(set) var rows: [Row] = []
  /// What could not be understood; the rest counts.
  public private(set) var faults: [SheetError] = []
  /// SHA-256 of the file.
  let digest: String

  /// Rows that a person coded.
  var coded: [Row] { rows.filter(\.codes.isCoded) }

  /// The columns that a coder fills in.
  private static let columns = ["movement", "status", "from", "to", "attitude", "factors"]

  public init(path: String, codebook: Codebook) throws(SheetError) {
    name = path.split(separator: "/").last.map(String.init) ?? path
    let text: [UInt8]
    do {
      let source = Source(name: path, path: path == "-" ? nil : path, size: 0)
      let bytes = try SourceReader(limit: 256 << 20).read(source).bytes
      digest = SHA256.digest(bytes)
      text = try TextDecoding.decode(bytes, name: path).text
    } catch {
      throw .notReadable(path, reason: Self.reason(error))
    }
    try read(DelimitedText(text), SheetVocabulary(codebook))
  }

  private static func reason(_ error: IngestionError) -> String {
    switch error {
    case .notReadable(_, let reason): reason
    case .notAFile(_, let kind): "it is a \(kind)"
    case .notText(_, let offset): "byte \(offset) is binary, so it is no CSV"
    case .tooLarge(_, let bytes, _): "\(bytes) bytes are too many"
    default: error.description
    }
  }

  private mutating func read(
    _ table: DelimitedText, _ vocabulary: SheetVocabulary
  ) throws(SheetError) {
    var places: [String: Int] = [:]
    for (place, cell) in (table.rows.first?.cells ?? []).enumerated() {
      let title = cell.trimmingSpaces.lowercased().replacing(" ", with: "_")
      if places[title] == nil { places[title] = place }
    }
    guard places["post_id"] != nil else { throw .noHeader(name, missing: "post_id") }
    guard Self.columns.contains(where: { places[$0] != nil }) else {
      throw .noHeader(name, missing: Self.columns.joined(separator: " or "))
    }
    /// Columns that somebody filled in: one that is empty throughout was not coded.
    let used = Set(
      Self.columns.filter { column in
        table.rows.dropFirst().contains { !Self.cell($0.cells, places[column]).isEmpty }
      })
    var first: [String: Int] = [:]
    for (number, cells) in table.rows.dropFirst() {
      let line = SheetLine(
        sheet: name, number: number, vocabulary: vocabulary, used: used,
        cells: places.mapValues { Self.cell(cells, $0) })
      guard let row = line.row(faults: &faults) else { continue }
      if let place = first[row.id] {
        if !rows[place].codes.isCoded {
          rows[place].codes = row.codes
        } else if row.codes.isCoded, row.codes != rows[place].codes {
          faults.append(.duplicate(name, row: number, id: row.id, first: rows[place].number))
        }
      } else {
        first[row.id] = rows.count
        rows.append(row)
      }
    }
  }

  private static func cell(_ cells: [String], _ place: Int?) -> String {
    guard let place, place < cells.count else { return "" }
    return cells[place].trimmingSpaces
  }
}
