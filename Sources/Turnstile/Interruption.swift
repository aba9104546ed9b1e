internal import Glibc
import Synchronization

/// Whether the user or the system asked the run to stop.
public enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// From now on SIGINT and SIGTERM ask the run to stop instead of ending the program.
  public static func watch() {
    // The static must exist before a handler may touch it.
    signal.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      _ = Glibc.signal(number) { Interruption.request($0) }
    }
    // A reader that goes away is told by the failed write.
    _ = Glibc.signal(SIGPIPE, SIG_IGN)
  }

  static func request(_ number: Int32) { signal.store(number, ordering: .relaxed) }

  public static var isRequested: Bool { signal.load(ordering: .relaxed) != 0 }

  /// Ends the program by the signal that asked for it, as a shell expects.
  public static func finish() -> Never {
    let number = signal.load(ordering: .relaxed)
    _ = Glibc.signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }
}
