import Synchronization

/// How far a run has come; told by the workers themselves, so no thread has to watch.
public final class Progress: Sendable {
  /// What is told.
  public struct Snapshot: Sendable {
    /// Bytes read, and bytes to read in all.
    public var bytes: Int
    public var totalBytes: Int
    public var posts: Int
    /// Since the run began.
    public var elapsed: Duration
  }

  private let bytes = Atomic(0)
  private let posts = Atomic(0)
  private let lastTold = Atomic(0)
  private let totalBytes: Int
  private let start = ContinuousClock.now
  private let tell: (@Sendable (Snapshot) -> Void)?

  /// Milliseconds between two tellings.
  private static let pause = 200

  /// - Parameter tell: Gets a snapshot a few times a second; nil for silence.
  public init(totalBytes: Int, tell: (@Sendable (Snapshot) -> Void)?) {
    self.totalBytes = totalBytes
    self.tell = tell
  }

  /// How much of the work reading is, of all that happens to a byte: an eighth.
  private static let readingShare = 8

  /// Adds a source that was read, whose posts are not counted yet.
  func addRead(bytes count: Int) { add(bytes: count / Self.readingShare, posts: 0) }

  /// Adds posts that were counted.
  ///
  /// - Parameters:
  ///   - size: Their part of `total`, in any unit.
  ///   - total: All posts; above 0.
  func addCounted(_ size: Int, of total: Int, posts found: Int) {
    let rest = Double(totalBytes - totalBytes / Self.readingShare)
    add(bytes: Int(rest * Double(size) / Double(total)), posts: found)
  }

  private func add(bytes count: Int, posts found: Int) {
    let bytes = bytes.add(count, ordering: .relaxed).newValue
    let posts = posts.add(found, ordering: .relaxed).newValue
    guard let tell else { return }
    let elapsed = ContinuousClock.now - start
    let now = Int(elapsed / .milliseconds(1))
    let last = lastTold.load(ordering: .relaxed)
    guard now - last >= Self.pause,
      lastTold.compareExchange(expected: last, desired: now, ordering: .relaxed).exchanged
    else { return }
    tell(Snapshot(bytes: bytes, totalBytes: totalBytes, posts: posts, elapsed: elapsed))
  }
}
