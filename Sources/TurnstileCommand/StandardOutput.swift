import Glibc

/// Where posts and codebooks are printed.
enum StandardOutput {
  /// Writes all bytes; false when their reader has gone, which is no error.
  ///
  /// - Throws: A `Failure` where they cannot be written: what is cut off must not look whole.
  static func write(_ bytes: some Sequence<UInt8>) throws -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        guard errno != EPIPE else { return false }
        let reason = unsafe String(cString: strerror(errno))
        throw Failure(
          message: "standard output: cannot be written (\(reason)); what was printed is not whole",
          code: EX_IOERR)
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
