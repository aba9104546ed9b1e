internal import CLibmd

/// The SHA-256 digest of bytes, through libmd.
enum SHA256 {
  /// 64 hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    unsafe SHA256Init(&context)
    unsafe bytes.withUnsafeBufferPointer { unsafe SHA256Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe SHA256Final(&digest, &context)
    return digest.reduce(into: "") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }
}
