import FoundationEssentials
import Testing

@testable import Turnstile

@Suite struct RunExportTests {
  private let stock: RunStock

  init() throws {
    stock = try RunStock()
    try stock.write(
      [
        ("a", "ann", "\u{FEFF}😀 Hello.\r\n\(RunStock.leaving)\r\nBye 👩‍🔬."),
        ("a", "<b>&\u{1B}", "Naïve me.\rNow \u{0}: I joined a bakery and the hours are good."),
      ], to: "a.jsonl")
    try stock.folder.write(
      #"{"id": "c", "text": "I left baking for teaching.", "reply_to": "a", "thread": "a"}"# + "\n"
        + #"{"id": "d", "text": "Why?", "reply_to": "gone", "thread": "a"}"# + "\n",
      to: "corpus/b.jsonl")
  }

  private func project(_ run: SavedRun) throws -> (root: XMLElement, texts: [String: [UInt8]]) {
    let path = stock.folder["p.qdpx"]
    let spool = try SpoolDirectory(creating: stock.folder["spool"])
    try ProjectExport(run, codebook: stock.codebook).write(to: path, spool: spool)
    let members = try #require(ZipContents.read(path))
    #expect(members.last?.name == "project.qde")
    let document = try #require(members.last).bytes
    let root = try #require(XMLElement.read(document))
    return (root, Dictionary(uniqueKeysWithValues: members.dropLast().map { ($0.name, $0.bytes) }))
  }

  @Test func aProjectIsAsTheSchemaSays() throws {
    let (root, texts) = try project(stock.run())
    #expect(root.attributes["xmlns"] == "urn:QDA-XML:project:1.0")
    #expect(ExchangeSchema.project.faults(in: root).isEmpty)
    let sources = root["Sources"][0]["TextSource"]
    #expect(sources.count == 4 && texts.count == 4)
    let all = root.all.compactMap { $0.attributes["guid"] }
    #expect(Set(all).count == all.count)
    let codes = Set(root["CodeBook"][0].all.compactMap { $0.attributes["guid"] })
    for reference in root.all where reference.name == "CodeRef" {
      #expect(codes.contains(try #require(reference.attributes["targetGUID"])))
    }
  }

  @Test func everyQuoteIsInItsPlace() throws {
    let run = try stock.run()
    let (root, texts) = try project(run)
    var quotes: [String] = []
    for source in root["Sources"][0]["TextSource"] {
      let path = try #require(source.attributes["plainTextPath"]).dropFirst("internal://".count)
      let bytes = try #require(texts["sources/\(path)"])
      #expect(!bytes.contains(0x0D) && !bytes.starts(with: TextDecoding.byteOrderMark))
      let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      for selection in source["PlainTextSelection"] {
        let start = try #require(selection.attributes["startPosition"].flatMap(Int.init))
        let end = try #require(selection.attributes["endPosition"].flatMap(Int.init))
        var quote = ""
        quote.unicodeScalars.append(contentsOf: scalars[start..<end])
        quotes.append(quote)
      }
    }
    var wanted: [String] = []
    for name in ["factors.csv", "roles.csv"] {
      let page = try stock.folder.text(of: "out/\(run.name)/\(name)")
      let rows = try #require(CSVTable.rows(page.utf8))
      let column = try #require(rows[0].firstIndex(of: "quote"))
      wanted += rows.dropFirst().map { $0[column] }.filter { !$0.isEmpty }
    }
    #expect(quotes.sorted() == wanted.sorted())
    #expect(quotes.count >= 4)
  }

  @Test func theSameRunGivesTheSameFile() throws {
    let run = try stock.run()
    let path = stock.folder["p.qdpx"]
    _ = try project(run)
    let first = try Data(contentsOf: URL(filePath: path))
    _ = try project(run)
    #expect(try Data(contentsOf: URL(filePath: path)) == first)
    #expect(!stock.folder.names().contains("p.qdpx.draft"))
  }

  @Test func theCodebookMustBeTheRuns() throws {
    let run = try stock.run()
    #expect(throws: RunError.otherCodebook(run.path, name: "baking", version: "3")) {
      try ProjectExport(run, codebook: Codebook.builtIn())
    }
  }

  private struct Utterance: Decodable {
    var id, conversation_id, text, speaker: String
    var replyTo: String?
    var meta: Meta

    struct Meta: Decodable { var movement: [String] }

    enum CodingKeys: String, CodingKey {
      case id, conversation_id, text, speaker, meta
      case replyTo = "reply-to"
    }
  }

  @Test func aConversationHasItsPostsInTheirPlaces() throws {
    try ConversationExport(stock.run()).write(to: stock.folder["ck"])
    #expect(
      stock.folder.names(in: "ck") == [
        "conversations.json", "corpus.json", "index.json", "speakers.json", "utterances.jsonl",
      ])
    let lines = try stock.folder.text(of: "ck/utterances.jsonl").split(separator: "\n")
    let utterances = try lines.map {
      try JSONDecoder().decode(Utterance.self, from: Data($0.utf8))
    }
    #expect(utterances.map(\.id) == ["a", "a#2", "c", "d"])
    #expect(utterances.map(\.replyTo) == [nil, "a", "a", "a"])
    #expect(utterances.map(\.conversation_id) == ["a", "a", "a", "a"])
    #expect(utterances[2].speaker == "unknown author of c")
    #expect(utterances[0].meta.movement == ["leaving"])
    for name in ["speakers", "conversations", "corpus", "index"] {
      _ = try JSONDecoder().decode(
        [String: Anything].self, from: Data(stock.folder.text(of: "ck/\(name).json").utf8))
    }
    let speakers = try JSONDecoder().decode(
      [String: Anything].self, from: Data(stock.folder.text(of: "ck/speakers.json").utf8))
    #expect(Set(speakers.keys) == Set(utterances.map(\.speaker)))
  }

  private struct Anything: Decodable { init(from decoder: any Decoder) {} }

  @Test func aFolderThatIsThereIsNotWrittenOver() throws {
    let run = try stock.run()
    #expect(throws: ReportError.self) {
      try ConversationExport(run).write(to: stock.folder["corpus"])
    }
  }
}
