import Testing

@testable import Turnstile

struct DelimitedTextTests {
  private func rows(_ text: String) -> [[String]] {
    DelimitedText(Array(text.utf8)).rows.map(\.cells)
  }

  @Test(
    "Commas, semicolons and tabs separate, whichever the header has",
    arguments: [
      "a,b\n1,2;3\n", "a;b\n1;2;3\n", "a\tb\n1\t2;3\n",
    ])
  func separators(text: String) {
    #expect(rows(text)[0] == ["a", "b"])
    #expect(rows(text)[1].first == "1")
  }

  @Test("Quoted cells hold separators, quotes and line breaks")
  func quotes() {
    #expect(
      rows("a,b\n\"1,\n2\",\"say \"\"no\"\"\"\n") == [["a", "b"], ["1,\n2", "say \"no\""]])
  }

  @Test("What breaks the rules is taken as it stands")
  func unruly() {
    #expect(
      rows("a,b\n5\" tall,x\n\"half\"open,y") == [
        ["a", "b"], ["5\" tall", "x"], ["halfopen", "y"],
      ])
    #expect(rows("a,\"never closed\nto the end") == [["a", "never closed\nto the end"]])
    #expect(rows("") == [])
    #expect(rows("a,\"\"") == [["a", ""]])
  }

  @Test("Rows keep the number that a spreadsheet shows, empty ones left out")
  func numbers() {
    let table = DelimitedText(Array("sep=;\na;b\n;\n1;2\n".utf8))
    #expect(table.rows.map(\.number) == [2, 4])
    #expect(table.rows[1].cells == ["1", "2"])
  }
}
