/// Turns the bytes of a source into valid UTF-8.
///
/// The first that holds decides: a byte order mark, UTF-16 by its NULs, the charset that a page
/// declares, valid UTF-8, uchardet's guess, windows-1252. NULs become spaces, CR LF becomes LF.
enum TextDecoding {
  /// A decoded text.
  struct Decoded: Equatable {
    var text: [UInt8]
    /// How many bytes had no meaning and were replaced.
    var repaired: Int
  }

  /// UTF-8's.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// - Parameters:
  ///   - declared: The charset that a page says it is written in.
  ///   - keepingLineEnds: Whether CR stays, so that bytes of valid UTF-8 keep their places.
  /// - Throws: `notText` where the bytes are no text in any encoding.
  static func decode(
    _ bytes: [UInt8], declared: String? = nil, keepingLineEnds: Bool = false, name: String
  ) throws(IngestionError) -> Decoded {
    let decoded = try decode(bytes, declared, name)
    return clean(decoded, keepingLineEnds: keepingLineEnds)
  }

  private static func decode(
    _ bytes: [UInt8], _ declared: String?, _ name: String
  ) throws(IngestionError) -> Decoded {
    if bytes.starts(with: byteOrderMark) {
      return repairUTF8(Array(bytes.dropFirst(3)))
    }
    if let utf16 = UTF16Layout(bytes) { return utf16.decode(bytes) }
    if let offset = binaryOffset(bytes) { throw .notText(name, offset: offset) }
    let isUTF8 = isValidUTF8(bytes)
    if let declared, !declared.lowercased().hasPrefix("utf"),
      let decoded = decode(bytes, from: declared)
    {
      return decoded
    }
    if isUTF8 { return Decoded(text: bytes, repaired: 0) }
    // A few bad bytes in a long UTF-8 text are damage, not another encoding.
    let repaired = repairUTF8(bytes)
    let highBytes = bytes.count { $0 >= 0x80 }
    if repaired.repaired * 8 <= highBytes { return repaired }
    for charset in [CharacterDecoder.guess(bytes), "windows-1252"].compactMap({ $0 })
    where !charset.lowercased().hasPrefix("utf") {
      if let decoded = decode(bytes, from: charset) { return decoded }
    }
    return repaired
  }

  /// What iconv makes of bytes; some of its sets hold numbers that are no Unicode scalars.
  private static func decode(_ bytes: [UInt8], from charset: String) -> Decoded? {
    guard let (text, count) = CharacterDecoder.decode(bytes, from: charset) else { return nil }
    let repaired = repairUTF8(text)
    return Decoded(text: repaired.text, repaired: count + repaired.repaired)
  }

  static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Replaces what is no UTF-8 by U+FFFD.
  private static func repairUTF8(_ bytes: [UInt8]) -> Decoded {
    guard !isValidUTF8(bytes) else { return Decoded(text: bytes, repaired: 0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var repaired = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): text += UTF8.encode(scalar)!
      case .error:
        text += [0xEF, 0xBF, 0xBD]
        repaired += 1
      case .emptyInput: return Decoded(text: text, repaired: repaired)
      }
    }
  }

  /// Where the first control byte stands, if there are too many of them for a text.
  private static func binaryOffset(_ bytes: [UInt8]) -> Int? {
    let sample = bytes.prefix(1 << 16)
    let controls = sample.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1B }
    let isMarked = signatures.contains { sample.starts(with: $0) }
    guard isMarked || (controls >= 4 && controls * 50 > sample.count) else { return nil }
    return sample.firstIndex { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1B } ?? 0
  }

  /// How common binary files begin.
  private static let signatures: [[UInt8]] = [
    [0x7F, 0x45, 0x4C, 0x46], [0x89, 0x50, 0x4E, 0x47], Array("%PDF-".utf8),
    Array("PK\u{3}\u{4}".utf8),
    Array("GIF8".utf8), [0xFF, 0xD8, 0xFF], [0x1F, 0x8B], Array("BZh".utf8),
    [0xFD, 0x37, 0x7A, 0x58],
    [0x28, 0xB5, 0x2F, 0xFD],
  ]

  /// Line ends become LF; NULs become spaces and count as repaired.
  private static func clean(_ decoded: Decoded, keepingLineEnds: Bool) -> Decoded {
    guard decoded.text.contains(where: { $0 == 0x0D || $0 == 0 }) else { return decoded }
    var result = Decoded(text: [], repaired: decoded.repaired)
    result.text.reserveCapacity(decoded.text.count)
    var afterReturn = false
    for byte in decoded.text {
      switch byte {
      case 0x0D where !keepingLineEnds: result.text.append(0x0A)
      case 0x0A where afterReturn: break
      case 0:
        result.text.append(0x20)
        result.repaired += 1
      default: result.text.append(byte)
      }
      afterReturn = byte == 0x0D && !keepingLineEnds
    }
    return result
  }
}
