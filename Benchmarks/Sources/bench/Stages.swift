import FoundationEssentials
import Turnstile

/// The stages of the pipeline, each fed with what the one before it made of a workload.
struct Stages {
  let workload: Workload
  let rounds: Int
  /// Threads of the whole line.
  let jobs: Int

  func measure() throws -> [Measurement] {
    let files = FileManager.default
    let names = ((try? files.contentsOfDirectory(atPath: workload.folder)) ?? []).sorted()
    func read() -> [Data] {
      names.compactMap { files.contents(atPath: workload.folder + "/" + $0) }
    }
    let texts = read()
    guard !texts.isEmpty else { throw BenchError.noPosts(workload.folder) }
    let volume = Volume(
      bytes: texts.reduce(0) { $0 + $1.count }, posts: texts.count, tokens: 0)
    return [Measurement("reading", volume, rounds: rounds, work: read)]
  }
}
