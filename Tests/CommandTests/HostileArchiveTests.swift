import Foundation
import Testing

/// Archives that are made to exhaust their reader, beside a good file.
@Suite struct HostileArchiveTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws { place = try Workplace() }

  /// What is said of a file beside a good one; the report has the good one, and names the other.
  private func warning(_ bytes: [UInt8], named name: String) throws -> String {
    try place.writeCorpus()
    try place.write(bytes, to: "corpus/" + name)
    let result = try program.analyze("corpus", "--jobs", "2")
    #expect(result.status == 0)
    #expect(try place.read("reports/latest/posts.csv").contains("a.txt"))
    let excluded = try place.read("reports/latest/excluded.csv").split(separator: "\n").dropFirst()
    #expect(excluded.count == result.errors.split(separator: "\n").count)
    #expect(excluded.allSatisfy { $0.hasPrefix(name) })
    return result.errors
  }

  @Test func aSmallZipArchiveOfPetabytes() throws {
    // Sixteen archives in each of sixteen, six times over, around files of 256 MB each: 4 PB.
    var bytes = Bomb.zip([("0.zip", Bomb.zip(named: "0.txt", zeros: 256 << 20))])
    for level in 1...6 { bytes = Bomb.zip((0..<16).map { ("\(level)-\($0).zip", bytes) }) }
    #expect(bytes.count < 48 << 10)
    #expect(
      try warning(bytes, named: "b.zip")
        == "turnstile: warning: b.zip: unpacks to more than 250 times its size, as a bomb does; "
        + "the rest of it is left out, unpack it by hand if it is meant to be read\n")
  }

  @Test func aZipArchiveWithAFileOfManyZeros() throws {
    #expect(
      try warning(Bomb.zip(named: "0.txt", zeros: 256 << 20), named: "b.zip")
        == "turnstile: warning: b.zip!/0.txt: 268435456 bytes are more than the limit of "
        + "134217728; split it, or raise --max-bytes\n")
  }

  @Test(arguments: ["b.txt.zst", "b.jsonl.zst"])
  func aZstandardFileThatRepeatsAByte(name: String) throws {
    #expect(
      try warning(Bomb.zstandard(blocks: 200_000), named: name)
        == "turnstile: warning: \(name): unpacks to more than 250 times its size, as a bomb does; "
        + "the rest of it is left out, unpack it by hand if it is meant to be read\n")
  }

  @Test func aMemberThatIsNamedLikeAFileOfTheSystem() throws {
    try place.writeCorpus()
    try place.write(
      Bomb.zip([("../../../../tmp/turnstile-escaped", Array("I left data science.".utf8))]),
      to: "corpus/b.zip")
    #expect(try program.analyze("corpus").said == "0: ")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/turnstile-escaped"))
    #expect(place.names(in: "corpus") == ["a.txt", "b.zip"])
    #expect(
      try place.read("reports/latest/posts.csv")
        .contains("b.zip!/../../../../tmp/turnstile-escaped"))
  }

  @Test func aHundredThousandEmptyMembers() throws {
    #expect(
      try warning(Bomb.zip((0..<100_000).map { ("\($0)", []) }), named: "b.zip")
        == "turnstile: warning: b.zip: 100000 members are empty, the first b.zip!/0; "
        + "nothing to read\n")
  }

  @Test func anArchiveCutInTheMiddle() throws {
    let whole = Bomb.zip((0..<20).map { ("\($0).txt", Array("I left data science.".utf8)) })
    let said = try warning(Array(whole[..<(whole.count / 2)]), named: "b.zip")
    #expect(said.hasPrefix("turnstile: warning: b.zip"))
    #expect(said.split(separator: "\n").count == 1)
  }

  @Test func standardInputMayBePacked() throws {
    let zip = Bomb.zip([("a.txt", Array("I left data science.".utf8))])
    let result = try program.run("extract", "-", input: Data(zip))
    #expect(result.said == "0: ")
    #expect(result.output.contains("\"source\": \"-!/a.txt\""))
  }

  @Test func theSameBytesAtAnyWidth() throws {
    let lines = (0..<4000).map {
      "{\"text\": \"\(String(repeating: "I left. ", count: 300))\($0)\"}"
    }
    try place.write(lines.joined(separator: "\n"), to: "corpus/a.jsonl")
    #expect(try program.shell("gzip -1 corpus/a.jsonl").status == 0)
    try place.write(
      Bomb.zip((0..<50).map { ("\($0).txt", Array("I left data science \($0).".utf8)) }),
      to: "corpus/b.zip")
    let narrow = try program.run("extract", "corpus", "--jobs", "1")
    let wide = try program.run("extract", "corpus", "--jobs", "5")
    #expect(narrow.output == wide.output)
    #expect(narrow.output.utf8.count { $0 == 0x0A } == 4050)
  }
}
