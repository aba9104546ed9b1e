/// Finds where the rows of a table end, byte by byte, as ``CSVRows`` would.
struct RowScanner {
  let separator: UInt8
  private var state = State.cellStart

  private enum State { case cellStart, plain, quoted, quote, quoteAndReturn }

  init(separator: UInt8) { self.separator = separator }

  /// Whether the row goes on because a quote is open.
  var isQuoted: Bool { state == .quoted }

  /// Takes the next byte.
  ///
  /// - Returns: Whether it ends a row.
  @inline(__always) mutating func ends(_ byte: UInt8) -> Bool {
    switch state {
    case .quoted:
      if byte == UInt8(ascii: "\"") { state = .quote }
      return false
    case .plain: break
    case .cellStart where byte == UInt8(ascii: "\""):
      state = .quoted
      return false
    case .quote where byte == UInt8(ascii: "\r"):
      state = .quoteAndReturn
      return false
    case .quote where byte != separator && byte != 0x0A:
      // A doubled quote, or one that closes nothing.
      state = .quoted
      return false
    case .cellStart, .quote, .quoteAndReturn: break
    }
    state = byte == separator || byte == 0x0A ? .cellStart : .plain
    return byte == 0x0A
  }
}
