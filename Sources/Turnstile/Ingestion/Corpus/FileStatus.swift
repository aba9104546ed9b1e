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
  init?(of path: FilePath, following: Bool) {
    var status = stat()
    let result = unsafe path.withCString {
      unsafe following ? stat($0, &status) : lstat($0, &status)
    }
    guard result == 0 else { return nil }
    self.init(status)
  }

  init?(of path: String, following: Bool) {
    self.init(of: FilePath(path), following: following)
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
  static func names(in folder: FilePath) -> [[UInt8]]? {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      // The name in place: an entry is shorter than `dirent` says, so it must not be copied whole.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
      let start = unsafe UnsafeRawPointer(entry).advanced(by: offset)
      let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
      let name = unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
      if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  static func names(in folder: String) -> [String]? {
    names(in: FilePath(folder))?.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The absolute path without links; nil where there is none.
  static func resolved(_ path: FilePath) -> FilePath? {
    guard let buffer = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(buffer) }
    return unsafe FilePath(Array(UnsafeRawBufferPointer(start: buffer, count: strlen(buffer))))
  }

  /// What the last failed call said.
  static var lastError: String { unsafe String(cString: strerror(errno)) }
}
