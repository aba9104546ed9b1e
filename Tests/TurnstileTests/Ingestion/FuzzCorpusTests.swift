import FoundationEssentials
import Testing

@testable import Turnstile

/// Files that `make fuzz` found to lead to new places in the readers, or that once broke them.
@Suite struct FuzzCorpusTests {
  private func files(_ reader: FuzzedReader) throws -> [(name: String, bytes: [UInt8])] {
    let folder = Fixture.path("Fuzz/\(reader.rawValue)")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      let data = try #require(FileManager.default.contents(atPath: "\(folder)/\($0)"))
      return ($0, [UInt8](data))
    }
  }

  @Test(arguments: FuzzedReader.allCases)
  func everyFileIsReadWithoutAFlaw(reader: FuzzedReader) throws {
    let files = try files(reader)
    #expect(files.count > 2)
    for (name, bytes) in files {
      let flaw = reader.flaw(in: bytes)
      #expect(flaw == nil, "\(name): \(flaw ?? "")")
    }
  }

  @Test func theCorpusStaysSmall() throws {
    let size = try FuzzedReader.allCases.flatMap { try files($0) }.reduce(0) { $0 + $1.bytes.count }
    #expect(size < 300_000)
  }

  /// What seeds and files named `slow-` repeat: they are cheap to make long.
  @Test(arguments: FuzzedReader.allCases)
  func theWorkForARepeatedFileGrowsWithItsLength(reader: FuzzedReader) throws {
    for (name, bytes) in try files(reader)
    where name.hasPrefix("slow-") || name.hasPrefix("seed") {
      #expect(Growth.isLinear(repeating: bytes) { _ = reader.posts(in: $0) }, "\(name)")
    }
  }
}
