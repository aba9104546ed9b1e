/// Identifiers in the form of a GUID that are the same in each export.
///
/// The first 128 bits of a SHA-256 digest, marked as version 8 (RFC 9562).
enum StableGUID {
  /// - Parameter parts: What names the thing, from the widest to the narrowest.
  static func make(_ parts: String...) -> String {
    var hash = SHA256()
    for part in ["turnstile"] + parts { hash.add(Array("\(part.utf8.count):\(part)".utf8)) }
    var bytes = Array(hash.finish().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let groups = [bytes[0..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10..<16]]
    return groups.map(SHA256.hexadecimal).joined(separator: "-")
  }
}
