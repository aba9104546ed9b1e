import Testing

@testable import Turnstile

@Suite struct TableReaderTests {
  private let folder = TemporaryFolder()

  private func rows(_ text: some Sequence<UInt8>) throws -> [[String]] {
    let path = try folder.write(text, to: "table.csv")
    var reader = try TableReader(path)
    var rows = [reader.header]
    while let row = try reader.next() { rows.append((0..<row.count).map { row.text($0) }) }
    return rows
  }

  @Test(arguments: 1...40)
  func whatIsWrittenIsReadBackWithoutItsGuards(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", ",", "\n", "\r", "=", "'", " ", "é", "\t", "-", "\u{0}", "\u{FEFF}"]
    let written = (0..<6).map { _ in
      (0..<3).map { _ in
        (0..<generator.index(below: 6)).map { _ in generator.choice(pieces) }.joined()
      }
    }
    let lines = written.map { CSV.row($0.map(CSV.Cell.text)) }
    #expect(try rows(Array("x,y,z\n".utf8) + lines.joined()).dropFirst() == written[...])
    for (line, cells) in zip(lines, written) {
      let row = CSVRow(parsing: line[...])
      #expect((0..<row.count).map { row.text($0) } == cells)
    }
  }

  @Test func aRowMayBeLongerThanAChunk() throws {
    let long = String(repeating: "é\"\n", count: 60_000)
    let line = CSV.row([.text(long), .text("b")])
    #expect(
      try rows(Array("x,y\n".utf8) + line + line) == [["x", "y"], [long, "b"], [long, "b"]])
  }

  @Test func linesMayEndWithCRLF() throws {
    #expect(try rows("x,y\r\na,\"b\"\r\n".utf8) == [["x", "y"], ["a", "b"]])
  }

  @Test(arguments: [
    ("", "line 1 has no header"), ("x,y\na\n", "line 2 has 1 cells where 2 belong"),
    ("x,y\n\"a\n\nb\",c\nd,e,f\n", "line 5 has 3 cells where 2 belong"),
    ("x,y\na,b", "line 2 is cut off"), ("x,y\n\"a,b\n", "line 2 is cut off"),
    ("x,y\n\"a\"b,c\n", "line 2 has text behind a quotation mark"),
  ])
  func whatIsWrongIsToldWithItsLine(text: String, fault: String) {
    let error = #expect(throws: RunError.self) { try rows(text.utf8) }
    #expect(error?.description == "\(folder["table.csv"]): \(fault); make the run anew")
  }
}
