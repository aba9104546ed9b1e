import CLibarchive

/// Reads a zip file whole, apart from the program's own writer.
enum ZipContents {
  /// The members by name, in their order; nil where the file is no zip file.
  static func read(_ path: String) -> [(name: String, bytes: [UInt8])]? {
    let archive = unsafe archive_read_new()
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_format_zip(archive)
    guard unsafe archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      return nil
    }
    var members: [(String, [UInt8])] = []
    var entry: OpaquePointer?
    while true {
      let status = unsafe archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return members }
      guard status == ARCHIVE_OK else { return nil }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe chunk.withUnsafeMutableBytes {
          unsafe archive_read_data(archive, $0.baseAddress, $0.count)
        }
        guard count >= 0 else { return nil }
        if count == 0 { break }
        bytes += chunk[..<count]
      }
      members.append((unsafe String(cString: archive_entry_pathname(entry)), bytes))
    }
  }
}
