import CLibarchive
import Glibc

/// Files that unpack to much more than they are.
enum Bomb {
  /// A zip archive of files.
  static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    unsafe make(room: members.reduce(1 << 16) { $0 + $1.bytes.count * 2 + 2048 }) { writer in
      for (name, bytes) in members {
        unsafe begin(name, size: bytes.count, in: writer)
        unsafe bytes.withUnsafeBytes {
          _ = unsafe archive_write_data(writer, $0.baseAddress, $0.count)
        }
      }
    }
  }

  /// A zip archive of one file of zeros.
  static func zip(named name: String, zeros count: Int) -> [UInt8] {
    let chunk = [UInt8](repeating: 0, count: 1 << 20)
    return unsafe make(room: count / 500 + 1 << 16) { writer in
      unsafe begin(name, size: count, in: writer)
      for _ in 0..<count >> 20 {
        unsafe chunk.withUnsafeBytes {
          _ = unsafe archive_write_data(writer, $0.baseAddress, $0.count)
        }
      }
    }
  }

  /// A zip archive whose directory names one file of zeros many times over.
  static func overlapping(zeros count: Int, names: Int) -> [UInt8] {
    let single = zip(named: "0.txt", zeros: count)
    let end = single.count - 22
    func number(at place: Int, _ count: Int) -> Int {
      (0..<count).reversed().reduce(0) { $0 << 8 | Int(single[place + $1]) }
    }
    let start = number(at: end + 16, 4)
    let directory = Array(repeatElement(single[start..<end], count: names).joined())
    var bytes = single[..<start] + directory + single[end...]
    let place = bytes.count - 22
    for (offset, value, size) in [(8, names, 2), (10, names, 2), (12, directory.count, 4)] {
      for index in 0..<size {
        bytes[place + offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
      }
    }
    return Array(bytes)
  }

  /// A header of a tar archive (POSIX.1-1988) and the text behind it.
  ///
  /// - Parameters:
  ///   - type: `0` for a file, `2` for a symbolic link, `3` for a device …
  ///   - size: In octal digits; nil for that of the text.
  static func tarMember(
    _ name: String, type: Character = "0", link: String = "", text: String = "",
    size: String? = nil
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ value: String, at place: Int) {
      header.replaceSubrange(place..<place + value.utf8.count, with: value.utf8)
    }
    func octal(_ value: Int, _ digits: Int) -> String {
      let number = String(value, radix: 8)
      return String(repeating: "0", count: digits - number.count) + number
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put(size ?? octal(text.utf8.count, 11), at: 124)
    put(octal(0, 11), at: 136)
    put(String(type), at: 156)
    put(link, at: 157)
    put("ustar\u{0}00", at: 257)
    put("        ", at: 148)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
    let rest = (512 - text.utf8.count % 512) % 512
    return header + Array(text.utf8) + [UInt8](repeating: 0, count: rest)
  }

  private static func begin(_ name: String, size: Int, in writer: OpaquePointer) {
    let entry = unsafe archive_entry_new()!
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname_utf8(entry, name)
    let file: mode_t = S_IFREG
    unsafe archive_entry_set_filetype(entry, UInt32(file))
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, Int64(size))
    unsafe archive_write_header(writer, entry)
  }

  private static func make(room: Int, _ write: (OpaquePointer) -> Void) -> [UInt8] {
    let writer = unsafe archive_write_new()!
    defer { unsafe archive_write_free(writer) }
    unsafe archive_write_set_format_zip(writer)
    var count = 0
    var bytes = [UInt8](repeating: 0, count: room)
    unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe archive_write_open_memory(writer, buffer.baseAddress, buffer.count, &count)
      unsafe write(writer)
      unsafe archive_write_close(writer)
    }
    return Array(bytes[..<count])
  }

  /// A Zstandard frame (RFC 8878) that repeats a letter: four bytes for each 128 KiB.
  static func zstandard(blocks: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 7 << 3]
    for number in 1...blocks {
      let head = 1 << 20 | 1 << 1 | (number == blocks ? 1 : 0)
      bytes += (0..<3).map { UInt8(truncatingIfNeeded: head >> (8 * $0)) } + [0x61]
    }
    return bytes
  }
}
