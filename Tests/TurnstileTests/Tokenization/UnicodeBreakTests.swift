import FoundationEssentials
import Testing

@testable import Turnstile

/// The Unicode Consortium's own test files, where Debian's package `unicode-data` puts them.
struct UnicodeBreakTests {
  private static let folder = "/usr/share/unicode/auxiliary/"
  private static let isInstalled = FileManager.default.fileExists(
    atPath: folder + "WordBreakTest.txt")

  @Test(.enabled(if: isInstalled, "the package unicode-data is not installed"))
  func wordsBreakWhereTheUnicodeConsortiumSays() throws {
    try check("WordBreakTest.txt", WordBreaks.annex.boundaries)
  }

  @Test(.enabled(if: isInstalled, "the package unicode-data is not installed"))
  func sentencesBreakWhereTheUnicodeConsortiumSays() throws {
    try check("SentenceBreakTest.txt", SentenceBreaks.annex.boundaries)
  }

  /// Holds the boundaries against every line of a file: `÷ 0061 × 0308 ÷ 0020 ÷ # …`.
  private func check(_ file: String, _ boundaries: ([UInt8]) -> [Int]) throws {
    let data = try Data(contentsOf: URL(filePath: Self.folder + file))
    var cases = 0
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let example = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      guard !example.isEmpty else { continue }
      var text: [UInt8] = []
      var expected: [Int] = []
      for part in example {
        if part == "÷" {
          expected.append(text.count)
        } else if part != "×" {
          let scalar = try #require(UInt32(part, radix: 16).flatMap(Unicode.Scalar.init))
          text += Array(String(Character(scalar)).utf8)
        }
      }
      #expect(boundaries(text) == expected, "\(line)")
      cases += 1
    }
    #expect(cases > 400)
  }
}
