/// The pages of a WARC or WET file, each a source of its own.
///
/// A page has the record's address, and its date where the page tells none. Requests, metadata,
/// pictures, redirections and other records are passed over.
final class WARCRecords: Opening {
  private let reader: WARCReader
  private let name: String
  private let limits: UnpackingLimits
  private let meter: UnpackingMeter
  /// How many bad records were told of one by one, and how many more there were.
  private var told = 0
  private var untold = 0
  /// What ended the file, when that is still to be told.
  private var failure: IngestionError?

  /// How many bad records of a file are told of one by one.
  private static let mostTold = 100

  init(_ stream: BufferedStream, name: String, limits: UnpackingLimits, meter: UnpackingMeter) {
    reader = WARCReader(stream, name: name, limit: limits.memberBytes)
    self.name = name
    self.limits = limits
    self.meter = meter
  }

  func next() throws(IngestionError) -> Opened? {
    while true {
      if Interruption.isRequested { return nil }
      if let failure { throw failure }
      do {
        guard let record = try reader.next() else { return rest() }
        if var part = try part(of: record) {
          part.url = record.url
          part.created = record.date
          return .source(
            Source(name: "\(name)!/\(reader.number)", path: nil, size: 0, content: .part(part)))
        }
      } catch {
        switch error {
        case .badRecord, .tooLarge:
          guard told < Self.mostTold else {
            untold += 1
            continue
          }
          told += 1
          return .source(Source(error, name: name))
        default:
          guard let rest = rest() else { throw error }
          failure = error
          return rest
        }
      }
    }
  }

  /// The bad records that were too many to tell, if there are any.
  private func rest() -> Opened? {
    guard untold > 0 else { return nil }
    defer { untold = 0 }
    return .source(Source(.furtherRecords(name, count: untold), name: name))
  }

  private func part(of record: WARCRecord) throws(IngestionError) -> Part? {
    guard record.isPage, !record.isForRobots else { return nil }
    if record.type == "conversion" {
      var part = Part(record.block, innerName: "")
      part.format = .plainText
      return part
    }
    guard let response = HTTPResponse(record.block), (200..<300).contains(response.status),
      let format = response.format
    else { return nil }
    do {
      var part = Part(try response.content(name: name, meter: meter, limits), innerName: "")
      part.format = format
      part.charset = response.charset
      return part
    } catch {
      switch error {
      case .damaged(_, let reason):
        throw .badRecord(name, number: reader.number, reason: "is damaged (\(reason))")
      case .tooLarge(_, let bytes, let limit):
        throw .tooLarge("\(name): record \(reader.number)", bytes: bytes, limit: limit)
      default: throw error
      }
    }
  }
}
