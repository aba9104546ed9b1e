import Glibc

/// A path for what a command needs while it runs.
enum TemporaryPath {
  /// A path of this process below `TMPDIR`, or `/tmp`, where nothing is yet.
  static func make() -> String {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    return "\(folder)/turnstile-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  }
}
