import Testing

@testable import Turnstile

struct ReviewSheetTests {
  private let folder = TemporaryFolder()

  private func sheet(_ bytes: some Sequence<UInt8>) throws -> ReviewSheet {
    try ReviewSheet(path: folder.write(bytes, to: "s.csv"), codebook: Fixture.baking())
  }

  private func sheet(_ text: String) throws -> ReviewSheet { try sheet(Array(text.utf8)) }

  private let header = "post_id,movement,status,from,to,attitude,factors,quotes,part,weight\n"

  @Test func whatSpreadsheetsMakeOfASheetIsUnderstood() throws {
    let clean =
      "\(header)p1,leaving,done,baker,\"teacher, gardener\",mixed,"
      + "\"hours-away*; pay-toward\",\"hours-away: up at three\",random,2.500000\n"
    let ugly =
      "\u{FEFF}Post ID;Colour;MOVEMENT;Status;from;To;attitude;FACTORS;quotes;Part;Weight\r\n"
      + "'p1;red; Leaving ;DONE;Baker;\"Teacher\r\nGardener\";Mixed;"
      + "\"Working Hours / away (own); pay toward\";\"hours-away: “up at three”\";Random;2,5\r\n;;;\r\n"
    for text in [
      Array(clean.utf8), Array(ugly.utf8), Encoding.wide(ugly, width: 2, isBigEndian: false),
    ] {
      let sheet = try sheet(text)
      #expect(sheet.faults.isEmpty)
      let row = try #require(sheet.rows.first)
      #expect(sheet.rows.count == 1 && row.id == "p1" && row.weight == 2.5 && row.part == .random)
      #expect(row.codes.movements == [.leaving] && row.codes.status == .done)
      #expect(row.codes.from == ["baker"] && row.codes.to == ["teacher", "gardener"])
      #expect(row.codes.attitude == .mixed)
      let hours = FactorLabel(code: "hours", pole: .away)
      #expect(row.codes.factors == [hours: true, FactorLabel(code: "pay", pole: .toward): false])
      #expect(row.codes.quotes == [hours: "up at three"])
    }
  }

  @Test func aColumnThatIsEmptyThroughoutWasNotCodedAndAnEmptyCellElsewhereIsNone() throws {
    let sheet = try sheet("post_id,movement,factors,attitude\np1,leaving,,\np2,none,,\np3,,,\n")
    #expect(sheet.rows.map(\.codes.isCoded) == [true, true, false])
    #expect(sheet.rows.allSatisfy { $0.codes.factors == nil && $0.codes.attitude == nil })
    #expect(sheet.rows[1].codes.movements == [])
    let full = try self.sheet(
      "post_id,movement,factors\np1,leaving,pay-away\np2,,hours-away\np3,none,\n")
    #expect(full.rows[1].codes.movements == [])
    #expect(full.rows[2].codes.factors == [:])
  }

  @Test func whatIsNotUnderstoodCostsACellAndASentence() throws {
    let sheet = try sheet(
      "\(header)p1,leaving,done,baker,,good,pay-down,,random,x\n"
        + "p2,resting,,,astronaut,,pay-away; horse-away,,,\n"
        + "p1,none,,,,,,,,\np2,,,,,,,,,\n")
    #expect(
      sheet.faults.map(\.description) == [
        "s.csv: row 2, weight: \"x\" is no number above 0, so the row counts as not drawn at random; "
          + "restore what `turnstile sample` wrote",
        "s.csv: row 2, attitude: \"good\" is not known, so the cell is left out; use positive, "
          + "negative, mixed, neutral",
        "s.csv: row 2, factors: \"pay-down\" is not known, so the cell is left out; use hours, "
          + "pay, each with -away or -toward",
        "s.csv: row 3, movement: \"resting\" is not known, so the cell is left out; use leaving, "
          + "entering, staying, none",
        "s.csv: row 3, to: \"astronaut\" is not known, so the cell is left out; use baker, teacher, "
          + "gardener, none",
        "s.csv: row 3, factors: \"horse-away\" is not known, so the cell is left out; use hours, "
          + "pay, each with -away or -toward",
        "s.csv: row 4, post_id: \"p1\" is coded otherwise in row 2, which counts; keep one of them",
      ])
    #expect(sheet.faults.allSatisfy { $0.isMinor })
    #expect(sheet.rows[0].codes.movements == [.leaving] && sheet.rows[0].codes.factors == nil)
    #expect(sheet.rows[0].codes.from == ["baker"])
  }

  @Test func whatIsNoSheetIsRefused() throws {
    for (text, message) in [
      ("a,b\n1,2\n", "its first row has no column post_id; "),
      ("post_id,text\n1,2\n", "its first row has no column movement or status or from or to or "),
      ("", "its first row has no column post_id; "),
    ] {
      let error = #expect(throws: SheetError.self) { _ = try sheet(text) }
      #expect(error?.description.hasPrefix("s.csv: " + message) == true)
    }
    #expect(throws: SheetError.self) {
      _ = try ReviewSheet(path: folder["none.csv"], codebook: Fixture.baking())
    }
    #expect(throws: SheetError.self) { _ = try sheet([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 3]) }
  }

  @Test func anyBytesAreReadOrRefused() throws {
    var generator = SeededGenerator(seed: 8)
    let pieces = [
      "post_id", "movement", ",", ";", "\"", "\n", "\r", "leaving", "'", "factors", "*", "pay-away",
      ":", "\t", "é", "-",
    ]
    for _ in 0..<300 {
      var bytes = (0..<generator.index(below: 60)).flatMap { _ in
        Array(generator.choice(pieces).utf8)
      }
      if generator.bool() { bytes = Array("post_id,movement,factors,quotes\n".utf8) + bytes }
      if generator.bool() { bytes.append(UInt8(generator.index(below: 256))) }
      _ = try? sheet(bytes)
    }
  }
}
