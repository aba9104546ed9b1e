import Testing

@testable import Turnstile

struct AgreementTableTests {
  private let folder = TemporaryFolder()

  private func sheet(_ name: String, _ rows: String) throws -> ReviewSheet {
    let text = "post_id,movement,status,attitude,factors\n" + rows
    return try ReviewSheet(path: folder.write(text, to: name), codebook: Fixture.baking())
  }

  private func isClose(_ estimate: Estimate?, _ value: Double) -> Bool {
    estimate.map { abs($0.value - value) < 1e-12 } ?? false
  }

  // Leaving by the first coder 1 1 1 0 0, by the second 1 1 0 0 0: κ = 8/13, α = 8/13 + 1/10 · 5/13.
  @Test func eachVariableIsComparedByItsKind() throws {
    let first = try sheet(
      "a.csv",
      "p1,leaving,done,mixed,pay-away\np2,leaving,done,mixed,pay-away; hours-away\n"
        + "p3,leaving,done,neutral,\np4,none,,neutral,\np5,none,,,\np6,none,,neutral,\n")
    let second = try sheet(
      "b.csv",
      "p5,none,,neutral,\np4,none,,neutral,hours-away*\np3,none,,neutral,\n"
        + "p2,leaving,considering,mixed,pay-away\np1,leaving,done,mixed,pay-away*\n")
    let table = try AgreementTable([first, second], resamples: 200)
    #expect(table.posts == 5)
    func row(_ name: String) -> AgreementRow? { table.rows.first { $0.name == name } }
    let leaving = try #require(row("leaving"))
    #expect(leaving.raw.value == 0.8 && leaving.prevalence == 0.5 && leaving.used == 3)
    #expect(isClose(leaving.kappa, 8.0 / 13))
    #expect(isClose(leaving.alpha, 0.64))
    #expect(row("entering")?.alpha == nil)
    // One of them left the attitude of p5 out.
    #expect(row("attitude")?.posts == 4)
    #expect(row("attitude")?.alpha?.value == 1)
    #expect(row("status")?.raw.value == 0.6)
    let factors = try #require(row("factors"))
    #expect(factors.kappa == nil && factors.raw.value == 0.6)
    #expect(row("pay-away")?.alpha?.value == 1)
    #expect(row("pay-toward") == nil)
    for format in AgreementTable.Format.allCases {
      let text = String(decoding: table.bytes(format), as: UTF8.self)
      #expect(text.contains("leaving") && text.hasSuffix("\n") && text.contains("0.615"))
    }
  }

  @Test func threeCodersHaveAnAlphaAndNoKappa() throws {
    let sheets = try (0..<3).map { coder in
      try sheet(
        "\(coder).csv", "p1,leaving,,,\np2,\(coder == 0 ? "leaving" : "none"),,,\np3,none,,,\n")
    }
    let leaving = try #require(AgreementTable(sheets, resamples: 50).rows.first)
    #expect(leaving.kappa == nil)
    #expect(abs(leaving.raw.value - 7.0 / 9) < 1e-12)
    #expect(isClose(leaving.alpha, 0.6))
  }

  @Test func withoutAPostInCommonNothingIsCompared() throws {
    let sheets = [try sheet("a.csv", "p1,leaving,,,\n"), try sheet("b.csv", "p2,leaving,,,\n")]
    #expect(throws: SheetError.nothingShared(["a.csv", "b.csv"])) {
      _ = try AgreementTable(sheets)
    }
  }
}
