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
}
