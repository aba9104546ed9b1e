/// The run that a new one is compared with: the last with other input, codebook, coder or review.
///
/// It is what `latest` names. Where that run was made of the same as the new one, it is the run
/// that that one was compared with: so a run that is repeated gives the same bytes.
struct RunBefore {
  let run: SavedRun?
  /// Why the run before cannot be read; nil where it can, or there is none.
  let fault: RunError?
  private let manifest: Manifest
  private let out: String

  init(out: String, manifest: Manifest) {
    self.manifest = manifest
    self.out = out
    do throws(RunError) {
      run = try Self.find(in: out, other: manifest.fingerprint)
      fault = nil
    } catch {
      run = nil
      fault = error
    }
  }

  private static func find(in out: String, other fingerprint: String) throws(RunError) -> SavedRun?
  {
    guard FileStatus(of: "\(out)/latest", following: true) != nil else { return nil }
    let latest = try SavedRun(opening: "\(out)/latest")
    guard latest.manifest.fingerprint == fingerprint else { return latest }
    guard let name = latest.manifest.comparedWith, !name.contains("/"),
      FileStatus(of: "\(out)/\(name)", following: true) != nil
    else { return nil }
    return try SavedRun(opening: "\(out)/\(name)")
  }

  /// - Parameter draft: Where the new run's tables are.
  func changes(in draft: String, spool: SpoolDirectory) throws -> RunChanges {
    func unreadable(_ error: RunError) -> RunChanges {
      // Without the folder that the reports go to, which may be an absolute path.
      .unreadable(error.description.replacing("\(out)/", with: ""))
    }
    if let fault { return unreadable(fault) }
    guard let run else { return .first }
    do {
      let new = SavedRun(
        path: draft, manifest: try RunManifest(manifest.json.line, path: "manifest.json"))
      return .found(try RunComparison(from: run, to: new, spool: spool).compare())
    } catch let error as RunError {
      return unreadable(error)
    }
  }
}
