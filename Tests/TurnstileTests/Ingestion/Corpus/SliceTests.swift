import Testing

@testable import Turnstile

@Suite struct SliceTests {
  private let folder = TemporaryFolder()

  @Test(arguments: 1...24)
  func anySliceSizeGivesTheSamePosts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = lines(&generator)
    let path = try folder.write(text, to: "posts.jsonl")
    let whole = try Unpacked(path)
    for size in [1, 2, 3, 7, 16, 61, 100, 255, 256, 1000] where size < text.utf8.count {
      let sliced = try Unpacked(path, sliceSize: size)
      #expect(sliced.posts == whole.posts, "slices of \(size) bytes")
      #expect(sliced.faults == whole.faults, "slices of \(size) bytes")
      #expect(sliced.inputs == whole.inputs, "slices of \(size) bytes")
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

  /// The bytes of the parts that a file is cut into.
  private func parts(_ path: String, sliceSize: Int) throws -> [Part] {
    Unpacking(
      sources: try Corpus(paths: [path]).sources, limits: UnpackingLimits(), sliceSize: sliceSize
    ).compactMap {
      if case .part(let part) = $0.content { part } else { nil }
    }
  }

  @Test func slicesCoverAFileOnce() throws {
    let path = try folder.write(String(repeating: "{}\n", count: 40), to: "posts.jsonl")
    let parts = try parts(path, sliceSize: 50)
    #expect(parts.map(\.bytes.count) == [51, 51, 18])
    #expect(parts.map(\.offset) == [0, 51, 102])
    #expect(parts.map(\.linesBefore) == [0, 17, 34])
    #expect(parts.map(\.isContinuation) == [false, true, true])
  }

  @Test func onlyFilesOfLinesAreSliced() throws {
    let path = try folder.write(String(repeating: "word\n", count: 40), to: "post.txt")
    #expect(try parts(path, sliceSize: 50).isEmpty)
  }

  @Test(arguments: [10, 500, 1000, 1 << 20])
  func aLineLongerThanTheLimitCostsThatLine(sliceSize: Int) throws {
    let long = #"{"text": ""# + String(repeating: "x", count: 200_000) + "\"}"
    let path = try folder.write(
      "{\"text\": \"before\"}\n\(long)\n{\"text\": \"after\"}\n{\"text\": \"end\"}\n",
      to: "posts.jsonl")
    var limits = UnpackingLimits()
    limits.lineBytes = 1000
    let found = try Unpacked(path, limits: limits, sliceSize: min(sliceSize, 100_000))
    #expect(
      found.said == [
        "posts.jsonl: line 2: 200012 bytes are more than the limit of 1000; "
          + "split it, or raise --max-bytes"
      ])
    #expect(found.texts == ["before", "after", "end"])
  }
}
