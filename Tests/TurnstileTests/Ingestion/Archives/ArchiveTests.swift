import Glibc
import Testing

@testable import Turnstile

@Suite struct ArchiveTests {
  private let folder = TemporaryFolder()

  private func unpacked(
    _ bytes: [UInt8], named name: String, limits: UnpackingLimits = UnpackingLimits()
  ) throws -> Unpacked {
    try Unpacked(try folder.write(bytes, to: name), limits: limits)
  }

  private let members = [
    Packed.Member("posts/b.txt", "I left data science for teaching."),
    Packed.Member("posts/a.html", "<html><body><p>I became an ML engineer.</p></body></html>"),
    Packed.Member("c.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n"),
  ]

  @Test func eachMemberOfAZipArchiveIsASource() throws {
    let found = try unpacked(Packed.make(.zip, members), named: "a.zip")
    #expect(
      found.sources == [
        "a.zip!/posts/b.txt", "a.zip!/posts/a.html", "a.zip!/c.jsonl", "a.zip!/c.jsonl",
      ])
    #expect(
      found.texts == [
        "I left data science for teaching.", "I became an ML engineer.", "one", "two",
      ])
    #expect(found.said.isEmpty)
  }

  @Test(arguments: [nil] + Packed.Filter.allCases)
  func eachMemberOfATarArchiveIsASourceHoweverItIsPacked(filter: Packed.Filter?) throws {
    let found = try unpacked(Packed.make(.tar, members, filter: filter), named: "a.tar.x")
    #expect(found.texts.count == 4)
    #expect(found.sources.first == "a.tar.x!/posts/b.txt")
    #expect(found.said.isEmpty)
  }

  @Test func theManifestListsTheArchiveOnceWithTheDigestOfItsBytes() throws {
    for bytes in [Packed.make(.zip, members), Packed.make(.tar, members, filter: .gzip)] {
      let found = try unpacked(bytes, named: "a.bin")
      #expect(
        found.inputs == [
          InputRecord(name: "a.bin", bytes: bytes.count, digest: SHA256.digest(bytes))
        ])
    }
  }

  @Test func packedFilesAndArchivesInArchivesAreOpened() throws {
    let inner = Packed.make(.tar, [Packed.Member("x.txt.gz", Packed.make(.gzip, "deep down"))])
    let bytes = Packed.make(
      .zip, [Packed.Member("i.tar", inner), Packed.Member("j.zip", Packed.make(.zip, members))])
    let found = try unpacked(bytes, named: "a.zip")
    #expect(found.sources.first == "a.zip!/i.tar!/x.txt.gz")
    #expect(found.texts.first == "deep down")
    #expect(found.sources.contains("a.zip!/j.zip!/posts/b.txt"))
    #expect(found.said.isEmpty)
  }

  @Test(arguments: [Packed.Format.zip, .tar])
  func aPathThatLeadsOutOfTheArchiveIsOnlyAName(format: Packed.Format) throws {
    let bytes = Packed.make(
      format,
      [Packed.Member("../../etc/passwd", "climbing"), Packed.Member("/etc/passwd", "absolute")])
    let found = try unpacked(bytes, named: "a.bin")
    #expect(found.texts == ["climbing", "absolute"])
    #expect(found.sources == ["a.bin!/../../etc/passwd", "a.bin!//etc/passwd"])
  }

  @Test func linksAndDevicesAreToldOfOnceAndFoldersAndHiddenFilesAreNot() throws {
    let bytes = Packed.make(
      .tar,
      [
        Packed.Member("folder", type: S_IFDIR),
        Packed.Member("link", type: S_IFLNK, link: "/etc/passwd"),
        Packed.Member("link2", type: S_IFLNK, link: "../.."),
        Packed.Member("null", type: S_IFCHR), Packed.Member("folder/.hidden", "x"),
        Packed.Member("README.md", "x"), Packed.Member("empty.txt", ""),
        Packed.Member("a.txt", "kept"),
      ])
    let found = try unpacked(bytes, named: "a.tar")
    #expect(found.texts == ["kept"])
    #expect(
      found.said == [
        "a.tar: 2 members are links, the first a.tar!/link; only files are read",
        "a.tar: 1 member is a device or pipe, a.tar!/null; only files are read",
        "a.tar: 1 member is empty, a.tar!/empty.txt; nothing to read",
      ])
  }

  @Test func encryptedMembersAreToldOfAndNotGuessedAt() throws {
    let found = try unpacked(
      Packed.make(.zip, members, password: "secret"), named: "a.zip")
    #expect(found.texts.isEmpty)
    #expect(
      found.said == [
        "a.zip: 3 members are encrypted, the first a.zip!/posts/b.txt; unpack it with its "
          + "password, and read the folder"
      ])
  }

  @Test func aWrongChecksumCostsThatMember() throws {
    var bytes = Packed.make(.zip, members, isStored: true)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("left".utf8)) })
    bytes[place] ^= 1
    let found = try unpacked(bytes, named: "a.zip")
    #expect(found.texts.count == 3)
    #expect(found.faults.map(\.cause) == [.unreadable])
    #expect(found.said[0].hasPrefix("a.zip!/posts/b.txt: is damaged (ZIP bad CRC"))
  }

  @Test(arguments: 1...30)
  func anArchiveCutOffOrChangedAnywhereIsToldOfAndNeverEndsTheRun(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let format = generator.choice([Packed.Format.zip, .tar])
    let filter = format == .tar ? generator.choice([nil] + Packed.Filter.allCases) : nil
    let whole = Packed.make(format, members, filter: filter)
    var bytes = Array(whole.prefix(1 + generator.index(below: whole.count)))
    for _ in 0..<generator.index(below: 4) {
      bytes[generator.index(below: bytes.count)] = UInt8(generator.index(below: 256))
    }
    let found = try unpacked(bytes, named: "a.bin")
    #expect(found.posts.count + found.faults.count > 0)
    #expect(found.inputs.count <= 1)
  }

  @Test(arguments: [Packed.Format.zip, .tar])
  func namesOfAnyScriptAreKept(format: Packed.Format) throws {
    let name = "été/日本 😀.txt"
    let bytes = Packed.make(format, [Packed.Member(name, "kept")])
    #expect(try unpacked(bytes, named: "a.bin").sources == ["a.bin!/" + name])
  }

  @Test func twoMembersOfOneNameAreTwoSources() throws {
    let bytes = Packed.make(.tar, [Packed.Member("a.txt", "one"), Packed.Member("a.txt", "two")])
    let found = try unpacked(bytes, named: "a.tar")
    #expect(found.sources == ["a.tar!/a.txt", "a.tar!/a.txt#2"])
    #expect(Set(found.posts.map(\.id)).count == 2)
  }

  @Test func documentsOfOfficeProgramsAreNoArchives() throws {
    let found = try unpacked(Packed.make(.zip, members), named: "a.docx")
    #expect(found.texts.isEmpty)
    #expect(found.faults.map(\.cause) == [.binary])
  }
}
