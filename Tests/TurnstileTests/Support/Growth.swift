import Glibc

/// How the work for an input grows with its length, by the processor's time of this thread alone:
/// other programs on the machine make it no slower.
enum Growth {
  /// Whether eight times the input takes some eight times the work, not sixty-four times.
  ///
  /// - Parameters:
  ///   - unit: What the input repeats.
  ///   - length: About how many bytes the shorter input has.
  static func isLinear(
    repeating unit: [UInt8], length: Int = 1 << 14, _ work: ([UInt8]) -> Void
  ) -> Bool {
    let count = max(1, length / max(1, unit.count))
    let short = Array(repeatElement(unit, count: count).joined())
    let long = Array(repeatElement(unit, count: 8 * count).joined())
    // Once may be a cold cache.
    return (0..<3).contains { _ in
      let (before, after) = (time { work(short) }, time { work(long) })
      return after < 0.1 || after < 24 * before
    }
  }

  /// In seconds.
  private static func time(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }
}
