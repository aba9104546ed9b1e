import FoundationEssentials

/// A folder of posts to be read.
struct Workload: Sendable {
  let folder: String
  /// Whether the folder was made for this run and goes with it.
  private let isTemporary: Bool

  /// Posts that lie somewhere already.
  init(existing folder: String) {
    self.folder = folder
    isTemporary = false
  }

  /// Writes posts into a temporary folder.
  init(_ recipe: Recipe) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "turnstile-bench-\(UUID().uuidString)").path
    isTemporary = true
    try recipe.write(into: folder)
  }

  /// A path where nothing is.
  static func temporaryPath() -> String {
    FileManager.default.temporaryDirectory
      .appending(path: "turnstile-bench-\(UUID().uuidString)").path
  }

  /// Deletes the folder where it was made for this run.
  func remove() {
    if isTemporary { try? FileManager.default.removeItem(atPath: folder) }
  }
}
