internal import CLanguage

/// Asks cld2 for the language of a text.
enum LanguageDetector {
  /// A language and how much of a text is in it.
  struct Share: Equatable {
    /// ISO 639-1, or 639-3 for a language without such a code.
    var code: String
    /// Of the text's letters, 0 to 100.
    var percent: Int
  }

  /// The languages with most of a text, most first; none where they are not sure.
  ///
  /// - Parameter text: Valid UTF-8, less than 2 GB of it.
  static func shares(of text: [UInt8]) -> [Share] {
    let found = unsafe text.withUnsafeBytes { bytes in
      unsafe turnstile_detect_languages(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard found.is_reliable != 0 else { return [] }
    let (codes, percents) = unsafe (found.codes, found.percents)
    return [
      unsafe share(codes.0, percents.0), unsafe share(codes.1, percents.1),
      unsafe share(codes.2, percents.2),
    ].compactMap { $0 }
  }

  private static func share(_ code: UnsafePointer<CChar>?, _ percent: Int32) -> Share? {
    guard let code = unsafe code else { return nil }
    return Share(code: LanguageCode.normalized(unsafe String(cString: code)), percent: Int(percent))
  }
}
