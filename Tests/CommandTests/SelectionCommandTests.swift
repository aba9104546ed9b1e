import Foundation
import Testing

@Suite struct SelectionCommandTests {
  private let place: Workplace
  private var program: Program { place.program }

  private static let story =
    "I left data science for teaching last spring, because the mornings are mine again and nobody "
    + "asks me for a forecast."

  init() throws { place = try Workplace() }

  private func causes() throws -> [String] {
    try place.read("reports/latest/excluded.csv").split(separator: "\n").dropFirst()
      .map { String($0) }.sorted()
  }

  @Test func standardInputIsReadOnceAndItsDuplicatesAreFound() throws {
    try place.write("\(Self.story.uppercased())\n", to: "b.txt")
    let input = Data(
      """
      {"id": "1", "created": "2024-05-02", "text": "\(Self.story)"}
      {"id": "2", "created": "2024-05-01", "text": "\(Self.story) Edit: thanks!"}

      """.utf8)
    #expect(try program.analyze("-", "b.txt", input: input).said == "0: ")
    #expect(
      try causes().map { $0.split(separator: ",").dropFirst().last.map(String.init) ?? "" } == [
        "0.9048", "0.9048",
      ])
    #expect(try place.read("reports/latest/posts.csv").split(separator: "\n").count == 2)
    #expect(
      try program.analyze("-", "b.txt", "--keep-duplicates", input: input).said == "0: ")
    #expect(try causes().isEmpty)
    #expect(
      try place.read("reports/latest/report.md").contains(" --keep-duplicates\n"))
  }

  @Test func otherLanguagesAreListedAndNotCoded() throws {
    try place.write(
      "Ich habe gekündigt, weil die neuen Besitzer nur noch Folien und keine Modelle wollten.\n",
      to: "corpus/a.txt")
    try place.write("I left ML.\n", to: "corpus/b.txt")
    let listed = try program.run("extract", "corpus")
    #expect(listed.output.contains(#""excluded": "language""#))
    #expect(listed.output.contains(#""language": "de""#))
    #expect(try program.run("code", "corpus").output.split(separator: "\n").count == 1)
    let all = try program.run("code", "corpus", "--all-languages")
    #expect(all.output.split(separator: "\n").count == 2)
    #expect(try program.analyze("corpus").said == "0: ")
    #expect(try causes().count == 1)
    #expect(try program.analyze("corpus", "--all-languages").said == "0: ")
    #expect(try causes().isEmpty)
  }
}
