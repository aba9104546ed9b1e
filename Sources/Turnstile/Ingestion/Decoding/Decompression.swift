internal import CLibarchive

/// Unpacks files that are compressed as a whole (gzip, bzip2, xz, Zstandard), through libarchive.
enum Decompression {
  /// How such files begin.
  private static let signatures: [[UInt8]] = [
    [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD],
  ]

  private static let endings = [".gz", ".bz2", ".xz", ".zst"]

  static func isCompressed(_ bytes: [UInt8]) -> Bool {
    signatures.contains { bytes.starts(with: $0) }
  }

  /// The name of what is inside: `page.html` of `page.html.gz`.
  static func innerName(_ name: String) -> String {
    endings.first { name.lowercased().hasSuffix($0) }.map { String(name.dropLast($0.count)) }
      ?? name
  }

  /// - Parameter limit: The most bytes to unpack; what is larger may be a bomb.
  /// - Throws: `tooLarge`, or `notReadable` where the data are damaged.
  static func unpack(
    _ bytes: [UInt8], name: String, limit: Int
  ) throws(IngestionError) -> [UInt8] {
    guard let reader = unsafe archive_read_new() else {
      throw .notReadable(name, reason: "no memory")
    }
    defer { unsafe archive_read_free(reader) }
    unsafe archive_read_support_filter_all(reader)
    unsafe archive_read_support_format_raw(reader)
    let (unpacked, status) = unsafe bytes.withUnsafeBytes { input -> ([UInt8], Int32) in
      var entry: OpaquePointer?
      guard
        unsafe archive_read_open_memory(reader, input.baseAddress, input.count) == ARCHIVE_OK,
        unsafe archive_read_next_header(reader, &entry) == ARCHIVE_OK
      else { return ([], ARCHIVE_FATAL) }
      var output: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while output.count <= limit {
        let count = unsafe chunk.withUnsafeMutableBytes {
          unsafe archive_read_data(reader, $0.baseAddress, $0.count)
        }
        guard count > 0 else { return (output, Int32(truncatingIfNeeded: count)) }
        output += chunk[..<count]
      }
      return (output, ARCHIVE_OK)
    }
    guard status >= ARCHIVE_OK else {
      let text = unsafe archive_error_string(reader).map { unsafe String(cString: $0) }
      throw .notReadable(name, reason: text ?? "it is damaged")
    }
    guard unpacked.count <= limit else {
      throw .tooLarge(name, bytes: unpacked.count, limit: limit)
    }
    return unpacked
  }
}
