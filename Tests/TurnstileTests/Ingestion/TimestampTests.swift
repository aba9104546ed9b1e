import Testing

@testable import Turnstile

@Suite struct TimestampTests {
  @Test func everyDayOfEveryYearKeepsItsName() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var seconds = Timestamp(year: 1, month: 1, day: 1)?.seconds ?? 0
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
        let last = Timestamp(seconds: seconds + (length - 1) * 86_400)
        guard Timestamp(year: year, month: month, day: 1)?.seconds == seconds,
          last.date == (year, month, length),
          Timestamp(year: year, month: month, day: length + 1) == nil
        else {
          Issue.record("\(year)-\(month)")
          return
        }
        seconds += length * 86_400
      }
    }
  }

  @Test func aDescriptionIsReadBackAsTheSameMoment() throws {
    let first = try #require(Timestamp(year: 1900, month: 1, day: 1))
    let last = try #require(Timestamp(year: 2200, month: 12, day: 31))
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let moment = Timestamp(
        seconds: first.seconds + generator.index(below: last.seconds - first.seconds))
      #expect(Timestamp(parsing: moment.description) == moment)
    }
  }

  @Test func momentsSortLikeTheirDescriptions() {
    var generator = SeededGenerator(seed: 2)
    let moments = (0..<500).map { _ in
      Timestamp(seconds: generator.index(below: 300_000_000_000) - 62_000_000_000)
    }
    #expect(moments.sorted().map(\.description) == moments.map(\.description).sorted())
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func aMomentIsWrittenInISO8601(seconds: Int, text: String) {
    #expect(Timestamp(seconds: seconds).description == text)
  }

  @Test(arguments: [(0, 1, 1), (10_000, 1, 1), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0)])
  func thereIsNoSuchDay(year: Int, month: Int, day: Int) {
    #expect(Timestamp(year: year, month: month, day: day) == nil)
  }
}
