import Testing

@testable import Turnstile

struct BenjaminiHochbergTests {
  @Test("The paper's fifteen tests keep four at 5 %, as SciPy has them")
  func paper() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    let q = qValues(p)
    #expect(q.count { $0 <= 0.05 } == 4)
    // scipy.stats.false_discovery_control(p)
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645,
      0.07650000000000001, 0.486, 0.5811818181818181, 0.7148749999999999, 0.7532307692307693,
      0.8132142857142857, 1.0,
    ]
    for (one, other) in zip(q, expected) { #expect(abs(one - other) < 1e-14) }
  }

  @Test("The order of the tests is kept, and equal p have equal q")
  func ties() {
    let q = qValues([0.04, 0.01, 0.01, 0.9, 0.04, 0.5, 0.001, 0.9, 0.05])
    // statsmodels.stats.multitest.multipletests(p, method="fdr_bh")[1]
    let expected = [0.072, 0.03, 0.03, 0.9, 0.072, 0.6428571428571428, 0.009, 0.9, 0.075]
    for (one, other) in zip(q, expected) { #expect(abs(one - other) < 1e-14) }
    #expect(q[0] == q[4] && q[1] == q[2] && q[3] == q[7])
  }

  @Test("No q is below its p or above 1, and q rise with p")
  func monotone() {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<50 {
      let p = (0..<round).map { _ in Double(generator.index(below: 40)) / 39 }
      let q = qValues(p)
      for i in p.indices {
        #expect(q[i] >= p[i] && q[i] <= 1)
        for j in p.indices where p[i] <= p[j] { #expect(q[i] <= q[j]) }
      }
    }
  }

  @Test("No tests have no q")
  func empty() { #expect(qValues([]).isEmpty) }

  /// In any order.
  private func qValues(_ p: [Double]) -> [Double] {
    let ascending = p.indices.sorted { p[$0] < p[$1] }
    let sorted = BenjaminiHochberg.qValues(ascending: ascending.map { (p[$0], 1) })
    return p.indices.map { index in sorted[ascending.firstIndex(of: index)!] }
  }

  @Test("what several hypotheses have counts so many times")
  func counted() {
    let single = qValues([0.001, 0.01, 0.01, 0.01, 0.2])
    let counted = BenjaminiHochberg.qValues(ascending: [(0.001, 1), (0.01, 3), (0.2, 1)])
    #expect(counted == [single[0], single[1], single[4]])
  }
}
