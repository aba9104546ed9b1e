import Testing

@testable import Turnstile

/// Posts that attack their reader: each is also written harmlessly, letter for letter as long, and
/// all outputs must have the same build.
@Suite struct HostilePostTests {
  private let place = TemporaryFolder()

  private static let attacks = [
    "</script><script>window.hacked=1</script>", "\"\u{301} onclick=\"x()",
    "' autofocus onfocus=x '",
    "[x](javascript:alert(1)) ![y](https://host.example/p.png)", "| a | b |\n|---|---|\n| c | d |",
    "=HYPERLINK(1)", "@SUM(1)", "-1+2", "+1", "\t=1", "{{#posts}}{{{text}}}{{/posts}}", "${x} `id`",
    "</style></title></textarea><!-- ", "&lt;b&gt;", "]]></desc><script>x</script>",
    "\u{202E}abc\u{2066}", "\u{1B}]0;x\u{7}\u{1B}[2J", "# x\n***\n<details open>",
  ]

  private func run(_ text: (String) -> String) throws -> [String: String] {
    let lines = Self.attacks.enumerated().map { index, attack in
      let words = text(attack)
      let movement = index % 2 == 0 ? "I left baking." : "I became a baker."
      return JSONValue.object([
        ("id", .string("p\(index)")), ("author", .string("ann \(index) \(words)")),
        ("venue", .string("v\(index) \(words)")), ("title", .string("\(words) \(index)")),
        ("thread", .string("t\(index % 3)")),
        ("url", .string(index % 3 == 0 ? words : "https://example.org/\(words)")),
        ("created", .string("202\(index % 5)-03-04T00:00:00Z")),
        ("text", .string("\(movement) The pay was too low. \(words) I said so. \(words)")),
      ]).line
    }
    let corpus = try place.write(lines.joined(separator: [0x0A]), to: "posts.jsonl")
    let out = TemporaryFolder()
    var analysis = Analysis(
      paths: [corpus], out: out.path, codebook: try Fixture.baking(), codebookFile: "b", width: 1,
      command: "turnstile analyze posts.jsonl")
    (analysis.keepsDuplicates, analysis.keepsAllLanguages) = (true, true)
    let moment = Timestamp(seconds: 1_700_000_000)
    #expect(try analysis.run(tell: nil, now: { moment }).posts == Self.attacks.count)
    return try out.texts(in: "latest/")
  }

  /// Names of elements and attributes, in order, but for the tables of words: words differ.
  private func build(_ page: String) -> [Substring] {
    let start = page.firstRange(of: "<h2 id=\"words\">")?.lowerBound ?? page.endIndex
    let end = page[start...].firstRange(of: "</section>")?.lowerBound ?? page.endIndex
    return (page[..<start] + page[end...]).split(separator: "<").dropFirst().map { part in
      let tag = part.prefix { $0 != ">" }
      // Quoted values are not part of the build.
      var names: Substring = ""
      var isValue = false
      for letter in tag {
        if letter == "\"" { isValue.toggle() } else if !isValue { names.append(letter) }
      }
      return names
    }
  }

  @Test func aPageHasTheBuildThatItHasWithHarmlessPosts() throws {
    let hostile = try run { $0 }
    let plain = try run { String(repeating: "x", count: $0.count) }
    #expect(Set(hostile.keys) == Set(plain.keys))
    for (name, page) in hostile where name.hasSuffix(".html") || name.hasSuffix(".svg") {
      // An address that is none is no link; how a text sounds makes a bar longer or shorter.
      let passed = ["a href= rel=", "/a", "rect", "text", "/text", "line"]
      let (a, b) = (build(page), build(plain[name]!))
      func kept(_ names: [Substring]) -> [Substring] {
        names.filter { name in
          !passed.contains {
            name == $0 || name.hasPrefix($0 + " class") || name.hasPrefix($0 + " x")
          }
        }
      }
      let difference = zip(kept(a), kept(b)).first { $0 != $1 }
      #expect(difference == nil && kept(a).count == kept(b).count, "\(name)")
      for scalar in page.unicodeScalars where scalar != "\n" && scalar != "\t" {
        #expect(scalar.isPrintable, "\(name): U+\(String(scalar.value, radix: 16))")
      }
      #expect(!page.contains("href=\"javascript") && !page.contains("src="))
    }
  }

  @Test func noTableGrowsARowOrACell() throws {
    let hostile = try run { $0 }
    let plain = try run { String(repeating: "x", count: $0.count) }
    for (name, text) in hostile where name.hasSuffix(".csv") {
      let rows = try #require(CSVTable.rows(text.utf8), "\(name)")
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
      for cell in rows.joined() where Double(cell) == nil {
        #expect(
          !(cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false), "\(name): \(cell)")
      }
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" })
    }
    let (report, other) = (hostile["report.md"]!, plain["report.md"]!)
    func kinds(_ text: String) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("|") || $0.contains("Factor") }.map { String($0.prefix(2)) }
    }
    #expect(kinds(report) == kinds(other))
    #expect(!report.contains("<script") && !report.contains("](javascript"))
    #expect(!report.unicodeScalars.contains { $0 != "\n" && !$0.isPrintable })
  }
}
