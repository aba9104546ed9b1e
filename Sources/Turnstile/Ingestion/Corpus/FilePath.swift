/// A path as the bytes that the file system knows it by, which need not be UTF-8.
struct FilePath: Sendable, Hashable {
  /// Without the NUL that ends it for C.
  private(set) var bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The path of what has a name in this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes + [UInt8(ascii: "/")] + name)
  }

  /// Whether it is another path or lies below it.
  func isAtOrBelow(_ other: FilePath) -> Bool {
    bytes == other.bytes || bytes.starts(with: other.appending([]).bytes)
  }

  /// For messages: what is no UTF-8 is replaced.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands the path to a C function.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe (bytes + [0]).withUnsafeBufferPointer {
      unsafe $0.withMemoryRebound(to: CChar.self) { unsafe body($0.baseAddress!) }
    }
  }
}
