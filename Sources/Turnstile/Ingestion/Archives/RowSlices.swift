/// A long table, cut into parts of whole rows that several workers read at once, each with the
/// header before it.
///
/// A part ends with the first row that ends at or behind its size.
final class RowSlices: Opening {
  private let stream: BufferedStream
  private let name: String
  private let innerName: String
  private let rowLimit: Int
  private let sliceSize: Int
  private var scanner: RowScanner
  private var pending: [UInt8] = []
  /// How far the pending bytes were looked at, where the row begins there, and how many lines end
  /// before the row and before that place.
  private var searched = 0
  private var rowStart = 0
  private var lines = (row: 0, searched: 0)
  /// The header's bytes and lines.
  private var header: [UInt8] = []
  private var headerLines = 0
  /// The place of the pending bytes in the table, and the lines before them.
  private var offset = 0
  private var linesBefore = 0
  /// Whether the row that begins at `rowStart` ends where was looked last, and is too long.
  private var hasLongRow = false
  private var isContinuation = false
  private var isAtEnd = false
  private var damage: IngestionError?

  /// - Returns: Nil for what is no table of posts in an encoding that agrees with ASCII; nothing of
  ///   the stream is read then.
  init?(
    _ stream: BufferedStream, name: String, innerName: String, limits: UnpackingLimits
  ) throws(IngestionError) {
    let head = Array(try stream.peek(Opener.firstLine))
    guard UTF16Layout(Array(head.prefix(4096))) == nil,
      let text = try? TextDecoding.decode(head, declared: nil, name: name).text
    else { return nil }
    let dialect = CSVDialect(text)
    guard dialect.hasText else { return nil }
    scanner = RowScanner(separator: dialect.separator)
    let named = text[..<min(dialect.start, text.count)].count { $0 == 0x0A }
    var end = 0
    while headerLines < named, end < head.count {
      if head[end] == 0x0A { headerLines += 1 }
      end += 1
    }
    // Old line ends are counted by nobody here: the table is read whole.
    guard headerLines > 0 else { return nil }
    header = Array(head[..<end])
    self.stream = stream
    self.name = name
    self.innerName = innerName
    rowLimit = min(limits.lineBytes, limits.memberBytes)
    sliceSize = limits.tableBytes
  }

  func next() throws(IngestionError) -> Opened? {
    while true {
      while !hasLongRow, searched < pending.count {
        let byte = pending[searched]
        searched += 1
        if byte == 0x0A { lines.searched += 1 }
        guard scanner.ends(byte) else { continue }
        guard searched - rowStart <= rowLimit else {
          hasLongRow = true
          continue
        }
        (rowStart, lines.row) = (searched, lines.searched)
        if rowStart >= sliceSize { return .source(take()) }
      }
      if hasLongRow || pending.count - rowStart > rowLimit {
        return .source(rowStart > 0 ? take() : try refuseRow())
      }
      if isAtEnd {
        // Of a row that is cut off nothing is known.
        if damage != nil { pending.removeSubrange(rowStart...) }
        (rowStart, lines.row) = (pending.count, lines.searched)
        if !pending.isEmpty { return .source(take()) }
        if let damage { throw damage }
        return nil
      }
      fill()
    }
  }

  /// The rows that were looked at.
  private func take() -> Source {
    let rows = pending[..<rowStart]
    var part = Part(isContinuation ? header + rows : Array(rows), innerName: innerName)
    part.offset = offset
    part.linesBefore = isContinuation ? linesBefore - headerLines : 0
    part.isContinuation = isContinuation
    pending.removeSubrange(..<rowStart)
    let isWhole = !isContinuation && isAtEnd && pending.isEmpty
    part.mayBeBlank = !isWhole
    // What is not cut may be something else after all, whatever its name says.
    if !isWhole { part.format = .csv }
    pass(rowStart, lines: lines.row)
    return Source(name: name, path: nil, size: 0, content: .part(part))
  }

  /// Reads past the first row.
  private func refuseRow() throws(IngestionError) -> Source {
    let line = linesBefore + 1
    var count = hasLongRow ? searched : pending.count
    pending.removeSubrange(..<count)
    var isEnded = hasLongRow
    hasLongRow = false
    while !isEnded, !isAtEnd {
      fill()
      for (place, byte) in pending.enumerated() {
        if byte == 0x0A { lines.searched += 1 }
        guard scanner.ends(byte) else { continue }
        count += place + 1
        pending.removeSubrange(...place)
        isEnded = true
        break
      }
      if !isEnded {
        count += pending.count
        pending.removeAll()
      }
    }
    pass(count, lines: lines.searched)
    if !isEnded, let damage { throw damage }
    return Source(
      !isEnded && scanner.isQuoted
        ? .malformedRecord(
          name, record: nil, line: line, reason: "has a quote that is never closed")
        : .recordTooLarge(name, line: line, bytes: count, limit: rowLimit), name: name)
  }

  /// Goes on behind bytes that are dealt with.
  private func pass(_ count: Int, lines passed: Int) {
    isContinuation = true
    offset += count
    linesBefore += passed
    lines.searched -= passed
    lines.row = 0
    searched = max(0, searched - count)
    rowStart = 0
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
