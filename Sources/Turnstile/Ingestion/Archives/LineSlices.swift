/// A file of lines, cut into parts of whole lines that several workers read at once.
///
/// A part ends with the first line feed at or behind its size, so the parts are the same however
/// the bytes arrive. Text in UTF-16 is decoded on the way.
final class LineSlices: Opening {
  private let stream: any ByteStream
  private let decoded: UTF16Stream?
  private let name: String
  private let innerName: String
  private let lineLimit: Int
  private let sliceSize: Int
  private var pending: [UInt8] = []
  /// The place of the pending bytes in the text, and the lines before them.
  private var offset = 0
  private var lines = 0
  private var repaired = 0
  private var isContinuation = false
  private var isAtEnd = false
  /// Why the rest cannot be read; thrown when what came before is handed out.
  private var damage: IngestionError?

  init(
    _ stream: BufferedStream, name: String, innerName: String, limits: UnpackingLimits,
    sliceSize: Int
  ) throws(IngestionError) {
    decoded = UTF16Layout(Array(try stream.peek(4096))).map { UTF16Stream(stream, $0) }
    self.stream = decoded ?? stream
    self.name = name
    self.innerName = innerName
    lineLimit = min(limits.lineBytes, limits.memberBytes)
    self.sliceSize = sliceSize
  }

  func next() throws(IngestionError) -> Opened? {
    // The line feeds before this place end no part.
    var searched = max(0, sliceSize - 1)
    while true {
      if searched < pending.count, let end = pending[searched...].firstIndex(of: 0x0A) {
        let start = lineStart(before: end)
        if end - start <= lineLimit { return .source(take(end + 1)) }
        return .source(start > 0 ? take(start) : try refuseLine())
      }
      searched = max(searched, pending.count)
      if pending.count > lineLimit, case let start = lineStart(before: pending.count),
        pending.count - start > lineLimit
      {
        return .source(start > 0 ? take(start) : try refuseLine())
      }
      if isAtEnd { return try rest() }
      fill()
    }
  }

  /// The last part, then the damage that ended the text.
  private func rest() throws(IngestionError) -> Opened? {
    // Of a line that is cut off nothing is known.
    if damage != nil { pending.removeSubrange(lineStart(before: pending.count)...) }
    if !pending.isEmpty { return .source(take(pending.count)) }
    if let damage { throw damage }
    return nil
  }

  private func lineStart(before place: Int) -> Int {
    (pending[..<place].lastIndex(of: 0x0A) ?? -1) + 1
  }

  private func take(_ count: Int) -> Source {
    var part = Part(Array(pending[..<count]), innerName: innerName)
    part.offset = offset
    part.linesBefore = lines
    part.isContinuation = isContinuation
    part.repaired = (decoded?.repaired ?? 0) - repaired
    repaired += part.repaired
    isContinuation = true
    lines += part.bytes.count { $0 == 0x0A }
    offset += count
    pending.removeSubrange(..<count)
    let isWhole = !part.isContinuation && isAtEnd && pending.isEmpty
    part.mayBeBlank = !isWhole
    // What is not cut may be a document after all, whatever its name says.
    if !isWhole { part.format = .jsonLines }
    return Source(name: name, path: nil, size: 0, content: .part(part))
  }

  /// Reads past the first line.
  private func refuseLine() throws(IngestionError) -> Source {
    var count = 0
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        count += end
        pending.removeSubrange(...end)
        offset += 1
        break
      }
      count += pending.count
      pending.removeAll()
      if let damage { throw damage }
      if isAtEnd { break }
      fill()
    }
    offset += count
    lines += 1
    return Source(
      .tooLarge("\(name): line \(lines)", bytes: count, limit: lineLimit), name: name)
  }

  private func fill() {
    do {
      let piece = try stream.read()
      isAtEnd = piece.isEmpty
      pending += piece
    } catch {
      isAtEnd = true
      damage = error
    }
  }
}
