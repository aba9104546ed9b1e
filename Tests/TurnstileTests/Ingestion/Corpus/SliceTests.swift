import Testing

@testable import Turnstile

@Suite struct SliceTests {
  private let folder = TemporaryFolder()

  /// The posts of a file that is read in slices of a size.
  private func posts(_ path: String, sliceSize: Int) throws -> [Post] {
    try Corpus(paths: [path], sliceSize: sliceSize).sources.flatMap {
      try Ingestion().run($0).posts
    }
  }

  @Test(arguments: 1...24)
  func anySliceSizeGivesTheSamePosts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = lines(&generator)
    let path = try folder.write(text, to: "posts.jsonl")
    let whole = try posts(path, sliceSize: text.utf8.count + 1)
    for size in [1, 2, 3, 7, 16, 61, 100, 255, 256, 1000] where size < text.utf8.count {
      #expect(try posts(path, sliceSize: size) == whole, "slices of \(size) bytes")
    }
  }

  /// Up to twenty lines with any line end, some longer than any slice, some empty, some no JSON.
  private func lines(_ generator: inout SeededGenerator) -> String {
    let ending = generator.choice(["\n", "\r\n"])
    var text = generator.bool() ? "" : "\u{FEFF}"
    for number in 0..<(2 + generator.index(below: 18)) {
      switch generator.index(below: 8) {
      case 0: break
      case 1: text += "no JSON"
      case 2: text += #"{"id": "p\#(number)", "text": "\#(String(repeating: "é", count: 700))"}"#
      case 3: text += #"  {"text": "kept"}  "#
      default: text += #"{"text": "post \#(number)"}"#
      }
      text += ending
    }
    if generator.bool() { text += #"{"text": "without a line end"}"# }
    return text
  }

  @Test func slicesCoverAFileOnce() throws {
    let path = try folder.write(String(repeating: "{}\n", count: 40), to: "posts.jsonl")
    let slices = try Corpus(paths: [path], sliceSize: 50).sources.map(\.slice)
    #expect(slices == [0..<50, 50..<100, 100..<120])
  }

  @Test func onlyFilesOfLinesAreSliced() throws {
    let path = try folder.write(String(repeating: "word\n", count: 40), to: "post.txt")
    #expect(try Corpus(paths: [path], sliceSize: 50).sources.map(\.slice) == [nil])
  }

  @Test func aLineLongerThanTheLimitIsRefusedOnceAndTheOthersAreRead() throws {
    let long = #"{"text": ""# + String(repeating: "x", count: 200_000) + "\"}"
    let path = try folder.write(
      "{\"text\": \"before\"}\n\(long)\n{\"text\": \"after\"}\n", to: "posts.jsonl")
    var options = Ingestion.Options()
    options.maxBytes = 1000
    var texts: [String] = []
    var refused = 0
    for source in try Corpus(paths: [path], sliceSize: 500).sources {
      do {
        texts += try Ingestion(options).run(source).posts.map(\.string)
      } catch {
        #expect(error.cause == .tooLarge)
        refused += 1
      }
    }
    #expect(refused == 1)
    #expect(texts.last == "after")
  }

  @Test func aBadLineOfASliceIsToldByItsByte() throws {
    let path = try folder.write(
      "{\"text\": \"a\"}\r\nbad\r\n{\"text\": \"b\"}\r\n", to: "posts.jsonl")
    let faults = try Corpus(paths: [path], sliceSize: 10).sources.flatMap {
      try Ingestion().run($0).faults
    }
    #expect(
      faults.map(\.description) == [
        "posts.jsonl: at byte 15 is no JSON object; the line is left out"
      ])
  }
}
