import Testing

@testable import Turnstile

@Suite struct SourceReaderTests {
  private let folder = TemporaryFolder()

  private func source(_ path: String) -> Source { Source(name: "source", path: path, size: 0) }

  @Test func aFileOfTheLimitIsReadAndOneByteMoreIsRefused() throws {
    let path = try folder.write([UInt8](repeating: 0x61, count: 1000), to: "a.txt")
    #expect(try SourceReader(limit: 1000).read(source(path)).bytes.count == 1000)
    #expect(throws: IngestionError.tooLarge("source", bytes: 1000, limit: 999)) {
      try SourceReader(limit: 999).read(source(path))
    }
  }

  @Test func aSparseFileOfManyGigabytesIsRefusedUnread() throws {
    let path = try folder.makeSparse("a.txt", size: 1 << 40)
    #expect(throws: IngestionError.tooLarge("source", bytes: 1 << 40, limit: 1 << 27)) {
      try SourceReader(limit: 1 << 27).read(source(path))
    }
  }

  @Test func aFileWhoseSizeTheSystemDoesNotTellIsReadWhole() throws {
    // Files of /proc say that they have no bytes.
    let bytes = try SourceReader(limit: 1 << 20).read(source("/proc/self/status")).bytes
    #expect(bytes.starts(with: "Name:".utf8))
    #expect(throws: IngestionError.self) {
      try SourceReader(limit: 10).read(source("/proc/self/status"))
    }
  }

  @Test func aPipeInPlaceOfAFileDoesNotHang() throws {
    try folder.makePipe("a.txt")
    #expect(throws: IngestionError.notAFile("source", kind: "FIFO")) {
      try SourceReader(limit: 10).read(source(folder["a.txt"]))
    }
  }

  @Test func aFolderAndADeviceAreRefused() {
    #expect(throws: IngestionError.notAFile("source", kind: "folder")) {
      try SourceReader(limit: 10).read(source(folder.path))
    }
    #expect(throws: IngestionError.notAFile("source", kind: "device")) {
      try SourceReader(limit: 10).read(source("/dev/zero"))
    }
  }

  @Test func aFileThatHasGoneIsNamed() {
    #expect(
      throws: IngestionError.notReadable("source", reason: "No such file or directory")
    ) {
      try SourceReader(limit: 10).read(source(folder["gone.txt"]))
    }
  }
}
