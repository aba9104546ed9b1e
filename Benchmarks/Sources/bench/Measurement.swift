/// What was seen of one stage in several rounds.
struct Measurement: Sendable {
  let stage: String
  /// What went through the stage in each round.
  let volume: Volume
  /// One a round, at least one.
  let rounds: [Elapsed]
  /// The most bytes held at once, its input and output included.
  let peakMemory: Int

  /// Runs a stage several times, after one run that is not counted.
  ///
  /// - Parameters:
  ///   - rounds: How many runs count; at least one.
  ///   - work: The stage on all posts; what it returns is thrown away.
  init<Output>(
    _ stage: String, _ volume: Volume, rounds: Int, work: () throws -> Output
  ) rethrows {
    PeakMemory.reset()
    _ = try work()
    var durations: [Elapsed] = []
    for _ in 0..<max(1, rounds) {
      let (output, duration) = try Clock.time(work)
      withExtendedLifetime(output) { durations.append(duration) }
    }
    self.stage = stage
    self.volume = volume
    self.rounds = durations
    peakMemory = PeakMemory.bytes
  }

  /// Nanoseconds of processor time for each token; nil where these were not counted.
  var nanosecondsPerToken: Rate? {
    volume.tokens == 0 ? nil : Rate(rounds.map { $0.cpu * 1e9 / Double(volume.tokens) })
  }

  var megabytesPerCPUSecond: Rate { Rate(rounds.map { volume.megabytes / $0.cpu }) }
  var postsPerCPUSecond: Rate { Rate(rounds.map { Double(volume.posts) / $0.cpu }) }
  var megabytesPerSecond: Rate { Rate(rounds.map { volume.megabytes / $0.wall }) }
  var postsPerSecond: Rate { Rate(rounds.map { Double(volume.posts) / $0.wall }) }
}

/// How much went through a stage.
struct Volume: Sendable {
  var bytes: Int
  var posts: Int
  var tokens: Int

  /// Millions of bytes.
  var megabytes: Double { Double(bytes) / 1e6 }
}

/// One figure from several rounds.
struct Rate: Encodable, Sendable {
  let median: Double
  let least: Double
  let most: Double

  /// - Parameter figures: One a round, at least one.
  init(_ figures: [Double]) {
    let sorted = figures.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    least = sorted[0]
    most = sorted[sorted.count - 1]
  }
}
