/// How long a file of a run is, and what its bytes hash to.
struct FileDigest: Sendable, Equatable {
  /// Below the run's folder.
  var name: String
  var bytes: Int
  /// 64 hexadecimal digits.
  var sha256: String

  init(of name: String, in folder: String) throws(RunError) {
    let file = try InputFile(opening: "\(folder)/\(name)")
    var hash = SHA256()
    bytes = 0
    while true {
      let chunk = try file.next()
      if chunk.isEmpty { break }
      bytes += chunk.count
      hash.add(chunk)
    }
    self.name = name
    sha256 = SHA256.hexadecimal(hash.finish())
  }

  init(name: String, bytes: Int, sha256: String) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// All files below a folder but one, in the order of their names.
  static func all(in folder: String, but excluded: String) throws(RunError) -> [FileDigest] {
    var digests: [FileDigest] = []
    var pending = [""]
    while let below = pending.popLast() {
      guard let names = FileStatus.names(in: "\(folder)/\(below)") else {
        throw .notReadable("\(folder)/\(below)", reason: FileStatus.lastError)
      }
      for name in names where below + name != excluded {
        switch FileStatus(of: "\(folder)/\(below)\(name)", following: false)?.kind {
        case .folder: pending.append("\(below)\(name)/")
        case .file: digests.append(try FileDigest(of: below + name, in: folder))
        default: continue
        }
      }
    }
    return digests.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
