import Foundation

/// vaderSentiment, run by a Python that has it.
struct VaderPeer {
  let python: String

  /// Reads sentences from standard input; prints how many there were and the CPU-seconds they took.
  private static let program = """
    import sys, time
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    sentences = sys.stdin.buffer.read().decode("utf-8").split("\\n")[:-1]
    analyzer = SentimentIntensityAnalyzer()
    start = time.process_time()
    for sentence in sentences:
        analyzer.polarity_scores(sentence)
    print(len(sentences), time.process_time() - start)
    """

  func sentencesPerCPUSecond(_ sentences: [[UInt8]]) throws -> Double {
    let file = Workload.temporaryPath()
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(sentences.joined(separator: [0x0A]) + [0x0A]).write(to: URL(filePath: file))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", Self.program]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let figures = said.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, figures.count == 2, figures[1] > 0 else {
      throw BenchError.noPeer(python, reason: "does not run vaderSentiment")
    }
    guard Int(figures[0]) == sentences.count else {
      throw BenchError.noPeer(
        python, reason: "read \(Int(figures[0])) sentences, not \(sentences.count)")
    }
    return figures[0] / figures[1]
  }
}
