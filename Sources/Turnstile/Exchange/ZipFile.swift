internal import CLibarchive

/// A zip file that is written member by member, through libarchive; the same bytes each time.
@safe struct ZipFile: ~Copyable {
  private let archive: OpaquePointer
  private let path: String

  init(creating path: String) throws(ReportError) {
    guard let archive = unsafe archive_write_new() else {
      throw .cannotCreate(path, reason: "no memory")
    }
    unsafe archive_write_set_format_zip(archive)
    guard unsafe archive_write_open_filename(archive, path) == ARCHIVE_OK else {
      let reason = unsafe Self.reason(archive)
      unsafe archive_write_free(archive)
      throw .cannotCreate(path, reason: reason)
    }
    self.path = path
    unsafe self.archive = archive
  }

  deinit { unsafe archive_write_free(archive) }

  /// Begins a member of a size that is known.
  mutating func begin(_ name: String, size: Int) throws(ReportError) {
    let entry = unsafe archive_entry_new()
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname_utf8(entry, name)
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, la_int64_t(size))
    guard unsafe archive_write_header(archive, entry) >= ARCHIVE_WARN else { throw failure }
  }

  /// Adds bytes to the member that was begun.
  mutating func write(_ bytes: [UInt8]) throws(ReportError) {
    let count = unsafe bytes.withUnsafeBytes {
      unsafe archive_write_data(archive, $0.baseAddress, $0.count)
    }
    guard count == bytes.count else { throw failure }
  }

  mutating func add(_ bytes: [UInt8], as name: String) throws(ReportError) {
    try begin(name, size: bytes.count)
    if !bytes.isEmpty { try write(bytes) }
  }

  /// Writes the table of members and waits until the disk has the file.
  mutating func close() throws(ReportError) {
    guard unsafe archive_write_close(archive) == ARCHIVE_OK else { throw failure }
    try OutputFile.synchronize(path)
  }

  private var failure: ReportError { unsafe .cannotWrite(path, reason: Self.reason(archive)) }

  private static func reason(_ archive: OpaquePointer) -> String {
    unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "unknown"
  }
}
