internal import Glibc

/// What the file system says of a path.
struct FileStatus {
  enum Kind: String {
    case file, folder, link, fifo = "FIFO", socket, device, other = "special file"
  }

  let kind: Kind
  let size: Int
  /// Device and inode: the same for two paths to one file.
  let identity: [UInt64]

  /// - Parameter following: Whether a link is followed to what it names.
  /// - Returns: Nil with `errno` set where there is no such path, or it may not be seen.
  init?(of path: String, following: Bool) {
    var status = stat()
    let result = unsafe following ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .other
      }
    size = Int(status.st_size)
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  /// The names in a folder, sorted by their bytes; nil with `errno` set where it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name in place: an entry is shorter than `dirent` says, so it must not be copied whole.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
      let name = unsafe String(
        cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The absolute path without links; nil where there is none.
  static func resolved(_ path: String) -> String? {
    guard let buffer = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(buffer) }
    return unsafe String(cString: buffer)
  }

  /// What the last failed call said.
  static var lastError: String { unsafe String(cString: strerror(errno)) }
}
