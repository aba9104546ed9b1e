import Dispatch
import Synchronization

extension Sequence where Self: Sendable, Element: Sendable {
  /// Folds the elements on up to `width` threads, each into a result of its own, and merges these.
  ///
  /// A worker asks for the next element when it is free, so which worker folds what differs from run
  /// to run. The result is the same all the same where `merge` is associative and commutative with
  /// `empty` as its identity. Elements reach each worker in ascending order. They are made one at a
  /// time, each when a worker asks for it, so a lazy sequence holds no more than the workers do.
  ///
  /// - Parameters:
  ///   - empty: Where every worker begins.
  ///   - width: The most threads to use; at least 1.
  ///   - fold: Adds one element to a worker's result.
  ///   - merge: Adds the second result to the first.
  func concurrentFold<Result: Sendable>(
    into empty: Result, width: Int,
    fold: @Sendable (inout Result, Element) -> Void,
    merge: (inout Result, Result) -> Void
  ) -> Result {
    let elements = Mutex(makeIterator())
    let results = Mutex<[Result]>([])
    DispatchQueue.concurrentPerform(iterations: Swift.max(1, width)) { _ in
      var result = empty
      while let element = elements.withLock({ $0.next() }) { fold(&result, element) }
      results.withLock { $0.append(result) }
    }
    // Each is let go when it is merged.
    var merged = empty
    while let result = results.withLock({ $0.popLast() }) { merge(&merged, result) }
    return merged
  }
}
