import Synchronization
import Testing

@testable import Turnstile

@Suite struct ConcurrentFoldTests {
  @Test(arguments: [1, 2, 8, 100], [0, 1, 7, 1000])
  func everyElementIsFoldedOnce(width: Int, count: Int) {
    let folded = Array(0..<count).concurrentFold(into: [Int](), width: width) {
      $0.append($1)
    } merge: {
      $0 += $1
    }
    #expect(folded.sorted() == Array(0..<count))
  }

  @Test func aSliceIsFoldedFromItsOwnFirstIndex() {
    let folded = Array(0..<10)[4..<7].concurrentFold(into: 0, width: 3) {
      $0 += $1
    } merge: {
      $0 += $1
    }
    #expect(folded == 4 + 5 + 6)
  }

  @Test func aWorkerMeetsElementsInAscendingOrder() {
    let isOrdered = Array(0..<2000).concurrentFold(into: (last: -1, isOrdered: true), width: 4) {
      $0 = ($1, $0.isOrdered && $1 > $0.last)
    } merge: {
      $0.isOrdered = $0.isOrdered && $1.isOrdered
    }
    #expect(isOrdered.isOrdered)
  }

  @Test func noMoreWorkAtOnceThanTheWidth() {
    let atOnce = Atomic(0)
    let most = Atomic(0)
    Array(0..<200).concurrentFold(into: (), width: 2) { _, _ in
      let now = atOnce.add(1, ordering: .relaxed).newValue
      most.max(now, ordering: .relaxed)
      atOnce.subtract(1, ordering: .relaxed)
    } merge: { _, _ in
    }
    #expect((1...2).contains(most.load(ordering: .relaxed)))
  }
}
