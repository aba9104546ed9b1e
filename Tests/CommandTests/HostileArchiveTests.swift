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

  @Test func aZipArchiveThatNamesOneFileManyTimes() throws {
    let bytes = Bomb.overlapping(zeros: 16 << 20, names: 400)
    #expect(bytes.count < 48 << 10)
    #expect(
      try warning(bytes, named: "b.zip")
        == "turnstile: warning: b.zip!/0.txt: byte 0 is binary; only text, Markdown, HTML, JSON "
        + "and CSV are read\n")
  }

  @Test func aTarArchiveOfLinksDevicesAndOthersFiles() throws {
    try place.writeCorpus()
    let good = "I left data science for teaching, and here is how that came about."
    let bytes =
      Bomb.tarMember("passwd.txt", type: "2", link: "/etc/passwd")
      + Bomb.tarMember("hard.txt", type: "1", link: "../../../etc/passwd")
      + Bomb.tarMember("sda.txt", type: "4") + Bomb.tarMember("tty.txt", type: "3")
      + Bomb.tarMember("pipe.txt", type: "6")
      + Bomb.tarMember("/etc/turnstile-escaped.txt", text: good + " Once.")
      + Bomb.tarMember("../../etc/passwd", text: good + " Twice, and then again.")
      + [UInt8](repeating: 0, count: 1024)
    try place.write(bytes, to: "corpus/b.tar")
    #expect(
      try program.analyze("corpus", "--keep-duplicates").said
        == "0: turnstile: warning: b.tar: 2 members are links, the first b.tar!/passwd.txt; "
        + "only files are read\n"
        + "turnstile: warning: b.tar: 3 members are devices or pipes, the first b.tar!/sda.txt; "
        + "only files are read\n")
    #expect(!FileManager.default.fileExists(atPath: "/etc/turnstile-escaped.txt"))
    let posts = try place.read("reports/latest/posts.csv")
    #expect(posts.contains("b.tar!//etc/turnstile-escaped.txt"))
    #expect(posts.contains("b.tar!/../../etc/passwd") && !posts.contains("root:"))
  }

  @Test func aMemberOfATarArchiveThatSaysItHasEightGigabytes() throws {
    #expect(
      try warning(
        Bomb.tarMember("b.txt", text: "I left.", size: "77777777777") + Bomb.tarMember("c.txt"),
        named: "b.tar")
        == "turnstile: warning: b.tar!/b.txt: is damaged (Truncated tar archive); what lies behind "
        + "the damage is left out, fetch it again\n")
  }

  @Test func aWebArchiveWithAbsurdLengths() throws {
    func record(_ length: String, _ text: String) -> String {
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
        + "Content-Length: \(length)\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        + "<p>\(text)</p>\r\n\r\n"
    }
    let first = "I left data science for teaching."
    let last = "I went back to data science after a year of it."
    func good(_ text: String) -> String { record("\(52 + text.utf8.count)", text) }
    try place.writeCorpus()
    try place.write(
      good(first) + record("9223372036854775807", "a") + record("99999999999999999999", "b")
        + record("-1", "c") + record("1000000000000", "d") + record("120000000", "e")
        + good(last), to: "corpus/b.warc")
    let result = try program.analyze("corpus", "--keep-duplicates")
    let large = "are more than the limit of 134217728; split it, or raise --max-bytes"
    let expected = [
      "record 2: 9223372036854775807 bytes \(large)",
      "record 3 has no fields that make sense; it is left out",
      "record 4 has no fields that make sense; it is left out",
      "record 5: 1000000000000 bytes \(large)",
      "record 6 is cut off; it is left out",
    ]
    #expect(result.errors == expected.map { "turnstile: warning: b.warc: \($0)\n" }.joined())
    let posts = try place.read("reports/latest/posts.csv")
    #expect(posts.contains("b.warc!/1,") && posts.contains("b.warc!/7,"))
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
