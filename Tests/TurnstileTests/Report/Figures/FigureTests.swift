import Testing

@testable import Turnstile

@Suite struct FigureTests {
  private func report(seed: UInt64, posts: Int) throws -> Report {
    var stock = PostStock(seed: seed)
    var tally = try Spool().tally()
    for place in 0..<posts { tally.count(stock.post(), number: 0, place: place) }
    return Report(tally, codebook: try Fixture.baking())
  }

  @Test(arguments: 1...10)
  func aDrawingHasWordsAndKeepsInsideItsFrame(seed: UInt64) throws {
    let report = try report(seed: seed, posts: Int(seed) * 12)
    #expect(report.figures.count >= 4)
    for figure in report.figures {
      let text = String(decoding: figure.file, as: UTF8.self)
      #expect(text.contains("<title id=\"\(figure.name)-title\">"))
      #expect(text.contains("<desc id=\"\(figure.name)-summary\">"))
      #expect(!text.contains("nan") && !text.contains("inf\""))
      for part in text.split(separator: " x=\"").dropFirst() {
        let x = try #require(Double(part.prefix { $0 != "\"" }))
        #expect((-1...Double(figure.width) + 1).contains(x), "\(figure.name): \(part.prefix(40))")
      }
      for part in text.split(separator: " y=\"").dropFirst() {
        let y = try #require(Double(part.prefix { $0 != "\"" }))
        #expect((-1...Double(figure.height) + 1).contains(y), "\(figure.name): \(part.prefix(40))")
      }
    }
  }

  @Test func nothingIsDrawnOfNothing() throws {
    #expect(try report(seed: 1, posts: 0).figures.isEmpty)
  }

  @Test func periodsHaveNoGaps() throws {
    let time = try #require(Periods(report(seed: 3, posts: 200)))
    #expect(time.unit == "quarter")
    #expect(time.periods.first?.name == "2020 Q3")
    #expect(time.periods.map(\.name) == time.periods.map(\.name).sorted())
    #expect(time.periods.count <= 9)
  }
}
