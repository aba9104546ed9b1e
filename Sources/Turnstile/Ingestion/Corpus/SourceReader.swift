/// Reads the bytes of a file whole, refusing what is no file or is too large.
struct SourceReader: Sendable {
  /// The most bytes that a file may have.
  var limit: Int

  func read(
    _ source: Source
  ) throws(IngestionError) -> (bytes: [UInt8], input: InputRecord) {
    let file = try FileStream(opening: source)
    guard file.size <= limit else {
      throw .tooLarge(source.name, bytes: file.size, limit: limit)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    while case let piece = try file.read(), !piece.isEmpty {
      bytes += piece
      guard bytes.count <= limit else {
        throw .tooLarge(source.name, bytes: bytes.count, limit: limit)
      }
    }
    return (bytes, try file.finish())
  }

  /// The bytes of a file, unpacked where it is packed.
  func readUnpacked(_ source: Source) throws(IngestionError) -> [UInt8] {
    var limits = UnpackingLimits()
    limits.memberBytes = limit
    var bytes: [UInt8] = []
    for part in Unpacking(sources: [source], limits: limits) {
      switch part.content {
      case .file: return try read(part).bytes
      case .part(let part): bytes += part.bytes
      case .fault(let error): throw error
      case .end: break
      }
      guard bytes.count <= limit else {
        throw .tooLarge(source.name, bytes: bytes.count, limit: limit)
      }
    }
    return bytes
  }
}
