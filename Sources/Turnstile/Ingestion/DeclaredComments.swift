/// How many comments a thread says it has, beside those that its source holds.
public struct DeclaredComments: Sendable, Equatable {
  /// The thread's identifier, where it has one.
  public var thread: String?
  public var declared: Int
  public var found: Int
  /// How many places of the source say that more was left out there.
  public var stubs: Int

  /// - Parameter stubs: How many places of the source say that more was left out there.
  public init(thread: String?, declared: Int, found: Int, stubs: Int = 0) {
    self.thread = thread
    self.declared = declared
    self.found = found
    self.stubs = stubs
  }

  /// Comments that are not in the source; never negative.
  public var missing: Int { max(0, declared - found) }

  /// What a reviewer reads in `excluded.csv`.
  var detail: String {
    "declared \(declared.counted("comment")), \(found) found"
      + (stubs > 0 ? "; \(stubs.counted("place")) left out by the site" : "")
  }
}
