internal import FoundationEssentials

/// What a run was made from, as its manifest tells.
struct RunOrigin {
  /// As they were given to the run.
  var paths: [String]
  var since: Timestamp?
  var until: Timestamp?
  var keepsAllLanguages: Bool
  var keepsDuplicates: Bool

  private struct Manifest: Decodable {
    struct Codebook: Decodable {
      var sha256: String
    }
    struct Options: Decodable {
      var paths: [String]?
      var since: String?
      var until: String?
      var keepsAllLanguages: Bool?
      var keepsDuplicates: Bool?

      private enum CodingKeys: String, CodingKey {
        case paths, since, until
        case keepsAllLanguages = "all_languages"
        case keepsDuplicates = "keep_duplicates"
      }
    }
    var codebook: Codebook
    var options: Options
  }

  /// - Returns: Nil where the path is no run.
  /// - Throws: `notARun` where it is one that does not tell, or was coded by another codebook.
  init?(of path: String, codebook: Codebook) throws(SheetError) {
    let file = path + "/manifest.json"
    guard FileStatus(of: file, following: true)?.kind == .file,
      FileStatus(of: path + "/posts.csv", following: true)?.kind == .file
    else { return nil }
    let manifest: Manifest
    do {
      let bytes = try SourceReader(limit: 1 << 30).read(Source(name: file, path: file, size: 0))
        .bytes
      manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    } catch {
      throw .notARun(path, reason: "its manifest.json cannot be read")
    }
    guard manifest.codebook.sha256 == codebook.digest else {
      throw .notARun(path, reason: "it was coded by another codebook; name that by --codebook")
    }
    guard let paths = manifest.options.paths, !paths.isEmpty else {
      throw .notARun(path, reason: "its manifest.json names no paths")
    }
    guard !paths.contains("-") else {
      throw .notARun(path, reason: "it was made from standard input")
    }
    for given in paths where FileStatus(of: given, following: true) == nil {
      throw .notARun(path, reason: "\(given) is not here; start from the folder of the run")
    }
    self.paths = paths
    since = manifest.options.since.flatMap(Timestamp.init(parsing:))
    until = manifest.options.until.flatMap(Timestamp.init(parsing:))
    keepsAllLanguages = manifest.options.keepsAllLanguages ?? false
    keepsDuplicates = manifest.options.keepsDuplicates ?? false
  }
}
