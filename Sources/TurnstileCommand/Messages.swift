import Glibc
import Synchronization
import Turnstile

/// What the program says on standard error, as text or as JSON Lines.
final class Messages: Sendable {
  enum Level: String { case info, warning, error }
  enum Format: String, CaseIterable { case text, json }

  static let standard = Messages()

  private let isQuiet = Atomic(false)
  private let isJSON = Atomic(false)
  /// Whether a progress line stands on the terminal.
  private let hasProgress = Atomic(false)

  func configure(isQuiet: Bool, format: Format) {
    self.isQuiet.store(isQuiet, ordering: .relaxed)
    isJSON.store(format == .json, ordering: .relaxed)
  }

  /// Says one sentence; nothing but errors where the user asked for quiet.
  func say(_ level: Level, _ message: String) {
    guard level == .error || !isQuiet.load(ordering: .relaxed) else { return }
    endProgress()
    if isJSON.load(ordering: .relaxed) {
      write(LogLine.json(level: level.rawValue, message: message) + "\n")
    } else {
      let prefix = level == .info ? "" : "\(level.rawValue): "
      write("turnstile: \(prefix)\(TerminalText.safe(message))\n")
    }
  }

  /// Whether progress may be drawn: on a terminal, in text, and not quiet.
  var drawsProgress: Bool {
    isatty(STDERR_FILENO) == 1 && !isQuiet.load(ordering: .relaxed)
      && !isJSON.load(ordering: .relaxed)
  }

  func draw(_ progress: Progress.Snapshot) {
    let seconds = max(0.001, progress.elapsed / .seconds(1))
    let rate = Double(progress.bytes) / seconds
    let left = Double(max(0, progress.totalBytes - progress.bytes)) / max(1, rate)
    hasProgress.store(true, ordering: .relaxed)
    let tenths = Int((rate / 1e5).rounded())
    write(
      "\r\u{1B}[K\(progress.posts) posts, \(tenths / 10).\(tenths % 10) MB/s, "
        + "\(Int(left.rounded())) s left")
  }

  func endProgress() {
    if hasProgress.exchange(false, ordering: .relaxed) { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
