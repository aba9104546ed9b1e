internal import Glibc

/// The folder that a run writes: aside first, then in place at once, or not at all.
@safe public struct RunFolder: ~Copyable {
  private let out: String
  private let lock: Int32
  /// Where files are written until the run is complete.
  let draft: String
  /// Where a spool may be made.
  let spool: String
  private var isComplete = false

  /// Makes the folder and locks it against other runs.
  ///
  /// - Throws: `locked` where another run writes there.
  static func make(in out: String) throws(ReportError) -> RunFolder {
    try makeFolders(out)
    let folder = RunFolder(out: out, lock: try lock(out))
    // What a killed run left behind: nobody else writes here while the lock is held.
    for name in FileStatus.names(in: out) ?? []
    where name.hasPrefix(".draft-") || name.hasPrefix(".spool-") {
      remove("\(out)/\(name)")
    }
    guard unsafe mkdir(folder.draft, 0o755) == 0 else {
      throw .cannotCreate(folder.draft, reason: FileStatus.lastError)
    }
    return folder
  }

  private init(out: String, lock: Int32) {
    self.out = out
    self.lock = lock
    draft = "\(out)/.draft-\(getpid())"
    spool = "\(out)/.spool-\(getpid())"
  }

  /// An open lock file; closing it gives the lock back.
  private static func lock(_ out: String) throws(ReportError) -> Int32 {
    let path = out + "/.lock"
    let lock = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw .cannotCreate(path, reason: FileStatus.lastError) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw .locked(out)
    }
    return lock
  }

  deinit {
    if !isComplete { Self.remove(draft) }
    close(lock)
  }

  /// Puts the run in place and lets `latest` name it.
  ///
  /// - Returns: The path of the run.
  mutating func complete(as name: String) throws(ReportError) -> String {
    for name in FileStatus.names(in: draft) ?? [] {
      let path = "\(draft)/\(name)"
      if FileStatus(of: path, following: false)?.kind == .folder { Self.synchronize(path) }
    }
    Self.synchronize(draft)
    var unique = name
    var number = 2
    while FileStatus(of: "\(out)/\(unique)", following: false) != nil {
      unique = "\(name)-\(number)"
      number += 1
    }
    let path = "\(out)/\(unique)"
    guard unsafe rename(draft, path) == 0 else {
      throw .cannotCreate(path, reason: FileStatus.lastError)
    }
    isComplete = true
    let link = "\(out)/.latest-\(getpid())"
    unsafe unlink(link)
    guard unsafe symlink(unique, link) == 0, unsafe rename(link, out + "/latest") == 0 else {
      let reason = FileStatus.lastError
      unsafe unlink(link)
      throw .cannotCreate(out + "/latest", reason: reason)
    }
    Self.synchronize(out)
    return path
  }

  /// The name of the run that `latest` names; nil where there is none.
  var latest: String? {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe readlink(out + "/latest", $0.baseAddress!.assumingMemoryBound(to: CChar.self), 1024)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  static func makeFolders(_ path: String) throws(ReportError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      if unsafe mkdir(made, 0o755) != 0, errno != EEXIST {
        throw .cannotCreate(path, reason: FileStatus.lastError)
      }
    }
    guard FileStatus(of: path, following: true)?.kind == .folder else {
      throw .cannotCreate(path, reason: "it is no folder")
    }
    guard unsafe access(path, W_OK | X_OK) == 0 else {
      throw .cannotCreate(path, reason: FileStatus.lastError)
    }
  }

  /// Removes a folder, the files in it and the folders of files in it; nothing here makes a deeper
  /// one.
  private static func remove(_ folder: String, depth: Int = 0) {
    for name in FileStatus.names(in: folder) ?? [] {
      let path = "\(folder)/\(name)"
      if depth == 0, FileStatus(of: path, following: false)?.kind == .folder {
        remove(path, depth: 1)
      } else {
        unsafe unlink(path)
      }
    }
    unsafe rmdir(folder)
  }

  private static func synchronize(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
