internal import CLibarchive
internal import Glibc

/// What libarchive finds in a stream: the members of a zip or tar archive, or what is packed by
/// bzip2 or xz as a whole.
///
/// Paths of members are names and nothing else; nothing is written. Filters and formats are named
/// one by one, because libarchive runs other programs for some.
@safe final class ArchiveReader {
  enum Format { case zip, tar, bzip2, xz }

  /// A member, before its bytes are read.
  struct Member {
    enum Kind: String {
      case file, folder, link, other = "special file"
    }

    /// Its path, as it is written in the archive.
    var name: String
    var kind: Kind
    /// In bytes, where the archive tells.
    var size: Int?
    var isEncrypted: Bool
  }

  private let archive: OpaquePointer
  private let base: any ByteStream
  private let name: String
  /// What was last handed to libarchive, which does not copy it.
  private var piece = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var isOpen = false
  /// Why the stream below failed.
  private var failure: IngestionError?

  private static let chunk = 1 << 17
  /// libarchive loses names that the locale cannot spell, and a program begins in one of ASCII.
  private nonisolated(unsafe) static let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  init(_ format: Format, in base: any ByteStream, name: String) throws(IngestionError) {
    guard let archive = unsafe archive_read_new() else {
      throw .notReadable(name, reason: "no memory")
    }
    unsafe self.archive = archive
    self.base = base
    self.name = name
    switch format {
    case .zip: unsafe archive_read_support_format_zip(archive)
    case .tar: unsafe archive_read_support_format_tar(archive)
    case .bzip2, .xz:
      unsafe archive_read_support_format_raw(archive)
      unsafe archive_read_support_filter_bzip2(archive)
      unsafe archive_read_support_filter_xz(archive)
    }
    unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    unsafe archive_read_set_read_callback(archive) { _, reader, buffer in
      let reader = unsafe Unmanaged<ArchiveReader>.fromOpaque(reader!).takeUnretainedValue()
      let count = reader.supply()
      unsafe buffer!.pointee = unsafe UnsafeRawPointer(reader.piece.baseAddress)
      return count
    }
    guard base is any SeekableStream else { return }
    unsafe archive_read_set_seek_callback(archive) { _, reader, offset, whence in
      unsafe Unmanaged<ArchiveReader>.fromOpaque(reader!).takeUnretainedValue()
        .seek(Int(offset), whence)
    }
  }

  deinit {
    unsafe archive_read_free(archive)
    unsafe piece.deallocate()
  }

  /// Reads the next piece for libarchive; its length, or a negative number.
  private func supply() -> Int {
    do {
      let bytes = try base.read()
      unsafe piece.deallocate()
      unsafe piece = .allocate(byteCount: bytes.count, alignment: 1)
      unsafe piece.copyBytes(from: bytes)
      return bytes.count
    } catch {
      failure = error
      return Int(ARCHIVE_FATAL)
    }
  }

  private func seek(_ offset: Int, _ whence: Int32) -> Int64 {
    guard let base = base as? any SeekableStream else { return Int64(ARCHIVE_FATAL) }
    let origin =
      switch whence {
      case SEEK_CUR: base.place
      case SEEK_END: base.size
      default: 0
      }
    let (place, isTooFar) = origin.addingReportingOverflow(offset)
    guard !isTooFar, place >= 0 else { return Int64(ARCHIVE_FATAL) }
    do {
      try base.seek(to: place)
      return Int64(place)
    } catch {
      failure = error
      return Int64(ARCHIVE_FATAL)
    }
  }

  /// The next member; nil at the end.
  ///
  /// - Throws: `damaged`, after which there is no next one.
  func next() throws(IngestionError) -> Member? {
    if !isOpen {
      isOpen = true
      try check(unsafe archive_read_open1(archive), name)
    }
    // This thread's alone, for as long as names are taken.
    let before = unsafe uselocale(Self.locale)
    defer { unsafe uselocale(before) }
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    try check(status, name)
    guard let entry = unsafe entry else { return nil }
    return unsafe Member(
      name: Self.path(of: entry), kind: Self.kind(of: entry),
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// The next bytes of the member; none at its end.
  ///
  /// - Parameter name: What a message calls it.
  /// - Throws: `damaged`; the next member can still be read where the archive lets it be found.
  func read(as name: String) throws(IngestionError) -> [UInt8] {
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { room, count in
      got = unsafe archive_read_data(archive, room.baseAddress, room.count)
      count = max(0, got)
    }
    // A warning means a wrong checksum here, and comes in place of the bytes.
    if got < 0 { throw failure ?? damage(name) }
    return bytes
  }

  private func check(_ status: Int32, _ name: String) throws(IngestionError) {
    guard status < ARCHIVE_WARN else { return }
    throw failure ?? damage(name)
  }

  private func damage(_ name: String) -> IngestionError {
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return .damaged(name, reason: reason ?? "its data make no sense")
  }

  private static func path(of entry: OpaquePointer) -> String {
    if let name = unsafe archive_entry_pathname_utf8(entry) { return unsafe String(cString: name) }
    if let name = unsafe archive_entry_pathname(entry) { return unsafe String(cString: name) }
    return ""
  }

  private static func kind(of entry: OpaquePointer) -> Member.Kind {
    if unsafe archive_entry_hardlink(entry) != nil { return .link }
    return switch unsafe mode_t(archive_entry_filetype(entry)) {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    // Some writers of zip leave it out.
    case 0: .file
    default: .other
    }
  }
}
