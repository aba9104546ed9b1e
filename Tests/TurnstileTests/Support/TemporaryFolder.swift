import FoundationEssentials
import Glibc

@testable import Turnstile

/// A folder that is gone with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array(
      "\(FileManager.default.temporaryDirectory.path)/turnstile.XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { fatalError("no temporary folder can be made") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders above it.
  @discardableResult func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = self[name]
    let parent = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  @discardableResult func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
  }

  /// Makes a FIFO.
  func makePipe(_ name: String) throws {
    guard unsafe mkfifo(self[name], 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Makes a file of a size that takes no room.
  func makeSparse(_ name: String, size: Int) throws -> String {
    let path = try write("", to: name)
    guard unsafe truncate(path, size) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return path
  }

  /// Gives a file a second name.
  func hardLink(_ name: String, to target: String) throws {
    try FileManager.default.linkItem(atPath: self[target], toPath: self[name])
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }

  /// The names in the folder or one below it, hidden ones included, in order.
  func names(in name: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self[name])) ?? []).sorted()
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self[name])), as: UTF8.self)
  }

  /// All files in a folder and the folders below it, by their paths from it.
  func texts(in folder: String = "") throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in names(in: folder) {
      let path = folder + name
      if FileStatus(of: self[path], following: false)?.kind == .folder {
        for (inner, text) in try self.texts(in: path + "/") { texts["\(name)/\(inner)"] = text }
      } else {
        texts[name] = try text(of: path)
      }
    }
    return texts
  }
}
