import Foundation
import Testing

@Suite struct ReviewCommandTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws {
    place = try Workplace()
    let posts = (0..<30).map { number in
      "{\"id\": \"\(number)\", \"text\": \"I left baking, number \(number). The pay was low.\"}\n"
    }
    try place.write(posts.joined(), to: "corpus/posts.jsonl")
  }

  private func shell(_ command: String) throws -> Program.Result {
    try program.shell("\"$turnstile\" \(command) --codebook \"$codebook\"")
  }

  @Test func aSheetIsDrawnFilledInComparedAndApplied() throws {
    let drawn = try shell("sample corpus --n 20 --out sheets.csv --keep-duplicates")
    #expect(drawn.said == "0: turnstile: 20 of 30 posts, 12 at random; fill in sheets.csv\n")
    #expect(place.names(in: "") == ["codebook.csv", "corpus", "sheets.csv"])
    let sheet = try place.read("sheets.csv")
    #expect(sheet.hasPrefix("post_id,kind,venue,title,thread_title,text,movement,status,from,to,"))
    #expect(!sheet.contains("machine"))
    #expect(try place.read("codebook.csv").contains("\npay-away,"))
    // Numbers as identifiers are kept from being reformatted.
    #expect(sheet.contains("\n'"))
    for (name, movement) in [("a.csv", "leaving"), ("b.csv", "none")] {
      try place.write(
        "post_id;movement;factors\r\n'3;\(movement);pay-away*\r\n4;none;oven-away\r\n", to: name)
    }
    let agreed = try shell("agree a.csv b.csv --format csv")
    #expect(agreed.status == 0)
    #expect(agreed.output.hasPrefix("variable,kind,posts,used,agree,agree_low,"))
    #expect(agreed.output.contains("\nleaving,binary,2,1,0.5000,"))
    #expect(
      agreed.errors.hasPrefix("turnstile: warning: a.csv: row 3, factors: \"oven-away\" is not"))
    let analyzed = try shell("analyze corpus --keep-duplicates --review a.csv b.csv")
    #expect(analyzed.status == 0)
    #expect(try place.read("reports/latest/posts.csv").contains(",reviewed\n"))
    // A run stands for what it was made from.
    #expect(try shell("sample reports/latest --n 20 --out again.csv").status == 0)
    #expect(try place.read("again.csv") == sheet)
  }

  @Test func aSheetThatIsThereIsNotWrittenOver() throws {
    try place.write("mine", to: "sheet.csv")
    let result = try shell("sample corpus --out sheet.csv")
    #expect(
      result.said
        == "73: turnstile: error: sheet.csv: cannot be created (File exists); choose another --out\n"
    )
    #expect(try place.read("sheet.csv") == "mine")
    #expect(place.names(in: "") == ["corpus", "sheet.csv"])
  }

  @Test(arguments: [

    ("sample corpus", 64, ""), ("sample corpus --n 0 --out s.csv", 64, ""), ("agree a.csv", 64, ""),
    (
      "agree a.csv b.csv", 66,
      "a.csv: cannot be read (No such file or directory); name a sheet that `turnstile sample` wrote"
    ),
    (
      "analyze corpus --review corpus/posts.jsonl", 65,
      "posts.jsonl: its first row has no column post_id; keep the header that `turnstile sample` wrote, and save as CSV"
    ),
  ])
  func aSlipIsOneSentence(command: String, status: Int, message: String) throws {
    let result = try shell(command)
    #expect(result.status == Int32(status))
    if !message.isEmpty { #expect(result.errors == "turnstile: error: \(message)\n") }
    #expect(place.names(in: "") == ["corpus"])
  }
}
