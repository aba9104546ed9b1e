import Foundation
import Testing

@Suite struct BadInputTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws { place = try Workplace() }

  /// What is said of a file beside a good one.
  private func warning(_ bytes: [UInt8], named name: String) throws -> String {
    try place.writeCorpus()
    try place.write(bytes, to: "corpus/" + name)
    let result = try program.analyze("corpus")
    #expect(result.status == 0)
    return result.errors
  }

  @Test func thereIsNoSuchPath() throws {
    #expect(
      try program.analyze("nothing").said
        == "66: turnstile: error: nothing: no such file or folder; check the path\n")
    #expect(
      try program.run("extract", "nothing").said
        == "66: turnstile: error: nothing: no such file or folder; check the path\n")
    #expect(place.names(in: "").isEmpty)
  }

  @Test func anEmptyFolderHasNoPosts() throws {
    try place.makeFolder("corpus")
    #expect(
      try program.analyze("corpus").said
        == "65: turnstile: error: corpus: no post could be read; "
        + "name files or folders with posts\n")
    #expect(
      try program.run("extract", "corpus").said
        == "65: turnstile: error: corpus: has no files; name files or folders with posts\n")
  }

  @Test func anEmptyFileIsNamed() throws {
    #expect(
      try warning([], named: "b.txt")
        == "turnstile: warning: b.txt: has no text; nothing to read\n")
    #expect(
      try warning(Array(" \n\t\r\n".utf8), named: "b.txt")
        == "turnstile: warning: b.txt: has no text; nothing to read\n")
  }

  @Test func aBinaryFileNamedAsTextIsNamed() throws {
    #expect(
      try warning((0..<4096).map { UInt8(truncatingIfNeeded: $0) }, named: "b.txt")
        == "turnstile: warning: b.txt: byte 0 is binary; only text, Markdown, HTML, JSON and CSV "
        + "are read\n")
  }

  @Test func aFileThatMayNotBeReadIsNamed() throws {
    try place.writeCorpus()
    try place.write("secret", to: "corpus/b.txt")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: place.path("corpus/b.txt"))
    if FileManager.default.isReadableFile(atPath: place.path("corpus/b.txt")) {
      // Root may read everything; a link to itself nobody can.
      try FileManager.default.removeItem(atPath: place.path("corpus/b.txt"))
      try FileManager.default.createSymbolicLink(
        atPath: place.path("corpus/b.txt"), withDestinationPath: "b.txt")
      #expect(
        try program.analyze("corpus").said
          == "0: turnstile: warning: b.txt: cannot be read (Too many levels of symbolic links); "
          + "check its permissions\n")
    } else {
      #expect(
        try program.analyze("corpus").said
          == "0: turnstile: warning: b.txt: cannot be read (Permission denied); "
          + "check its permissions\n")
    }
  }

  @Test func aFileOfOneLongLineIsRefusedAboveTheLimitAndReadBelow() throws {
    try place.writeCorpus()
    try place.write(Array(repeatElement(Array("word ".utf8), count: 200_000).joined()), to: "b.txt")
    #expect(
      try program.analyze("corpus", "b.txt", "--max-bytes", "999999").said
        == "0: turnstile: warning: b.txt: 1000000 bytes are more than the limit of 999999; "
        + "split it, or raise --max-bytes\n")
    #expect(try program.analyze("b.txt", "--max-bytes", "1000000").said == "0: ")
  }

  @Test func aFileOfTwoHundredMegabytesIsRefused() throws {
    try place.writeCorpus()
    let result = try program.shell(
      "truncate -s 200M corpus/b.txt && \"$turnstile\" analyze corpus --codebook \"$codebook\"")
    #expect(
      result.said
        == "0: turnstile: warning: b.txt: 209715200 bytes are more than the limit of 134217728; "
        + "split it, or raise --max-bytes\n")
  }

  @Test func aPageOfAHundredThousandElementsInEachOtherIsRead() throws {
    let page =
      "<html><body>" + String(repeating: "<div>", count: 100_000) + "<p>I left data science.</p>"
    #expect(try warning(Array(page.utf8), named: "b.html") == "")
    #expect(try place.read("reports/latest/posts.csv").contains("b.html"))
  }

  @Test func aPageCutInTheMiddleOfATagIsRead() throws {
    let page = "<html><body><p>I left data science for teaching.</p><div class=\"fo"
    #expect(try warning(Array(page.utf8), named: "b.html") == "")
    #expect(try place.read("reports/latest/posts.csv").contains("b.html"))
  }

  @Test func bytesThatAreNoUTF8AreReplacedAndCounted() throws {
    let text = Array("Élan — I left data science, déjà vu, à bientôt. ".utf8)
    #expect(
      try warning(text + [0xFF] + text, named: "b.txt")
        == "turnstile: warning: 1 bytes in 1 sources had no meaning in their encoding and were "
        + "replaced; see the report\n")
  }

  @Test func nulsAreReplacedAndCounted() throws {
    #expect(
      try warning(Array("I left\0data science for teaching, and gladly so.".utf8), named: "b.txt")
        == "turnstile: warning: 1 bytes in 1 sources had no meaning in their encoding and were "
        + "replaced; see the report\n")
  }

  @Test func utf16WithAByteOrderMarkIsRead() throws {
    let text = "\u{FEFF}I left data science for teaching. Été."
    #expect(
      try warning(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, named: "b.txt") == "")
    #expect(try program.run("extract", "corpus/b.txt").output.contains("teaching. Été."))
  }

  @Test func badLinesAreNamedAndTheOthersRead() throws {
    #expect(
      try warning(Array("{\"text\": \"I left.\"}\nbad\n".utf8), named: "b.jsonl")
        == "turnstile: warning: b.jsonl: line 2: is no JSON object; the line is left out\n")
  }

  @Test func aPipeInACorpusIsRefused() throws {
    try place.writeCorpus()
    #expect(
      try program.shell(
        "mkfifo corpus/b.txt && \"$turnstile\" analyze corpus --codebook \"$codebook\""
      ).said
        == "0: turnstile: warning: b.txt: is a FIFO; only files and folders are read\n")
  }

  @Test func aBrokenCodebookIsTold() throws {
    try place.writeCorpus()
    try place.write("name: x\nversion: @1\n", to: "codebook.yaml")
    #expect(
      try program.run("analyze", "corpus", "--codebook", "codebook.yaml").said
        == "78: turnstile: error: codebook.yaml: line 2: is no YAML "
        + "(found character that cannot start any token); mend the line\n")
    #expect(
      try program.run("codebook", "check", "codebook.yaml").status == 78)
    #expect(
      try program.run("analyze", "corpus", "--codebook", "none.yaml").said
        == "78: turnstile: error: none.yaml: cannot be read (No such file or directory); "
        + "name a codebook file\n")
    #expect(place.names(in: "reports").isEmpty)
  }

  @Test func theBuiltInCodebookPassesItsOwnCheck() throws {
    let shown = try program.run("codebook", "show")
    #expect(shown.said == "0: ")
    try place.write(shown.output, to: "codebook.yaml")
    let checked = try program.run("codebook", "check", "codebook.yaml")
    #expect(checked.said == "0: ")
    #expect(checked.output.hasPrefix("codebook.yaml: ") && checked.output.hasSuffix("no fault\n"))
  }
}
