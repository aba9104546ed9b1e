internal import Glibc

/// The sources found below the paths that were given, in a stable order.
///
/// Folders are walked in the byte order of their names. Hidden files and READMEs are passed over,
/// links are followed where they stay inside the corpus, and each file is listed once however many
/// paths lead to it. Line-oriented files larger than a slice are listed as slices. What cannot be
/// read is listed as skipped; nothing is dropped in silence.
public struct Corpus: Sendable {
  public private(set) var sources: [Source] = []
  /// What was found and refused.
  public private(set) var skipped: [(name: String, error: IngestionError)] = []

  private var roots: [String] = []
  private var seen: Set<[UInt64]> = []
  private var names: Set<String> = []
  private let sliceSize: Int

  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - out: Where reports go: a folder below one that is read is no part of the corpus.
  ///   - sliceSize: In bytes; at least 1.
  /// - Throws: `noSuchPath` for a path that was given and is not there.
  public init(
    paths: [String], passingOver out: String? = nil, sliceSize: Int = 16 << 20
  ) throws(IngestionError) {
    self.sliceSize = sliceSize
    for path in paths where path != "-" {
      guard let root = FileStatus.resolved(path) else {
        throw errno == ENOENT || errno == ENOTDIR
          ? .noSuchPath(path) : .notReadable(path, reason: FileStatus.lastError)
      }
      roots.append(root)
    }
    if let out = out.flatMap(FileStatus.resolved), !roots.contains(out),
      let status = FileStatus(of: out, following: true)
    {
      seen.insert(status.identity)
    }
    for (index, path) in paths.enumerated() {
      if path == "-" {
        sources.append(Source(name: "-", path: nil, size: 0))
      } else {
        walk(
          path, name: Corpus.isFolder(path) ? "" : Corpus.lastComponent(path), number: index + 1)
      }
    }
  }

  /// Hidden files, and what tells of a folder rather than being in its corpus.
  private static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "README" || name.hasPrefix("README.")
  }

  private static func isFolder(_ path: String) -> Bool {
    FileStatus(of: path, following: true)?.kind == .folder
  }

  private static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Lists everything at or below a path, without recursion: a deep tree must not end the program.
  ///
  /// - Parameter number: Which of the given paths it is, from 1.
  private mutating func walk(_ path: String, name: String, number: Int) {
    var pending = [(path: path, name: name)]
    while let (path, name) = pending.popLast() {
      guard let status = admit(path, name: name) else { continue }
      switch status.kind {
      case .folder:
        guard let names = FileStatus.names(in: path) else {
          let name = name.isEmpty ? Corpus.lastComponent(path) : name
          skipped.append((name, .notReadable(name, reason: FileStatus.lastError)))
          continue
        }
        for child in names.reversed() where !Self.isPassedOver(child) {
          pending.append((path + "/" + child, name.isEmpty ? child : name + "/" + child))
        }
      case .file: list(path, name: unique(name, number), size: status.size)
      default: skipped.append((name, .notAFile(name, kind: status.kind.rawValue)))
      }
    }
  }

  /// The status of a path, links followed; nil where it was refused or was seen before.
  private mutating func admit(_ path: String, name: String) -> FileStatus? {
    let isLink = FileStatus(of: path, following: false)?.kind == .link
    guard let status = FileStatus(of: path, following: true) else {
      skipped.append((name, .notReadable(name, reason: FileStatus.lastError)))
      return nil
    }
    if isLink, let target = FileStatus.resolved(path),
      !roots.contains(where: { target == $0 || target.hasPrefix($0 + "/") })
    {
      skipped.append((name, .linkOutside(name, target: target)))
      return nil
    }
    return seen.insert(status.identity).inserted ? status : nil
  }

  /// A name that no other file has: posts are known by it. Two given folders may both have `a.txt`.
  private mutating func unique(_ name: String, _ number: Int) -> String {
    var name = name
    while !names.insert(name).inserted { name = "\(number)/\(name)" }
    return name
  }

  private mutating func list(_ path: String, name: String, size: Int) {
    guard size > sliceSize, Format(of: name) == .jsonLines else {
      sources.append(Source(name: name, path: path, size: size))
      return
    }
    for start in stride(from: 0, to: size, by: sliceSize) {
      let end = min(start + sliceSize, size)
      sources.append(Source(name: name, path: path, size: size, slice: start..<end))
    }
  }
}
