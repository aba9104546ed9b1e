import Testing

@testable import Turnstile

/// Whole runs on corpora with duplicates and other languages in them.
@Suite struct SelectionTests {
  private let place = TemporaryFolder()

  private static let paragraphs = [
    "For six years I taught machines to tell good olives from bad ones, and I was good at it.",
    "Then the mill was sold. The new owners wanted slides about “intelligent harvests”, no olives.",
    "So I went back to pressing oil myself. The pay is half, the mornings are mine, and nobody "
      + "asks me for a roadmap.",
  ]

  private func writeCorpus() throws {
    let text = Self.paragraphs.joined(separator: "\n\n")
    try place.write("Why I went back to olives\n\n\(text)\n", to: "b/olives.txt")
    try place.write(
      """
      <html lang="en"><head><title>Why I went back to olives</title></head><body><nav><a href="/">\
      Home</a></nav><article><h1>Why I went back to olives</h1>
      \(Self.paragraphs.map { "<p>\($0)</p>" }.joined())</article></body></html>
      """, to: "a/olives.html")
    try place.write(
      """
      {"id": "r1", "author": "x", "created": "2024-05-02", "text": "\(Self.paragraphs[2])"}
      {"id": "r2", "author": "y", "created": "2024-05-01", "text": "\(Self.paragraphs[2])"}
      {"id": "r3", "author": "z", "text": "Ich bin gegangen, weil die neuen Besitzer nur noch Folien wollten."}

      """, to: "b/posts.jsonl")
  }

  private func run(
    _ paths: [String], width: Int = 1, _ change: (inout Analysis) -> Void = { _ in }
  ) throws -> (excluded: Set<[String]>, posts: Set<[String]>, report: String) {
    var analysis = Analysis(
      paths: paths.map { place[$0] }, out: place["out"], codebook: try Fixture.baking(),
      codebookFile: "baking.yaml", width: width, command: "")
    change(&analysis)
    _ = try analysis.run(tell: nil, now: { Timestamp(seconds: 0) })
    func rows(_ name: String) throws -> Set<[String]> {
      Set(try #require(CSVTable.rows(place.text(of: "out/latest/" + name).utf8)).dropFirst())
    }
    return (
      try rows("excluded.csv"), try rows("posts.csv"), try place.text(of: "out/latest/report.md")
    )
  }

  @Test func aPageSavedTwiceCountsOnceAndOtherLanguagesDoNot() throws {
    try writeCorpus()
    let result = try run(["a", "b"])
    let causes = result.excluded.map { [$0[0], $0[2], $0[3]] }
    #expect(
      Set(causes) == [
        ["olives.txt", "duplicate", "of a post in olives.html"],
        ["posts.jsonl", "duplicate", "of a post in posts.jsonl"],
        ["posts.jsonl", "language", "de, 98 %"],
      ])
    let crosspost = try #require(result.excluded.first { $0[1] == "r1" })
    #expect(crosspost[4...] == ["r2", "1.0000"])
    #expect(result.posts.map { $0[10] } == ["en", "en"])
    #expect(result.report.contains("1 post is in another language"))
    #expect(result.report.contains("2 posts say the same as another"))
  }

  @Test func theOrderOfThePathsAndTheWidthMakeNoDifference() throws {
    try writeCorpus()
    let first = try run(["a", "b"])
    for (paths, width) in [(["b", "a"], 1), (["b/posts.jsonl", "b", "a"], 8), (["a", "b"], 8)] {
      let other = try run(paths, width: width)
      #expect(other.excluded == first.excluded)
      #expect(other.posts == first.posts)
    }
  }

  @Test func whatIsAskedForIsKept() throws {
    try writeCorpus()
    let duplicates = try run(["a", "b"]) { $0.keepsDuplicates = true }
    #expect(duplicates.excluded.map { $0[2] } == ["language"])
    #expect(duplicates.posts.count == 4)
    let languages = try run(["a", "b"]) { $0.keepsAllLanguages = true }
    #expect(Set(languages.posts.map { $0[10] }) == ["en", "de"])
  }

  @Test func whatAPostPastesOfAnotherIsNotCodedAgain() throws {
    let story = Self.paragraphs.joined(separator: " ")
    let own =
      "My own mill is a bakery. I left the bakery for teaching last spring, because the "
      + "nights were long and the bread was always somebody else's."
    try place.write(
      """
      {"id": "a", "author": "x", "created": "2024-05-01", "text": "I left baking. \(story)"}
      {"id": "b", "author": "y", "created": "2024-05-02", "text": "I left baking. \(story)\\n\\n\(own)"}

      """, to: "b/posts.jsonl")
    let result = try run(["b"])
    #expect(result.posts.map { $0[0] }.sorted() == ["a", "b"])
    #expect(result.excluded.isEmpty)
    let roles = try #require(CSVTable.rows(place.text(of: "out/latest/roles.csv").utf8))
    #expect(
      roles.dropFirst().map { [$0[0], $0[4]] } == [
        ["a", "I left baking"], ["b", "I left the bakery"],
        ["b", "I left the bakery for teaching"],
      ])
  }
}
