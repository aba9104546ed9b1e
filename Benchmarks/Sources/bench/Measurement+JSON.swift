extension Measurement: Encodable {
  private enum Key: String, CodingKey {
    case stage, megabytes, posts, tokens, rounds
    case megabytesPerCPUSecond = "megabytes_per_cpu_second"
    case postsPerCPUSecond = "posts_per_cpu_second"
    case megabytesPerSecond = "megabytes_per_second"
    case postsPerSecond = "posts_per_second"
    case nanosecondsPerToken = "nanoseconds_per_token"
    case peakMemory = "peak_memory_bytes"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(stage, forKey: .stage)
    try object.encode(volume.megabytes, forKey: .megabytes)
    try object.encode(volume.posts, forKey: .posts)
    try object.encode(volume.tokens, forKey: .tokens)
    try object.encode(rounds.count, forKey: .rounds)
    try object.encode(megabytesPerCPUSecond, forKey: .megabytesPerCPUSecond)
    try object.encode(postsPerCPUSecond, forKey: .postsPerCPUSecond)
    try object.encode(megabytesPerSecond, forKey: .megabytesPerSecond)
    try object.encode(postsPerSecond, forKey: .postsPerSecond)
    try object.encodeIfPresent(nanosecondsPerToken, forKey: .nanosecondsPerToken)
    try object.encode(peakMemory, forKey: .peakMemory)
  }
}
