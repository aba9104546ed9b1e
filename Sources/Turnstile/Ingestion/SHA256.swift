internal import CLibmd

/// The SHA-256 digest of bytes, through libmd.
struct SHA256 {
  private var context = SHA2_CTX()

  init() { unsafe SHA256Init(&context) }

  mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe SHA256Update(&context, $0.baseAddress, $0.count) }
  }

  /// The 32 bytes; the value must not be used after it.
  mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe SHA256Final(&digest, &context)
    return digest
  }

  /// 64 hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.add(bytes)
    return hexadecimal(hash.finish())
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }
}
