import Testing

@testable import Turnstile

@Suite struct JSONDocumentReaderTests {
  private func read(_ text: String, named name: String = "posts.json") throws -> Reading {
    try RecordPicture.reading(text.utf8, named: name)
  }

  @Test func aBadRecordOfAListCostsThatRecord() throws {
    let reading = try RecordPicture.reading("posts.json")
    #expect(
      RecordPicture.lines(reading) == [
        "0 1 anne ?: One.", "0 3 ? ?: Half a pair: \u{FFFD}, a whole one: 😀, a NUL:  .",
        "0 5 ? 2021-07-14: Five.",
      ])
    #expect(
      reading.faults.map(\.description) == [
        "posts.json: line 3: record 2 is no JSON; the record is left out",
        "posts.json: line 5: record 4 is no JSON object; the record is left out",
        "posts.json: line 6: record 5 is no JSON; the record is left out",
        "posts.json: line 8: record 7 is cut off; the record is left out",
      ])
  }

  @Test(arguments: [
    "[{\"text\": \"a\"}, {\"text\": \"b\"}]", "[\n{\"text\": \"a\"},\n{\"text\": \"b\"},\n]\n",
    "{\"data\": [{\"text\": \"a\"}, {\"text\": \"b\"}], \"metadata\": {}}",
    "{\n \"posts\": {\"items\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}}",
    "{\"text\": \"a\"}\n{\"text\": \"b\"}\n", "{\n\"text\": \"a\"}\n{\n\"text\": \"b\"}\n",
    "[[{\"text\": \"a\"}], [{\"text\": \"b\"}]]", "[{\"text\": \"a\"}]\n[{\"text\": \"b\"}]\n",
    "{\"post\": {\"text\": \"a\"}, \"comments\": [{\"text\": \"b\"}]}",
  ])
  func recordsAreFoundHoweverTheyAreWrapped(document: String) throws {
    for name in ["posts.json", "posts.jsonl", "posts", "posts.txt"] {
      // Two lists in each other are also how some write links.
      if document.hasPrefix("[["), !name.contains("json") { continue }
      let reading = try read(document, named: name)
      #expect(reading.posts.map(\.string) == ["a", "b"], "\(name)")
      #expect(reading.faults.isEmpty, "\(name)")
    }
  }

  @Test func aDocumentWithoutPostsIsNamed() throws {
    #expect(
      try read("{\n \"name\": \"x\", \"version\": 2}").faults.map(\.description) == [
        "posts.json: holds no posts; their text must stand in a field named text, body or content"
      ])
    #expect(
      try read("[1, 2]").faults.map(\.description) == [
        "posts.json: line 1: record 1 is no JSON object; the record is left out",
        "posts.json: line 1: record 2 is no JSON object; the record is left out",
      ])
  }

  @Test func aMillionListsInOneAnotherCostOneSentence() throws {
    let sentence =
      "posts.json: line 1: record 1 nests deeper than 10000 levels; the record is left out"
    let million = String(repeating: "[", count: 1_000_000)
    #expect(try read(million).faults.map(\.description) == [sentence])
    let lists =
      String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
    #expect(try read(lists).faults.map(\.description) == [sentence])
    let reading = try read("[\(lists), {\"text\": \"a\"}, {\"x\": \(lists)}]")
    #expect(reading.posts.map(\.string) == ["a", ""])
    #expect(reading.faults.map(\.description) == [sentence])
  }

  @Test func aListThatEndsNowhereIsNamed() throws {
    let reading = try read("[{\"text\": \"a\"},\n")
    #expect(reading.posts.map(\.string) == ["a"])
    #expect(
      reading.faults.map(\.description) == [
        "posts.json: line 2: the list is cut off; the rest is left out"
      ])
  }

  @Test func brokenRecordsByTheThousandAreReadInLinearTime() throws {
    let reading = try read("[" + String(repeating: "{\"text\": \"x},\n", count: 60_000) + "{}]")
    #expect(reading.faults.count <= 101)
  }

  @Test func aThreadSaysWhatItLacks() throws {
    let reading = try read(
      #"{"id": 1, "text": "a", "num_comments": 5, "comments": [{"id": 2, "text": "b"}]}"#)
    #expect(reading.declared == [DeclaredComments(thread: "1", declared: 5, found: 1)])
    #expect(reading.declared[0].missing == 4)
    let empty = try read(#"{"id": 1, "text": "a", "num_comments": 5, "comments": []}"#)
    #expect(empty.declared == [DeclaredComments(thread: "1", declared: 5, found: 0)])
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    let bytes = Array("[{\"text\": \"Élan — déjà vu, à bientôt, Zoë ".utf8) + [0xFF, 0x00]
    let reading = try RecordPicture.reading(bytes + Array("\"}]".utf8), named: "posts.json")
    #expect(reading.posts.map(\.string) == ["Élan — déjà vu, à bientôt, Zoë \u{FFFD} "])
    #expect(reading.repaired == 2)
  }
}
