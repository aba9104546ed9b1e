/// Counts what threads say of their number of comments.
struct ThreadCounts {
  private var declared: [(thread: String, count: Int?, isWhole: Bool)] = []
  private var stubs: [String: (count: Int, places: Int)] = [:]
  private var seen = 0
  private var last: String?
  /// Reddit's listings that answer nothing.
  var listings = 0
  /// Whether they were found by a search, which picks some of a thread.
  var isSearch = false

  /// - Parameters:
  ///   - declared: How many comments it says that its thread has.
  ///   - hasList: Whether it has a list for them, be it empty.
  mutating func add(_ post: Post, declared count: Int?, hasList: Bool) {
    seen += 1
    guard post.kind != .comment else {
      last = last ?? post.thread
      return
    }
    last = post.id
    if count != nil || hasList { declared.append((post.id, count, hasList)) }
  }

  /// Counts a place where a site left out answers; 0 where it does not say how many.
  mutating func addStub(of thread: String?, count: Int) {
    let thread = thread ?? last ?? ""
    stubs[thread, default: (0, 0)].count += count
    stubs[thread, default: (0, 0)].places += 1
  }

  /// What the threads say, beside what is there.
  ///
  /// A bare list of openings says nothing: their comments are kept elsewhere.
  ///
  /// - Parameter posts: All so far; those that were added here are the last of them.
  func compared(with posts: [Post]) -> [DeclaredComments] {
    guard !declared.isEmpty || !stubs.isEmpty else { return [] }
    var found: [String: Int] = [:]
    for post in posts.suffix(seen) where post.kind == .comment {
      if let thread = post.thread { found[thread, default: 0] += 1 }
    }
    var result: [DeclaredComments] = []
    var stubs = stubs
    let isThread = listings > 1 && declared.count == 1
    for (thread, count, isWhole) in declared {
      let stub = stubs.removeValue(forKey: thread)
      let here = found[thread] ?? 0
      guard isWhole || isThread || here > 0 && !isSearch || stub != nil else { continue }
      let all = max(count ?? 0, here + (stub?.count ?? 0))
      guard all > 0 else { continue }
      result.append(
        DeclaredComments(thread: thread, declared: all, found: here, stubs: stub?.places ?? 0))
    }
    for (thread, stub) in stubs.sorted(by: { $0.key < $1.key }) {
      let here = found[thread] ?? 0
      result.append(
        DeclaredComments(
          thread: thread.isEmpty ? nil : thread, declared: here + stub.count, found: here,
          stubs: stub.places))
    }
    return result
  }
}
