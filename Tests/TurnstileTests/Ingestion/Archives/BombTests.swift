import Testing

@testable import Turnstile

@Suite struct BombTests {
  private let folder = TemporaryFolder()

  private func unpacked(
    _ bytes: [UInt8], named name: String, limits: UnpackingLimits = UnpackingLimits()
  ) throws -> Unpacked {
    try Unpacked(try folder.write(bytes, to: name), limits: limits)
  }

  /// Sixteen archives in each of sixteen archives, and so on: 16^levels times what is inside.
  static func nested(_ levels: Int) -> [UInt8] {
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    return (0..<levels).reduce(Packed.make(.zip, [Packed.Member("0.txt", zeros)])) { inner, level in
      Packed.make(.zip, (0..<16).map { Packed.Member("\(level)-\($0).zip", inner) })
    }
  }

  @Test func archivesBelowTooManyOthersAreToldOfOnce() throws {
    let found = try unpacked(Self.nested(4), named: "a.zip")
    #expect(found.texts.isEmpty)
    #expect(
      found.said == [
        "a.zip: 4096 members are packed too many times over, the first "
          + "a.zip!/3-0.zip!/2-0.zip!/1-0.zip; unpack it by hand if it is meant to be read"
      ])
  }

  @Test func whatUnpacksToManyTimesItsSizeIsStopped() throws {
    var limits = UnpackingLimits()
    limits.bytesBelowRatio = 1 << 20
    let zeros = Packed.make(.gzip, [UInt8](repeating: 0x61, count: 4 << 20))
    for (name, bytes) in [
      ("a.jsonl.zst", Packed.zstandardBomb(0x61, blocks: 100_000)), ("a.txt.gz", zeros),
      ("a.tar", Packed.make(.tar, [Packed.Member("a.txt.gz", zeros)])),
    ] {
      #expect(
        try unpacked(bytes, named: name, limits: limits).said == [
          "\(name): unpacks to more than 250 times its size, as a bomb does; the rest of it is "
            + "left out, unpack it by hand if it is meant to be read"
        ], "\(name)")
    }
  }

  @Test func whatUnpacksToMoreThanTheTotalIsStopped() throws {
    var limits = UnpackingLimits()
    limits.totalBytes = 3000
    let members = (1...9).map { Packed.Member("\($0).txt", String(repeating: "word ", count: 200)) }
    let found = try unpacked(Packed.make(.tar, members), named: "a.tar", limits: limits)
    #expect(found.posts.count == 3)
    #expect(
      found.said == [
        "a.tar: unpacks to more than 3000 bytes, as a bomb does; the rest of it is left out, "
          + "unpack it by hand if it is meant to be read"
      ])
  }

  @Test func tooManyMembersAreStopped() throws {
    var limits = UnpackingLimits()
    limits.members = 5
    let members = (1...9).map { Packed.Member("\($0).txt", "post \($0)") }
    let found = try unpacked(Packed.make(.zip, members), named: "a.zip", limits: limits)
    #expect(found.posts.count == 5)
    #expect(found.faults.map(\.cause) == [.bomb])
  }

  @Test func aMemberThatIsTooLargeCostsThatMember() throws {
    var limits = UnpackingLimits()
    limits.memberBytes = 1000
    let members = [
      Packed.Member("a.txt", String(repeating: "a ", count: 600)), Packed.Member("b.txt", "kept"),
    ]
    for (format, name) in [(Packed.Format.zip, "a.zip"), (.tar, "a.tar")] {
      let found = try unpacked(Packed.make(format, members), named: name, limits: limits)
      #expect(found.texts == ["kept"])
      #expect(
        found.said == [
          "\(name)!/a.txt: 1200 bytes are more than the limit of 1000; split it, or raise "
            + "--max-bytes"
        ])
    }
  }

  @Test func aHundredThousandEmptyMembersAreToldOfOnce() throws {
    let members = (0..<100_000).map { Packed.Member("\($0)", [UInt8]()) }
    let found = try unpacked(
      Packed.make(.zip, members + [Packed.Member("z.txt", "kept")]), named: "a.zip")
    #expect(found.texts == ["kept"])
    #expect(
      found.said == ["a.zip: 100000 members are empty, the first a.zip!/0; nothing to read"])
  }

  @Test func packedFilesInPackedFilesInPackedFilesAreNotOpenedForEver() throws {
    let bytes = (0..<12).reduce(Array("deep".utf8)) { inner, _ in Packed.make(.gzip, inner) }
    let found = try unpacked(bytes, named: "a.gz")
    #expect(found.texts.isEmpty)
    #expect(found.faults.map(\.cause) == [.bomb])
  }
}
