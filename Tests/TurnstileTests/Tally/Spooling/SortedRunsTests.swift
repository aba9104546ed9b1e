import Testing

@testable import Turnstile

@Suite struct SortedRunsTests {
  private let spool: Spool

  init() throws { spool = try Spool() }

  private func records(_ runs: SortedRuns) throws -> [[UInt8]] {
    var records: [[UInt8]] = []
    try runs.forEach { records.append(Array($0)) }
    return records
  }

  @Test(arguments: 1...20)
  func recordsComeInOrderWhereverTheyWait(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let given = (0..<generator.index(below: 200)).map { _ in
      (0..<generator.index(below: 6)).map { _ in UInt8(generator.index(below: 3)) }
    }
    let sorted = given.sorted { $0.lexicographicallyPrecedes($1) }
    for (limit, mostFiles) in [(1 << 20, 256), (1, 2), (10, 2), (64, 3), (200, 1000)] {
      var parts = (0..<3).map { _ in spool.runs(limit: limit, mostFiles: mostFiles) }
      for record in given { try parts[generator.index(below: 3)].append(record) }
      var merged = spool.runs(limit: limit, mostFiles: mostFiles)
      for part in parts { try merged.merge(part) }
      #expect(try records(merged) == sorted, "\(limit) bytes, \(mostFiles) files")
      #expect(try records(merged) == sorted, "a second time")
    }
  }

  @Test func aRecordMayBeLargerThanTheMemory() throws {
    var runs = spool.runs(limit: 100, mostFiles: 2)
    let large = [UInt8](repeating: 7, count: 1 << 20)
    try runs.append(large)
    try runs.append([1])
    try runs.append(large + [0])
    #expect(try records(runs) == [[1], large, large + [0]])
  }

  @Test func moreFilesThanAProcessMayOpenAreMerged() throws {
    var runs = spool.runs(limit: 1, mostFiles: 256)
    for number in 0..<1500 { try runs.append([UInt8(number & 0xFF), UInt8(number >> 8)]) }
    #expect(try records(runs).count == 1500)
  }

  @Test func theSpoolIsGoneWithItsLastUser() throws {
    let folder = TemporaryFolder()
    do {
      var runs = SortedRuns(
        spool: try SpoolDirectory(creating: folder["spool"]), limit: 1, mostFiles: 2)
      try runs.append([1])
      #expect(folder.names(in: "spool") == ["0"])
    }
    #expect(folder.names().isEmpty)
  }

  @Test func aSpoolThatCannotBeMadeIsTold() {
    #expect(
      throws: ReportError.cannotCreate("/dev/null/x", reason: "Not a directory")
    ) { try SpoolDirectory(creating: "/dev/null/x") }
  }
}
