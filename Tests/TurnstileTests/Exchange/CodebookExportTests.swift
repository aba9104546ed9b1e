import Testing

@testable import Turnstile

@Suite struct CodebookExportTests {
  private static func codebooks() throws -> [Codebook] {
    var odd = try Fixture.baking()
    odd.codes[0].label = "<Hours> & \"pay\" \u{0}\u{FFFF}\u{1B} ]]>"
    odd.codes[0].away.definition = "=1+1\r\n\tto be 😀"
    return [try Codebook.builtIn(), odd]
  }

  @Test func theDocumentIsAsTheSchemaSays() throws {
    for codebook in try Self.codebooks() {
      let root = try #require(XMLElement.read(CodebookExport(codebook).bytes(.qdc)))
      #expect(root.attributes["xmlns"] == "urn:QDA-XML:codebook:1.0")
      #expect(ExchangeSchema.codebook.faults(in: root).isEmpty)
      let codes = root["Codes"].flatMap(\.all).filter { $0.name == "Code" }
      #expect(codes.count > 2 * codebook.codes.count + 2 * codebook.roles.count)
      #expect(Set(codes.map { $0.attributes["guid"] }).count == codes.count)
      #expect(Set(codes.map { $0.attributes["name"] }).count == codes.count)
      for code in codes {
        #expect(code.attributes["isCodable"] == (code["Code"].isEmpty ? "true" : "false"))
      }
      let known = Set(codes.map { $0.attributes["guid"] })
      let members = root.all.filter { $0.name == "MemberCode" }
      #expect(members.count == 2 * codebook.codes.count)
      for member in members { #expect(known.contains(member.attributes["guid"])) }
    }
  }

  @Test func theTableHasEachCodeOnceWithWhatItMeans() throws {
    for codebook in try Self.codebooks() {
      let rows = try #require(CSVTable.rows(CodebookExport(codebook).bytes(.csv)))
      #expect(rows[0] == ["name", "description"])
      #expect(
        rows.count == 1 + Movement.allCases.count + 2 * codebook.codes.count
          + 2 * codebook.roles.count)
      #expect(Set(rows.map { $0[0] }).count == rows.count)
      for code in codebook.codes {
        let row = try #require(rows.first { $0[0] == "\(code.label), away" })
        #expect(row[1].contains(code.away.example) && row[1].contains(code.away.counterexample))
      }
    }
  }

  @Test func theSameNamesGiveTheSameIdentifiers() throws {
    var codebook = try Fixture.baking()
    let before = CodeTree(codebook).leaves.map(\.guid)
    codebook.version = "9"
    codebook.codes[0].label = "Other"
    #expect(CodeTree(codebook).leaves.map(\.guid) == before)
    codebook.name = "other"
    #expect(Set(CodeTree(codebook).leaves.map(\.guid)).isDisjoint(with: before))
    #expect(before[0].split(separator: "-")[2].first == "8")
  }
}
