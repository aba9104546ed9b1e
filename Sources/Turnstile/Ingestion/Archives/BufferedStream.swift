/// A stream that can be looked into before it is read.
final class BufferedStream: ByteStream {
  private let base: any ByteStream
  private var buffer: [UInt8] = []
  /// Where the unread bytes of the buffer begin.
  private var start = 0
  /// What was met in looking ahead; thrown when it is reached.
  private var failure: IngestionError?
  /// Bytes handed out so far.
  private(set) var place = 0

  init(_ base: any ByteStream) { self.base = base }

  func read() throws(IngestionError) -> [UInt8] {
    if start == buffer.count {
      guard try fill() else { return [] }
    }
    return take(buffer.count - start)
  }

  /// Drops what came before the damage and was not read.
  func resume() throws(IngestionError) -> Bool {
    advance(buffer.count - start)
    failure = nil
    return try base.resume()
  }

  /// The next bytes, so many or as many as there are before the end or damage, without reading them.
  func peek(_ count: Int) throws(IngestionError) -> ArraySlice<UInt8> {
    do {
      while buffer.count - start < count, try fill() {}
    } catch {
      guard start < buffer.count else { throw error }
      failure = error
    }
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// The next bytes, so many or as many as there are.
  func read(_ count: Int) throws(IngestionError) -> [UInt8] {
    while buffer.count - start < count, try fill() {}
    return take(min(count, buffer.count - start))
  }

  /// Reads past bytes.
  ///
  /// - Returns: Whether there were so many.
  func skip(_ count: Int) throws(IngestionError) -> Bool {
    var left = count
    while left > 0 {
      if start == buffer.count, try !fill() { return false }
      let step = min(left, buffer.count - start)
      advance(step)
      left -= step
    }
    return true
  }

  /// The next line with its line feed; none at the end, cut off where it is longer than a limit.
  func readLine(atMost limit: Int) throws(IngestionError) -> [UInt8] {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return take(min(limit, end + 1 - start))
      }
      let unread = buffer.count - start
      if unread >= limit { return take(limit) }
      guard try fill() else { return take(unread) }
      searched = start + unread
    }
  }

  /// Puts bytes back, to be read next.
  func unread(_ bytes: some Collection<UInt8>) {
    buffer.replaceSubrange(..<start, with: bytes)
    start = 0
    place -= bytes.count
  }

  private func fill() throws(IngestionError) -> Bool {
    if let failure { throw failure }
    let piece = try base.read()
    guard !piece.isEmpty else { return false }
    if start == buffer.count {
      buffer = piece
    } else {
      buffer.removeSubrange(..<start)
      buffer += piece
    }
    start = 0
    return true
  }

  private func take(_ count: Int) -> [UInt8] {
    defer { advance(count) }
    return Array(buffer[start..<start + count])
  }

  private func advance(_ count: Int) {
    start += count
    place += count
  }
}
