import Testing

@testable import Turnstile

@Suite struct CSVTests {
  private func row(_ cells: CSV.Cell...) -> String {
    String(decoding: CSV.row(cells), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("\r", "\"'\r\""), ("é 😀", "é 😀"), (" a ", " a "),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("a=1", "a=1"), ("'=1", "''=1"), ("''-", "'''-"), ("'a", "'a"),
    ("\n=1", "\"\n=1\""),
  ])
  func aTextIsQuotedAndGuarded(text: String, cell: String) {
    #expect(row(.text(text)) == cell + "\n")
  }

  @Test func numbersAreNeverGuarded() {
    #expect(row(.integer(-3), .number(-0.5), .boolean(true), .empty) == "-3,-0.5000,true,\n")
    #expect(row(.optional(nil as Double?), .optional(nil as String?), .number(.infinity)) == ",,\n")
  }

  @Test(arguments: 1...40)
  func everyRowIsReadBack(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", ",", "\n", "\r", "=", "'", " ", "é", "\t", ";", "\u{0}", "\u{FEFF}"]
    let rows = (0..<5).map { _ in
      (0..<4).map { _ in
        (0..<generator.index(below: 6)).map { _ in generator.choice(pieces) }.joined()
      }
    }
    let text = rows.flatMap { CSV.row($0.map(CSV.Cell.text)) }
    let guarded = rows.map { row in
      row.map { text in
        let first = text.utf8.first { $0 != 0x27 }
        return first.map { "=+-@\t\r".utf8.contains($0) } ?? false ? "'" + text : text
      }
    }
    #expect(CSVTable.rows(text) == guarded)
  }
}

@Suite struct DecimalTests {
  @Test(arguments: [
    (0.0, 1, "0.0"), (-0.0, 2, "0.00"), (0.05, 1, "0.1"), (-0.05, 1, "-0.1"), (0.125, 2, "0.13"),
    (-0.125, 2, "-0.13"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (1.5, 4, "1.5000"),
    (9.9999, 2, "10.00"), (123_456.789, 3, "123456.789"),
    (999_999_999_999, 2, "999999999999.00"),
    (.nan, 2, ""), (.infinity, 2, ""), (-.infinity, 2, ""), (1e12, 2, "1000000000000.0"),
    (1e300, 2, "1e+300"), (1e-300, 6, "0.000000"),
  ])
  func aNumberIsRoundedHalfAwayFromZero(value: Double, places: Int, text: String) {
    #expect(Decimal.string(value, places: places) == text)
  }
}
