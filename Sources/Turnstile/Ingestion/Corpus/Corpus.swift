internal import Glibc

/// The sources found below the paths that were given, in a stable order.
///
/// Folders are walked in the byte order of their names. Hidden files and READMEs are passed over,
/// links are followed where they stay inside the corpus, and each file is listed once however many
/// paths lead to it. What cannot be read is listed as skipped; nothing is dropped in silence.
public struct Corpus: Sendable {
  public private(set) var sources: [Source] = []
  /// What was found and refused.
  public private(set) var skipped: [(name: String, error: IngestionError)] = []

  private var roots: [FilePath] = []
  private var seen: Set<[UInt64]> = []
  private var names: Set<String> = []

  /// All that was found: what can be read, and then what cannot.
  public var all: [Source] { sources + skipped.map { Source($0.error, name: $0.name) } }

  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - out: Where reports go: a folder below one that is read is no part of the corpus.
  /// - Throws: `noSuchPath` for a path that was given and is not there.
  public init(paths: [String], passingOver out: String? = nil) throws(IngestionError) {
    for path in paths where path != "-" {
      guard let root = FileStatus.resolved(FilePath(path)) else {
        throw errno == ENOENT || errno == ENOTDIR
          ? .noSuchPath(path) : .notReadable(path, reason: FileStatus.lastError)
      }
      roots.append(root)
    }
    if let out = out.flatMap({ FileStatus.resolved(FilePath($0)) }), !roots.contains(out),
      let status = FileStatus(of: out, following: true)
    {
      seen.insert(status.identity)
    }
    for (index, path) in paths.enumerated() {
      if path == "-" {
        sources.append(Source(name: "-", path: nil, size: 0))
      } else {
        walk(
          FilePath(path), name: Corpus.isFolder(path) ? "" : Corpus.lastComponent(path),
          number: index + 1)
      }
    }
  }

  /// Hidden files, and what tells of a folder rather than being in its corpus.
  private static func isPassedOver(_ name: some Collection<UInt8>) -> Bool {
    name.first == UInt8(ascii: ".")
      || (name.starts(with: "README".utf8)
        && (name.count == 6 || name.dropFirst(6).first == UInt8(ascii: ".")))
  }

  /// Whether a member of an archive would be passed over if it lay in a folder.
  static func isPassedOver(path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains {
      !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) && isPassedOver($0)
    }
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
  private mutating func walk(_ path: FilePath, name: String, number: Int) {
    var pending = [(path: path, name: name)]
    while let (path, name) = pending.popLast() {
      guard let status = admit(path, name: name) else { continue }
      switch status.kind {
      case .folder:
        guard let names = FileStatus.names(in: path) else {
          let name = name.isEmpty ? Corpus.lastComponent(path.string) : name
          skipped.append((name, .notReadable(name, reason: FileStatus.lastError)))
          continue
        }
        for child in names.reversed() where !Self.isPassedOver(child) {
          let childName = String(decoding: child, as: UTF8.self)
          pending.append(
            (path.appending(child), name.isEmpty ? childName : name + "/" + childName))
        }
      case .file:
        sources.append(
          Source(
            name: unique(name, number), path: path, size: status.size, content: .file))
      default: skipped.append((name, .notAFile(name, kind: status.kind.rawValue)))
      }
    }
  }

  /// The status of a path, links followed; nil where it was refused or was seen before.
  private mutating func admit(_ path: FilePath, name: String) -> FileStatus? {
    let isLink = FileStatus(of: path, following: false)?.kind == .link
    guard let status = FileStatus(of: path, following: true) else {
      skipped.append((name, .notReadable(name, reason: FileStatus.lastError)))
      return nil
    }
    if isLink, let target = FileStatus.resolved(path),
      !roots.contains(where: { target.isAtOrBelow($0) })
    {
      skipped.append((name, .linkOutside(name, target: target.string)))
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
}
