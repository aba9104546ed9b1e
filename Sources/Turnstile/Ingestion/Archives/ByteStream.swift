/// Bytes that come one piece after another: of a file, or of what is packed in another stream.
protocol ByteStream: AnyObject {
  /// The next bytes, as many as come at once; none at the end.
  func read() throws(IngestionError) -> [UInt8]

  /// Goes on behind damage.
  ///
  /// - Returns: Whether there may be more to read.
  func resume() throws(IngestionError) -> Bool
}

extension ByteStream {
  func resume() throws(IngestionError) -> Bool { false }

  /// All that is left; nil where it is more than a limit.
  func readAll(atMost limit: Int) throws(IngestionError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while case let piece = try read(), !piece.isEmpty {
      guard bytes.count + piece.count <= limit else { return nil }
      bytes += piece
    }
    return bytes
  }
}

/// A stream that can be read from any place.
protocol SeekableStream: ByteStream {
  var size: Int { get }
  var place: Int { get }
  func seek(to place: Int) throws(IngestionError)
}

/// A stream of bytes in memory.
final class MemoryStream: SeekableStream {
  private let bytes: [UInt8]
  private(set) var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var size: Int { bytes.count }

  func read() -> [UInt8] {
    let end = min(bytes.count, place + 1 << 18)
    defer { place = end }
    return Array(bytes[place..<end])
  }

  func seek(to place: Int) { self.place = max(0, min(bytes.count, place)) }
}
