internal import CUchardet
internal import Glibc

/// Decodes bytes of a named character set through iconv, and guesses the set through uchardet.
enum CharacterDecoder {
  /// The bytes as UTF-8, and how many of them had no meaning in the set and became U+FFFD.
  ///
  /// - Parameter charset: A label as pages write it; `iso-8859-1` and `us-ascii` mean windows-1252
  ///   (WHATWG Encoding Standard, 4.2).
  /// - Returns: Nil where the set is not known.
  static func decode(_ bytes: [UInt8], from charset: String) -> (text: [UInt8], repaired: Int)? {
    let name = canonical(charset)
    // To iconv an empty name is the user's own set, and a slash begins an option.
    guard !name.isEmpty,
      name.utf8.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter || "-_:.+()".utf8.contains($0) })
    else { return nil }
    guard let converter = unsafe iconv_open("UTF-8", name),
      unsafe converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var repaired = 0
    var source = bytes
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    unsafe source.withUnsafeMutableBytes { input in
      var next = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let (written, failure) = unsafe chunk.withUnsafeMutableBufferPointer {
          output -> (Int, Int32) in
          var place = output.baseAddress
          var room = output.count
          let result = unsafe iconv(converter, &next, &left, &place, &room)
          return (output.count - room, result == -1 ? errno : 0)
        }
        text += chunk[..<written].lazy.map { UInt8(bitPattern: $0) }
        guard failure != 0, failure != E2BIG else { continue }
        // A sequence with no meaning, or one cut off at the end: one replacement a byte.
        text += [0xEF, 0xBF, 0xBD]
        repaired += 1
        unsafe next = next?.advanced(by: 1)
        left -= 1
      }
    }
    return (text, repaired)
  }

  /// The set that the bytes seem to be written in; nil where they say too little.
  static func guess(_ bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let sample = bytes.prefix(1 << 20)
    let failed = unsafe sample.withUnsafeBytes { buffer in
      unsafe uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard failed == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let charset = unsafe String(cString: name)
    return charset.isEmpty ? nil : charset
  }

  private static func canonical(_ charset: String) -> String {
    switch charset.lowercased() {
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "x-cp1252":
      "WINDOWS-1252"
    case "gb2312", "gbk": "GB18030"
    case "shift_jis", "sjis", "x-sjis": "CP932"
    case "iso-8859-9": "WINDOWS-1254"
    case "ks_c_5601-1987", "euc-kr": "CP949"
    default: charset.uppercased()
    }
  }
}
