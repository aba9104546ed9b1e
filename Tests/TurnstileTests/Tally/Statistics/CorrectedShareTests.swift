import FoundationEssentials
import Testing

@testable import Turnstile

struct CorrectedShareTests {
  /// A machine: how often it finds what is there, and passes over what is not.
  struct Machine: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sensitivity: Double
    var specificity: Double

    static let all = [
      Machine(testDescription: "good", sensitivity: 0.9, specificity: 0.97),
      Machine(testDescription: "poor", sensitivity: 0.4, specificity: 0.85),
      Machine(testDescription: "biased", sensitivity: 0.97, specificity: 0.75),
    ]
  }

  /// How often a simulation is drawn; DRAWS=2000 measures what the documentation says.
  private static let draws =
    ProcessInfo.processInfo.environment["DRAWS"].flatMap { Int($0) } ?? 200

  /// Where the share of intervals that hold the truth must lie: 93 to 97 %, give or take three
  /// standard errors of the simulation.
  private static var expected: ClosedRange<Double> {
    let error = 3 * (0.95 * 0.05 / Double(draws)).squareRoot()
    return 0.93 - error...0.97 + error
  }

  @Test("Intervals of shares hold whatever the machine errs", arguments: Machine.all)
  func coverage(machine: Machine) {
    for (sample, share) in [(100, 0.05), (100, 0.25), (200, 0.05), (200, 0.1), (200, 0.5)] {
      var generator = SeededGenerator(seed: UInt64(sample) + UInt64(share * 1000))
      var held = 0
      for _ in 0..<Self.draws {
        var cells = [CorrectedShare.Cell(population: 0), CorrectedShare.Cell(population: 0)]
        for number in 0..<2000 {
          let truth = generator.chance(share)
          let isSaid = generator.chance(truth ? machine.sensitivity : 1 - machine.specificity)
          let cell = isSaid ? 0 : 1
          cells[cell].population += 1
          // The posts have no order, so the first ones are a random sample.
          if number < sample { cells[cell].sample.append((truth ? .part : .rest, 1)) }
        }
        let corrected = CorrectedShare(cells: cells)!
        if corrected.low <= share, share <= corrected.high { held += 1 }
      }
      let coverage = Double(held) / Double(Self.draws)
      print("share", machine.testDescription, sample, share, coverage)
      #expect(Self.expected.contains(coverage), "\(sample), \(share)")
    }
  }

  @Test(
    "So do those of shares within a movement, drawn with unequal weights", arguments: Machine.all)
  func coverageWithin(machine: Machine) {
    for (sample, movement, share) in [
      (100, 0.25, 0.2), (200, 0.1, 0.2), (200, 0.25, 0.5), (200, 0.5, 0.05),
    ] {
      var generator = SeededGenerator(seed: UInt64(sample) + UInt64(share * 1000))
      var (held, counted) = (0, 0)
      for _ in 0..<Self.draws {
        var posts: [[(outcome: CorrectedShare.Outcome, cell: Int)]] = [[], []]
        for _ in 0..<2000 {
          let moves = generator.chance(movement)
          let gives = moves && generator.chance(share)
          let saysMove = generator.chance(moves ? machine.sensitivity : 1 - machine.specificity)
          let saysGive = generator.chance(gives ? machine.sensitivity : 1 - machine.specificity)
          posts[saysMove ? 0 : 1].append(
            (!moves ? .outside : gives ? .part : .rest, !saysMove ? 2 : saysGive ? 0 : 1))
        }
        var cells = [0, 1, 2].map { cell in
          CorrectedShare.Cell(population: posts.reduce(0) { $0 + $1.count { $0.cell == cell } })
        }
        let rows = Allocation.rows(
          sample, among: posts.map { ($0.count, Double($0.count).squareRoot()) })
        var members = 0
        for (stratum, count) in zip(posts, rows) {
          for post in stratum.prefix(count) {
            cells[post.cell].sample.append((post.outcome, Double(stratum.count) / Double(count)))
            if case .outside = post.outcome { continue }
            members += 1
          }
        }
        guard members >= ShareCorrection.fewestOfMovement else { continue }
        counted += 1
        let corrected = CorrectedShare(cells: cells)!
        if corrected.low <= share, share <= corrected.high { held += 1 }
      }
      let coverage = Double(held) / Double(max(1, counted))
      print("within", machine.testDescription, sample, movement, share, coverage, counted)
      if counted > Self.draws / 2 {
        #expect(Self.expected.contains(coverage), "\(sample), \(movement), \(share)")
      }
    }
  }

  // 40 of 50 that the machine found are right, 5 of 50 that it did not find are wrong: with 300 of
  // 1,000 found that makes .3 · .8 + .7 · .1 = .31.
  @Test("The estimate is people's share of each cell, weighed by the corpus")
  func estimate() throws {
    func cell(_ population: Int, _ parts: Int) -> CorrectedShare.Cell {
      CorrectedShare.Cell(
        population: population,
        sample: (0..<50).map { ($0 < parts ? .part : .rest, 1) })
    }
    let share = try #require(CorrectedShare(cells: [cell(300, 40), cell(700, 5)]))
    #expect(abs(share.value - 0.31) < 1e-12)
    #expect(share.low > 0.23 && share.low < 0.26 && share.high > 0.38 && share.high < 0.41)
  }

  @Test("A cell without a sample is counted with its neighbour; without any there is no share")
  func empty() throws {
    var cells = [
      CorrectedShare.Cell(population: 10),
      CorrectedShare.Cell(population: 90, sample: [(.part, 1), (.rest, 1)]),
    ]
    #expect(try #require(CorrectedShare(cells: cells)).value == 0.5)
    cells[1].sample = []
    #expect(CorrectedShare(cells: cells) == nil)
    cells[1].sample = [(.outside, 1)]
    #expect(CorrectedShare(cells: cells) == nil)
  }
}

extension SeededGenerator {
  /// Whether something of this probability happens.
  mutating func chance(_ probability: Double) -> Bool {
    Double(next() >> 11) * 0x1p-53 < probability
  }
}
