import Testing

@testable import Turnstile

@Suite struct CSVReaderTests {
  private func read(_ text: String, named name: String = "posts.csv") throws -> Reading {
    try RecordPicture.reading(text.utf8, named: name)
  }

  @Test func aTableOfASpreadsheetIsRead() throws {
    let reading = try RecordPicture.reading("export.csv")
    #expect(
      RecordPicture.lines(reading) == [
        "0 101 Kim 2022-03-04: I said \"enough\" and left. / The second paragraph, with a comma.",
        "1 102→101 Lou 2022-03-04: Congratulations!",
        "1 103→101 ? 2022-03-05 (empty): ",
      ])
    #expect(reading.posts[0].title == "Out; at last")
    #expect(reading.faults.isEmpty && reading.repaired == 0)
  }

  @Test func aTableWithTabsIsRead() throws {
    let reading = try RecordPicture.reading("posts.tsv")
    #expect(
      RecordPicture.lines(reading) == [
        "1 h1→q1 mia 2021-07-14: I left; \"really\" left.",
        "2 h2→h1 ned 2021-07-14: Two / lines, one cell.",
      ])
    #expect(reading.posts.allSatisfy { $0.kind == .comment && $0.venue == "r/datascience" })
  }

  @Test func aRowThatFitsNotCostsThatRow() throws {
    let reading = try RecordPicture.reading("ragged.csv")
    #expect(
      reading.posts.map(\.string) == [
        "I left ML, gladly.", "No more cells", "Read on, please.", "Last one.",
      ])
    #expect(
      reading.faults.map(\.description) == [
        "ragged.csv: line 3: has 5 cells, the header 4; the line is left out",
        "ragged.csv: line 5: has 1 cell, the header 4; the line is left out",
        "ragged.csv: line 7: has a quote that is never closed; the line is left out",
      ])
  }

  @Test(arguments: [
    "text\nI left, at last.\n", "\u{FEFF}text\nI left, at last.",
    "sep=;\nid;text\n1;I left, at last.",
    "id,Self Text\r\n1,\"I left, at last.\"\r\n", "\"id\",\"text\"\r1,\"I left, at last.\"",
    "id|text\n1|I left, at last.\n\n\n", ",text,x\n0,\"I left, at last.\",\n",
    "text,id\n\"<p>I left, <b>at last</b>.</p>\",1\n", "text\n\"I left, at last.\"\n   \n",
  ])
  func headersAndLineEndsOfAllKindsAreRead(table: String) throws {
    let reading = try read(table)
    #expect(reading.posts.map(\.string) == ["I left, at last."])
    #expect(reading.faults.isEmpty)
  }

  @Test func aTableIsKnownByItsHeaderWhateverItsName() throws {
    let table = "id,author,body\n1,ann,I left.\n"
    #expect(try read(table, named: "export.txt").posts.map(\.author) == ["ann"])
    let prose = "Text, title, and date\nare three words.\n"
    #expect(try read(prose, named: "prose.txt").posts.map(\.kind) == [.article])
  }

  @Test func aTableWithoutAColumnForTextIsNamed() throws {
    #expect(
      try read("id,score\n1,2\n").faults.map(\.description) == [
        "posts.csv: no column is known for text (id, score); name one text, body, content or "
          + "comment"
      ])
    #expect(try read("I left.,ann\nI stayed.,bob\n").faults.map(\.cause) == [.malformed])
  }

  @Test func quotesThatAreNeverClosedDoNotMakeTheReaderSlow() throws {
    let table = "id,text\n" + String(repeating: "1,\"x\n", count: 50_000)
    let reading = try read(table)
    #expect(reading.posts.isEmpty)
    #expect(reading.faults.map(\.count).reduce(0, +) == 50_000)
  }

  @Test func aCellBeyondTheLimitCostsItsRow() throws {
    let reading = CSVReader(limits: RecordLimits(text: 100)).read(
      Array("id,text\n1,a\n2,\"\(String(repeating: "x\n", count: 100))\"\n3,b\n".utf8),
      source: "posts.csv")
    #expect(reading.posts.map(\.string) == ["a", "b"])
    #expect(reading.faults == [.recordTooLarge("posts.csv", line: 3, bytes: 200, limit: 100)])
  }

  @Test func postsBeyondTheLimitAreCounted() throws {
    let reading = CSVReader(limits: RecordLimits(posts: 2)).read(
      Array("id,text\n1,a\n2,b\n3,c\n4,d\n".utf8), source: "posts.csv")
    #expect(reading.posts.map(\.string) == ["a", "b"])
    #expect(
      reading.faults.map(\.description) == [
        "posts.csv: has 2 posts beyond the limit of 2 for one file; they are left out, split it, "
          + "or write one JSON object a line"
      ])
    #expect(reading.faults[0].count == 2)
  }

  @Test(arguments: 1...8)
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", ",", "\n", ";", "é", " ", "\t", "\"\"", "x,"]
    let texts = (0..<40).map { _ in
      "t" + (0..<generator.index(below: 12)).map { _ in generator.choice(pieces) }.joined()
    }
    let rows = texts.enumerated().map { number, text in
      "\(number),\"\(text.replacing("\"", with: "\"\""))\""
    }
    let reading = try read("id,text\n" + rows.joined(separator: "\n"))
    #expect(reading.posts.map(\.string) == texts)
    #expect(reading.posts.map(\.id) == texts.indices.map { "\($0)" })
  }
}
