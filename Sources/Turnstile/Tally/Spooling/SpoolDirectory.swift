internal import Glibc
import Synchronization

/// A folder for what does not fit in memory while a run goes on; gone when it is let go.
public final class SpoolDirectory: Sendable {
  let path: String
  private let next = Atomic(0)

  /// - Parameter path: A folder that is not there yet; its parent is.
  public init(creating path: String) throws(ReportError) {
    self.path = path
    guard unsafe mkdir(path, 0o700) == 0 else {
      throw .cannotCreate(path, reason: FileStatus.lastError)
    }
  }

  deinit {
    for name in FileStatus.names(in: path) ?? [] { unsafe unlink(path + "/" + name) }
    unsafe rmdir(path)
  }

  /// A path in the folder that nobody else gets.
  func newPath() -> String { "\(path)/\(next.add(1, ordering: .relaxed).oldValue)" }
}
