internal import CUtf8proc

/// What makes two spellings one word: case folding, then normalization form C.
///
/// Apostrophes and hyphens become the ASCII ones, and what is not seen (soft hyphens, zero-width
/// spaces, direction marks, the emoji's variation selector) is dropped, so that `Don’t` and `don't`
/// are one word.
enum Folding {
  /// The folded form of a text; folding it again changes nothing.
  static func fold(_ text: String) -> [UInt8] { fold(Array(text.utf8)) }

  /// The folded form of a text. Malformed sequences become U+FFFD.
  static func fold(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(lowercase) }
    let visible = replacing(bytes) {
      switch $0 {
      case 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x2060, 0xFE0F, 0xFEFF: []
      default: nil
      }
    }
    let repaired = { Array(String(decoding: visible, as: UTF8.self).utf8) }
    return replacing(mapped(visible) ?? mapped(repaired()) ?? []) {
      switch $0 {
      case 0x2BC, 0x2019, 0xFF07: [UInt8(ascii: "'")]
      case 0x2010, 0x2011: [UInt8(ascii: "-")]
      default: nil
      }
    }
  }

  /// An ASCII byte, as a small letter where it is a capital.
  @inline(__always) static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The text, folded and composed; nil where it is not UTF-8.
  private static func mapped(_ bytes: [UInt8]) -> [UInt8]? {
    let options = utf8proc_option_t(
      UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue)
    var result: UnsafeMutablePointer<UInt8>?
    let count = unsafe bytes.withUnsafeBufferPointer {
      unsafe utf8proc_map($0.baseAddress, $0.count, &result, options)
    }
    guard count >= 0, let text = unsafe result else { return nil }
    defer { unsafe free(text) }
    return unsafe Array(UnsafeBufferPointer(start: text, count: count))
  }

  /// The text with those code points replaced that have a replacement.
  private static func replacing(
    _ bytes: [UInt8], with replacement: (UInt32) -> [UInt8]?
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let scalar = bytes.scalar(at: offset, limit: bytes.count)
      let end = offset + scalar.length
      if let other = replacement(scalar.value) {
        result += other
      } else {
        result += bytes[offset..<end]
      }
      offset = end
    }
    return result
  }
}
