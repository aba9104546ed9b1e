import Foundation
import Testing

/// The commands that read runs back.
@Suite struct RunCommandTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws {
    place = try Workplace()
    try place.write("I left baking for gardening. Underpaid.\n", to: "corpus/a.txt")
    _ = try program.analyze("corpus", "--out", "a")
    try place.write("I joined a bakery. The hours are good.\n", to: "corpus/b.txt")
    _ = try program.analyze("corpus", "--out", "b")
  }

  @Test func diffSaysWhatChangedAndWhy() throws {
    let result = try program.run("diff", "a/latest", "b/latest")
    #expect(result.said == "0: ")
    #expect(result.output.hasPrefix("1 source is new, 0 gone, 0 changed; the codebook is the "))
    #expect(result.output.contains("\n1 post before, 2 now: 1 new, 0 gone, 0 coded otherwise.\n"))
    let table = try program.run("diff", "a/latest", "b/latest", "--csv")
    #expect(table.output.hasPrefix("change,post_id,source,field,before,after,"))
    #expect(table.output.contains("\npost_new,"))
    let same = try program.run("diff", "b/latest", "b/latest/")
    #expect(same.output.hasPrefix("The two runs are alike: "))
  }

  @Test func verifySaysThatAllIsRight() throws {
    for arguments in ["b/latest", "b/latest corpus"] {
      let result = try program.shell("\"$turnstile\" verify \(arguments)")
      #expect(result.said == "0: ")
      #expect(result.output == "b/latest: 25 files and 4 quotes are right\n")
    }
  }

  @Test func verifyEndsWith65WhereARunWasChanged() throws {
    let factors = try place.read("b/latest/factors.csv")
    try place.write(factors.replacing("Underpaid", with: "Overpaid!"), to: "b/latest/factors.csv")
    let result = try program.run("verify", "b/latest")
    #expect(result.status == 65)
    let faults = result.errors.split(separator: "\n")
    #expect(faults.count == 2)
    #expect(
      faults.allSatisfy { $0.hasPrefix("turnstile: error: b/latest/factors.csv: ") })
    #expect(faults.last?.contains("“Overpaid!” is quoted where bytes") == true)
    #expect(result.output.isEmpty)
  }

  @Test func whatIsNoRunIsTold() throws {
    #expect(
      try program.run("verify", "corpus").said
        == "66: turnstile: error: corpus: has no manifest.json; name a folder that turnstile "
        + "analyze wrote\n")
    #expect(
      try program.run("diff", "a/latest", "nowhere").said
        == "66: turnstile: error: nowhere: cannot be read (no such folder); check the path and "
        + "its permissions\n")
  }

  @Test func exportWantsTheCodebookOfTheRun() throws {
    let result = try program.run("export", "b/latest", "--format", "qdpx", "--out", "p.qdpx")
    #expect(
      result.said == "78: turnstile: error: b/latest: was coded by codebook baking, 3, in another "
        + "form; name it by --codebook\n")
    let right = try program.shell(
      "\"$turnstile\" export b/latest --format qdpx --out p.qdpx --codebook \"$codebook\"")
    #expect(right.said == "0: ")
    #expect(place.names(in: "").contains("p.qdpx"))
    #expect(
      try program.run("export", "b/latest", "--format", "convokit", "--out", "ck").said == "0: ")
    #expect(place.names(in: "ck").count == 5)
  }

  @Test func withoutADatabaseThereIsNothingToExport() throws {
    _ = try program.analyze("corpus", "--out", "c", "--no-database")
    #expect(
      try program.run("export", "c/latest", "--format", "convokit", "--out", "ck").said
        == "65: turnstile: error: c/latest: has no turnstile.sqlite with the posts' texts; analyze "
        + "without --no-database\n")
  }

  @Test(arguments: ["csv", "qdc"])
  func aCodebookIsPrintedForOtherPrograms(format: String) throws {
    let result = try program.shell(
      "\"$turnstile\" codebook export \"$codebook\" --format \(format)")
    #expect(result.said == "0: ")
    #expect(result.output.contains("Working hours, away"))
  }
}
