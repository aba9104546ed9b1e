import ArgumentParser
@_spi(Benchmarks) import Turnstile

/// `bench unpacking FILE…`: how fast packed and long files are taken apart, and in what memory.
struct UnpackingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpacking",
    abstract: "Measures the unpacking of files, alone and with the reading of posts.",
    discussion: "On one thread. A megabyte is a million bytes of what comes out.")

  @Argument(help: "Compressed files, archives, WARC files or long JSON Lines.")
  var files: [String]

  func run() throws {
    for isRead in [false, true] {
      PeakMemory.reset()
      let (found, elapsed) = try Clock.time {
        try BenchmarkAccess.unpack(files, isRead: isRead)
      }
      let megabytes = Double(found.bytes) / 1e6
      print(
        "\(isRead ? "unpacking and reading" : "unpacking alone"): \(Int(megabytes)) MB, "
          + "\(found.posts) posts, \(Int(megabytes / elapsed.cpu)) MB per CPU-second, "
          + "peak \(PeakMemory.bytes / 1_000_000) MB")
    }
  }
}
