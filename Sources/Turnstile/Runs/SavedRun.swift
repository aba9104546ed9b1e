/// A folder that a run wrote.
public struct SavedRun: Sendable {
  /// Its path, without a slash at the end.
  let path: String
  let manifest: RunManifest

  /// - Throws: `notARun` where the folder has no manifest.
  public init(opening path: String) throws(RunError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let status = FileStatus(of: path, following: true), status.kind == .folder else {
      throw .notReadable(path, reason: "no such folder")
    }
    let file = "\(path)/manifest.json"
    guard FileStatus(of: file, following: true) != nil else {
      throw .notARun(path, missing: "manifest.json")
    }
    self.init(path: path, manifest: try RunManifest(try InputFile.bytes(of: file), path: file))
  }

  init(path: String, manifest: RunManifest) {
    self.path = path
    self.manifest = manifest
  }

  /// The folder's own name, also where a link led to it.
  var name: String {
    let real = FileStatus.resolved(FilePath(path))?.string ?? path
    return real.split(separator: "/").last.map(String.init) ?? real
  }

  /// - Throws: `otherCodebook` where the run was coded by another.
  func require(_ codebook: Codebook) throws(RunError) {
    guard manifest.codebook.sha256 == codebook.digest else {
      throw .otherCodebook(
        path, name: manifest.codebook.name, version: manifest.codebook.version)
    }
  }

  func table(_ schema: TableSchema) throws(RunError) -> TableReader {
    try TableReader("\(path)/\(schema.fileName)")
  }
}
