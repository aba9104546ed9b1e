import FoundationEssentials
import Glibc

/// The most memory that this process has held at once.
enum PeakMemory {
  /// Bytes since the last ``reset()``.
  static var bytes: Int {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status"),
      let line = status.split(separator: UInt8(ascii: "\n"))
        .first(where: { $0.starts(with: "VmHWM:".utf8) })
    else { return ofProcess }
    let kilobytes = line.reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    return kilobytes << 10
  }

  /// Begins to look for the peak again, where the kernel lets it; see proc(5), clear_refs.
  static func reset() {
    let file = unsafe open("/proc/self/clear_refs", O_WRONLY)
    guard file >= 0 else { return }
    unsafe write(file, "5", 1)
    close(file)
  }

  /// Bytes since the process began; for systems without /proc.
  private static var ofProcess: Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss << 10
  }
}
