import Glibc
import Testing

@testable import Turnstile

@Suite struct CorpusTests {
  private let folder = TemporaryFolder()

  private func names(_ paths: String...) throws -> [String] {
    try Corpus(paths: paths.map { folder[$0] }).sources.map(\.name)
  }

  private func faults(_ paths: String...) throws -> [IngestionError] {
    try Corpus(paths: paths.map { folder[$0] }).skipped.map(\.error)
  }

  @Test func filesAreListedInTheByteOrderOfTheirNames() throws {
    for name in ["b.txt", "a/z.txt", "a/B.txt", "é.txt", "C.txt", "a.txt", "a-b.txt"] {
      try folder.write("x", to: "corpus/" + name)
    }
    #expect(
      try names("corpus") == [
        "C.txt", "a/B.txt", "a/z.txt", "a-b.txt", "a.txt", "b.txt", "é.txt",
      ])
  }

  @Test func pathsAreListedInTheOrderInWhichTheyAreGiven() throws {
    try folder.write("x", to: "b.txt")
    try folder.write("x", to: "a.txt")
    #expect(try names("b.txt", "a.txt") == ["b.txt", "a.txt"])
  }

  @Test func hiddenFilesAndFoldersArePassedOver() throws {
    try folder.write("x", to: "corpus/.hidden.txt")
    try folder.write("x", to: "corpus/.git/config")
    try folder.write("x", to: "corpus/seen.txt")
    #expect(try names("corpus") == ["seen.txt"])
  }

  @Test func aHiddenFileThatIsNamedIsRead() throws {
    try folder.write("x", to: ".hidden.txt")
    #expect(try names(".hidden.txt") == [".hidden.txt"])
  }

  @Test func eachFileIsListedOnceHoweverManyPathsLeadToIt() throws {
    try folder.write("x", to: "corpus/a.txt")
    try folder.link("corpus/b.txt", to: "a.txt")
    try folder.hardLink("corpus/c.txt", to: "corpus/a.txt")
    #expect(try names("corpus", "corpus/a.txt", "corpus") == ["a.txt"])
  }

  @Test func linksInsideTheCorpusAreFollowed() throws {
    try folder.write("x", to: "corpus/z/far.txt")
    try folder.link("corpus/a", to: "z")
    #expect(try names("corpus") == ["a/far.txt"])
  }

  @Test func linksOutOfTheCorpusAreRefused() throws {
    let secret = try folder.write("x", to: "elsewhere/secret.txt")
    try folder.write("x", to: "corpus/a.txt")
    try folder.link("corpus/b.txt", to: "../elsewhere/secret.txt")
    try folder.link("corpus/c", to: "../elsewhere")
    let corpus = try Corpus(paths: [folder["corpus"]])
    #expect(corpus.sources.map(\.name) == ["a.txt"])
    let resolved = try #require(FileStatus.resolved(FilePath(secret))).string
    #expect(
      corpus.skipped.map(\.error) == [
        .linkOutside("b.txt", target: resolved),
        .linkOutside("c", target: String(resolved.dropLast("/secret.txt".count))),
      ])
  }

  @Test func aFolderWhoseNameOnlyBeginsLikeTheCorpusIsOutsideIt() throws {
    try folder.write("x", to: "corpus-2/a.txt")
    try folder.makeFolder("corpus")
    try folder.link("corpus/a.txt", to: "../corpus-2/a.txt")
    #expect(try names("corpus").isEmpty)
  }

  @Test func aPathThatIsALinkItselfIsRead() throws {
    try folder.write("x", to: "real/a.txt")
    try folder.link("given", to: "real")
    #expect(try names("given") == ["a.txt"])
  }

  @Test func loopsOfLinksEnd() throws {
    try folder.write("x", to: "corpus/a/b/c.txt")
    try folder.link("corpus/a/b/up", to: "../..")
    try folder.link("corpus/a/b/self", to: ".")
    #expect(try names("corpus") == ["a/b/c.txt"])
  }

  @Test func linksThatLeadNowhereAreNamed() throws {
    try folder.makeFolder("corpus")
    try folder.link("corpus/gone.txt", to: "nothing")
    try folder.link("corpus/round", to: "round")
    #expect(
      try faults("corpus").map(\.description) == [
        "gone.txt: cannot be read (No such file or directory); check its permissions",
        "round: cannot be read (Too many levels of symbolic links); check its permissions",
      ])
  }

  @Test func pipesSocketsAndDevicesAreRefused() throws {
    try folder.makeFolder("corpus")
    try folder.makePipe("corpus/a.txt")
    try makeSocket(folder["corpus/b.txt"])
    #expect(
      try faults("corpus") == [
        .notAFile("a.txt", kind: "FIFO"), .notAFile("b.txt", kind: "socket"),
      ])
    #expect(
      try Corpus(paths: ["/dev/null"]).skipped.map(\.error) == [
        .notAFile("null", kind: "device")
      ])
  }

  private func makeSocket(_ path: String) throws {
    let handle = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < 107)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let result = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(handle, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
  }

  @Test func aPathThatIsNotThereIsAnError() {
    #expect(throws: IngestionError.noSuchPath(folder["nothing"])) {
      try Corpus(paths: [folder["nothing"]])
    }
    #expect(throws: IngestionError.noSuchPath("")) { try Corpus(paths: [""]) }
  }

  @Test func twoFilesNeverShareAName() throws {
    try folder.write("x", to: "one/a.txt")
    try folder.write("y", to: "two/a.txt")
    #expect(try names("one", "two") == ["a.txt", "2/a.txt"])
    #expect(try names("one/a.txt", "two/a.txt") == ["a.txt", "2/a.txt"])
  }

  @Test func theFolderOfReportsIsNoPartOfTheCorpus() throws {
    try folder.write("x", to: "corpus/a.txt")
    try folder.write("x", to: "corpus/reports/latest/report.md")
    let corpus = try Corpus(paths: [folder["corpus"]], passingOver: folder["corpus/reports"])
    #expect(corpus.sources.map(\.name) == ["a.txt"])
  }

  @Test func aFolderAsDeepAsAPathMayBeIsWalked() throws {
    let name = String(repeating: String(repeating: "d", count: 200) + "/", count: 19)
    try folder.write("x", to: name + "a.txt")
    #expect(try Corpus(paths: [folder.path]).sources.count == 1)
  }

  @Test func filesWhoseNamesAreNoUTF8AreListedAndRead() throws {
    for name in [[0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74], [0x61, 0xFE, 0x2E, 0x74, 0x78, 0x74]]
      as [[UInt8]]
    {
      try folder.makeFolder("corpus")
      let path = FilePath(folder["corpus"]).appending(name)
      let source = Source(name: "x", path: path, size: 0, content: .file)
      let file = unsafe path.withCString { unsafe creat($0, 0o600) }
      try #require(file >= 0)
      unsafe write(file, "words", 5)
      close(file)
      #expect(try SourceReader(limit: 10).read(source).bytes == Array("words".utf8))
    }
    let found = try Unpacked(folder["corpus"])
    #expect(found.sources == ["a\u{FFFD}.txt", "1/a\u{FFFD}.txt"])
    #expect(found.texts == ["words", "words"])
  }
}
