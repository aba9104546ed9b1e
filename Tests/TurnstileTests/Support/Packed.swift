import CLibarchive
import Glibc

/// Archives and packed files, made by libarchive's writer or by hand.
enum Packed {
  enum Format { case zip, tar, raw }
  enum Filter: CaseIterable { case gzip, bzip2, xz, zstandard }

  /// What is put into an archive.
  struct Member {
    var name: String
    var bytes: [UInt8] = []
    var type: mode_t = S_IFREG
    var link: String?

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    init(_ name: String, type: mode_t, link: String? = nil) {
      (self.name, self.type, self.link) = (name, type, link)
    }
  }

  /// - Parameter password: Encrypts a zip archive.
  static func make(
    _ format: Format, _ members: [Member], filter: Filter? = nil, password: String? = nil,
    isStored: Bool = false
  ) -> [UInt8] {
    // Names that the locale cannot spell are lost.
    let locale = unsafe uselocale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    defer { unsafe uselocale(locale) }
    let writer = unsafe archive_write_new()!
    defer { unsafe archive_write_free(writer) }
    switch format {
    case .zip: unsafe archive_write_set_format_zip(writer)
    case .tar: unsafe archive_write_set_format_pax_restricted(writer)
    case .raw: unsafe archive_write_set_format_raw(writer)
    }
    switch filter {
    case .gzip: unsafe archive_write_add_filter_gzip(writer)
    case .bzip2: unsafe archive_write_add_filter_bzip2(writer)
    case .xz: unsafe archive_write_add_filter_xz(writer)
    case .zstandard: unsafe archive_write_add_filter_zstd(writer)
    case nil: break
    }
    if isStored { unsafe archive_write_set_options(writer, "zip:compression=store") }
    if let password {
      unsafe archive_write_set_options(writer, "zip:encryption=zipcrypt")
      unsafe archive_write_set_passphrase(writer, password)
    }
    let room = members.reduce(1 << 16) { $0 + $1.bytes.count + 2 * $1.name.utf8.count + 2048 }
    var count = 0
    var packed = [UInt8](repeating: 0, count: room)
    unsafe packed.withUnsafeMutableBytes { buffer in
      unsafe archive_write_open_memory(writer, buffer.baseAddress, buffer.count, &count)
      for member in members { unsafe add(member, to: writer) }
      unsafe archive_write_close(writer)
    }
    return Array(packed[..<count])
  }

  private static func add(_ member: Member, to writer: OpaquePointer) {
    let entry = unsafe archive_entry_new()!
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname_utf8(entry, member.name)
    unsafe archive_entry_set_filetype(entry, UInt32(member.type))
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, Int64(member.bytes.count))
    if let link = member.link { unsafe archive_entry_set_symlink_utf8(entry, link) }
    unsafe archive_write_header(writer, entry)
    unsafe member.bytes.withUnsafeBytes {
      _ = unsafe archive_write_data(writer, $0.baseAddress, $0.count)
    }
  }

  /// A file that is packed as a whole.
  static func make(_ filter: Filter, _ bytes: [UInt8]) -> [UInt8] {
    make(.raw, [Member("data", bytes)], filter: filter)
  }

  static func make(_ filter: Filter, _ text: String) -> [UInt8] { make(filter, Array(text.utf8)) }

  /// A Zstandard frame (RFC 8878) of stored text, at most 128 KiB, and any window.
  static func zstandard(_ text: String, windowLog: UInt8) -> [UInt8] {
    zstandardHead(windowLog: windowLog) + block(Array(text.utf8), count: text.utf8.count, type: 0)
  }

  /// A Zstandard frame that repeats a byte: four bytes for each 128 KiB.
  static func zstandardBomb(_ byte: UInt8, blocks: Int) -> [UInt8] {
    let size = 1 << 17
    let block = block([byte], count: size, type: 1, isLast: false)
    return zstandardHead(windowLog: 17) + (0..<blocks).flatMap { _ in block }
      + self.block([byte], count: size, type: 1)
  }

  private static func zstandardHead(windowLog: UInt8) -> [UInt8] {
    [0x28, 0xB5, 0x2F, 0xFD, 0, (windowLog - 10) << 3]
  }

  private static func block(
    _ bytes: [UInt8], count: Int, type: Int, isLast: Bool = true
  ) -> [UInt8] {
    let head = count << 3 | type << 1 | (isLast ? 1 : 0)
    return (0..<3).map { UInt8(truncatingIfNeeded: head >> (8 * $0)) } + bytes
  }
}
