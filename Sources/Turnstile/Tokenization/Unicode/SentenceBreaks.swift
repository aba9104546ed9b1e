/// Sentence boundaries as Unicode's Standard Annex #29 defines them, version 15.0.
///
/// Tailored for posts:
/// - `…` ends a sentence as `...` does, and marks of emphasis close one as brackets do;
/// - a full stop and a space end a sentence before a small letter or a digit too, since many write
///   without capitals (the annex leaves it open; abbreviations are the caller's to join);
/// - a comma, colon or dash after a mark and a space begins a sentence: `I quit. :)`, `So. – No.`;
/// - a full stop between a small and a capital letter ends one: `I quit.Then`;
/// - `"Why?" she asked` is one sentence, as `"So." she said` is.
struct SentenceBreaks: Sendable {
  /// As the annex has it.
  static let annex = SentenceBreaks(tailored: false)
  /// Tailored for posts.
  static let posts = SentenceBreaks(tailored: true)

  private let table = UnicodeTable.shared
  private let ascii: [SentenceBreakClass]
  private let tailored: Bool

  private init(tailored: Bool) {
    let table = UnicodeTable.shared
    var ascii = (0..<128).map { table[$0].sentenceBreak }
    if tailored {
      for mark in "*_~".utf8 { ascii[Int(mark)] = .close }
    }
    self.ascii = ascii
    self.tailored = tailored
  }

  /// All boundaries of a text, its start and its end among them; none of an empty one.
  func boundaries(_ bytes: [UInt8]) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    var result = [0]
    while let last = result.last, last < bytes.count {
      result.append(end(bytes, from: last, limit: bytes.count))
    }
    return result
  }

  /// What follows the last letter or mark on the way to a boundary.
  private enum Phase { case text, term, close, space }

  /// Where the sentence ends that begins at an offset.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: A boundary below `limit`.
  ///   - limit: Where the text ends.
  func end(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var phase = Phase.text
    var previous = SentenceBreakClass.other
    var term = Term()
    var offset = start

    while offset < limit {
      let (current, next) = step(bytes, offset, limit)
      if current.isIgnored {
        offset = next
        continue
      }
      switch (phase, current) {
      case (_, .carriageReturn) where next < limit && bytes[next] == UInt8(ascii: "\n"):
        return next + 1  // SB3, SB4
      case (_, .carriageReturn), (_, .lineFeed), (_, .separator):
        return next  // SB4, SB9, SB10
      case (_, .aTerm), (_, .sTerm):
        // SB8a
        term = Term(
          isFullStop: current == .aTerm, after: phase == .text ? previous : .other,
          isEllipsis: phase == .term || bytes[offset] >= 0x80)
        phase = .term
      case (.text, _):
        break
      case (.term, .close), (.close, .close):
        phase = .close  // SB9
      case (_, .space):
        if phase == .close { term.isClosed = true }
        phase = .space  // SB9, SB10
      case (.term, .sContinue), (.close, .sContinue):
        phase = .text  // SB8a
      case (.space, .sContinue) where !tailored:
        phase = .text  // SB8a
      default:
        if phase == .close { term.isClosed = true }
        guard joins(term, phase, current, { nextIsLower(bytes, offset, limit, phase) }) else {
          return offset  // SB11
        }
        phase = .text
      }
      previous = current
      offset = next
    }
    return limit
  }

  /// The mark that may end the sentence.
  private struct Term {
    /// A full stop or its kin, which may stand inside a sentence; else `?` or `!`.
    var isFullStop = false
    var after = SentenceBreakClass.other
    var isEllipsis = false
    /// Quotes or brackets follow it.
    var isClosed = false
  }

  /// Rules SB6 to SB8 between a mark, with what closes it, and the class after it.
  private func joins(
    _ term: Term, _ phase: Phase, _ right: SentenceBreakClass, _ nextIsLower: () -> Bool
  ) -> Bool {
    guard term.isFullStop else {
      return tailored && term.isClosed && right == .lower
    }
    if phase == .term {
      if right == .numeric { return true }  // SB6
      if right == .upper, term.after == .upper || term.after == .lower && !tailored {
        return true  // SB7
      }
    }
    if tailored, phase == .space, !term.isEllipsis, !term.isClosed { return false }
    return nextIsLower()  // SB8
  }

  /// Whether the next letter, before any other end, is a small one.
  ///
  /// Ends at the next mark, and is asked once a mark: all of it is linear in the text.
  private func nextIsLower(_ bytes: [UInt8], _ start: Int, _ limit: Int, _ phase: Phase) -> Bool {
    var offset = start
    while offset < limit {
      let (current, next) = step(bytes, offset, limit)
      switch current {
      case .lower: return true
      case .oLetter, .upper, .aTerm, .sTerm, .carriageReturn, .lineFeed, .separator: return false
      case .numeric where tailored && phase == .space: return false
      default: offset = next
      }
    }
    return false
  }

  @inline(__always)
  private func step(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> (SentenceBreakClass, Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (ascii[Int(byte)], offset + 1) }
    let scalar = bytes.scalar(at: offset, limit: limit)
    if tailored, scalar.value == 0x2026 { return (.aTerm, offset + 3) }
    return (table[scalar.value].sentenceBreak, offset + scalar.length)
  }
}
