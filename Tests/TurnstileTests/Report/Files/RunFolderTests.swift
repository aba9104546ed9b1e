import FoundationEssentials
import Testing

@testable import Turnstile

@Suite struct RunFolderTests {
  private let folder = TemporaryFolder()
  private var out: String { folder["deep/out"] }

  private func run(_ name: String) throws -> String {
    var run = try RunFolder.make(in: out)
    var file = try OutputFile(creating: run.draft + "/report.md")
    try file.write(name)
    try file.close()
    return try run.complete(as: name)
  }

  @Test func aCompleteRunIsThereAndLatestNamesIt() throws {
    #expect(try run("a") == out + "/a")
    #expect(folder.names(in: "deep/out") == [".lock", "a", "latest"])
    #expect(try folder.text(of: "deep/out/latest/report.md") == "a")
  }

  @Test func latestIsSwitchedToEachRun() throws {
    _ = try run("a")
    _ = try run("b")
    #expect(try folder.text(of: "deep/out/latest/report.md") == "b")
    #expect(try RunFolder.make(in: out).latest == "b")
    #expect(folder.names(in: "deep/out") == [".lock", "a", "b", "latest"])
  }

  @Test func twoRunsOfOneNameAreBothKept() throws {
    #expect(try run("a") == out + "/a")
    #expect(try run("a") == out + "/a-2")
    #expect(try run("a") == out + "/a-3")
    #expect(try RunFolder.make(in: out).latest == "a-3")
  }

  @Test func aRunThatIsNotCompletedLeavesNothing() throws {
    do {
      let run = try RunFolder.make(in: out)
      var file = try OutputFile(creating: run.draft + "/report.md")
      try file.write("half")
      try file.flush()
      #expect(folder.names(in: "deep/out").count == 2)
    }
    #expect(folder.names(in: "deep/out") == [".lock"])
  }

  @Test func whatAKilledRunLeftIsRemoved() throws {
    for name in [".draft-1/report.md", ".draft-1/posts.csv", ".spool-1/0", "kept/x", "file"] {
      try folder.write("x", to: "deep/out/" + name)
    }
    _ = try run("a")
    #expect(folder.names(in: "deep/out") == [".lock", "a", "file", "kept", "latest"])
  }

  @Test func twoRunsDoNotWriteAtOnce() throws {
    let run = try RunFolder.make(in: out)
    #expect(throws: ReportError.locked(out)) {
      let second = try RunFolder.make(in: out)
      _ = second.draft
    }
    // The draft of the run that holds the lock is untouched.
    #expect(FileManager.default.fileExists(atPath: run.draft))
  }

  @Test func anotherFolderIsNotLocked() throws {
    let run = try RunFolder.make(in: out)
    let other = try RunFolder.make(in: folder["other"])
    #expect(run.draft != other.draft)
  }

  @Test(arguments: [
    ("file", "it is no folder"), ("file/out", "Not a directory"),
    ("\(String(repeating: "n", count: 300))", "File name too long"),
  ])
  func aPlaceThatCannotBeWrittenIsTold(name: String, reason: String) throws {
    try folder.write("x", to: "file")
    let out = folder[name]
    #expect(throws: ReportError.cannotCreate(out, reason: reason)) {
      let run = try RunFolder.make(in: out)
      _ = run.draft
    }
  }

  @Test func aFolderInThePlaceOfLatestIsTold() throws {
    try folder.write("x", to: "deep/out/latest/mine")
    #expect(throws: ReportError.self) { try run("a") }
    #expect(folder.names(in: "deep/out/latest") == ["mine"])
    #expect(!folder.names(in: "deep/out").contains { $0.hasPrefix(".latest") })
  }

  @Test func aFileIsNeverWrittenOver() throws {
    let path = try folder.write("x", to: "a")
    #expect(throws: ReportError.cannotCreate(path, reason: "File exists")) {
      let file = try OutputFile(creating: path)
      _ = file
    }
  }

  @Test func aFullDiskIsToldWithWhatToDo() throws {
    #expect(
      ReportError.cannotWrite("a", reason: "No space left on device").description
        == "a: cannot be written (No space left on device); nothing was kept; free some space and "
        + "run again")
  }
}
