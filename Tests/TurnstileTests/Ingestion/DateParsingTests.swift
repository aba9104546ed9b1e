import Testing
@testable import Turnstile

@Suite struct DateParsingTests {
  @Test(arguments: [
    ("2021-07-14", "2021-07-14T00:00:00Z"),
    ("2021-07-14T10:32:05Z", "2021-07-14T10:32:05Z"),
    ("2021-07-14T10:32:05.123+02:00", "2021-07-14T08:32:05Z"),
    ("2021-07-14T23:32:05-0500", "2021-07-15T04:32:05Z"),
    ("2021-07-14 10:32", "2021-07-14T10:32:00Z"),
    ("20210714T103205Z", "2021-07-14T10:32:05Z"),
    ("2021/07/14", "2021-07-14T00:00:00Z"),
    ("14.07.2021", "2021-07-14T00:00:00Z"),
    ("7/14/2021", "2021-07-14T00:00:00Z"),
    ("14/7/2021", "2021-07-14T00:00:00Z"),
    ("Wed, 14 Jul 2021 10:32:05 +0000", "2021-07-14T10:32:05Z"),
    ("Wed, 14 Jul 2021 10:32:05 EST", "2021-07-14T15:32:05Z"),
    ("July 14, 2021", "2021-07-14T00:00:00Z"),
    ("July 14th, 2021 at 9:05 PM", "2021-07-14T21:05:00Z"),
    ("Jul 14, 2021, 12:15am", "2021-07-14T00:15:00Z"),
    ("14 Jul 2021", "2021-07-14T00:00:00Z"),
    ("the 14th of July 2021", "2021-07-14T00:00:00Z"),
    ("14-Jul-2021", "2021-07-14T00:00:00Z"),
    ("Posted on Sept. 3, 2019 by Ann", "2019-09-03T00:00:00Z"),
    ("10:32 PM, July 14 2021", "2021-07-14T22:32:00Z"),
    ("Wed Jul 14 10:32:05 2021", "2021-07-14T10:32:05Z"),
    ("1626258725", "2021-07-14T10:32:05Z"),
    ("1626258725000", "2021-07-14T10:32:05Z"),
  ])
  func aDateIsReadAsPeopleAndMachinesWriteIt(text: String, moment: String) {
    #expect(Timestamp(parsing: text)?.description == moment)
  }

  @Test(arguments: [
    "", "yesterday", "3 hours ago", "Jul 14", "May 5", "maybe in 2021", "2021", "31 Feb 2021",
    "version 1.2.3", "12:30", "99999999999999999999999", "2021-13-01", "marketing 4 2021",
  ])
  func whatNamesNoWholeDayIsNoDate(text: String) {
    #expect(Timestamp(parsing: text) == nil)
  }
}
