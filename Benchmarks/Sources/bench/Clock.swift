import Glibc

/// Seconds that a piece of work took.
struct Elapsed: Sendable {
  /// Of all threads together.
  var cpu: Double
  /// As a clock on the wall has it.
  var wall: Double
}

/// Takes the time of a piece of work.
enum Clock {
  /// Runs the work once; its result goes to the caller, so that the work cannot be left out.
  static func time<Result>(_ work: () throws -> Result) rethrows -> (Result, Elapsed) {
    let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID)
    let wall = seconds(CLOCK_MONOTONIC)
    let result = try work()
    return (
      result,
      Elapsed(
        cpu: seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, wall: seconds(CLOCK_MONOTONIC) - wall)
    )
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
