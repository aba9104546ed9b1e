internal import CResources

/// A file compiled into the program.
enum Resource {
  static var abbreviations: [UInt8] { bytes(unsafe turnstile_abbreviations) }
  static var codebook: [UInt8] { bytes(unsafe turnstile_codebook) }
  static var furniture: [UInt8] { bytes(unsafe turnstile_furniture) }
  static var lexicon: [UInt8] { bytes(unsafe turnstile_lexicon) }
  static var stopwords: [UInt8] { bytes(unsafe turnstile_stopwords) }
  static var unicode: [UInt8] { bytes(unsafe turnstile_unicode) }

  private static func bytes(_ resource: turnstile_resource) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }
}
