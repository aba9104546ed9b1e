import Testing

@testable import Turnstile

@Suite struct RowSlicesTests {
  private let folder = TemporaryFolder()

  /// Posts of a table, cut into parts of so many bytes, and what is said of it.
  private func read(
    _ table: String, slices: Int, rowLimit: Int = 1 << 20
  ) throws -> (posts: [Post], said: [String], parts: Int) {
    let path = try folder.write(Array(table.utf8), to: "\(folder.names().count).csv")
    var options = Ingestion.Options()
    options.limits.tableBytes = slices
    options.limits.lineBytes = rowLimit
    let ingestion = Ingestion(options)
    var found: (posts: [Post], said: [String], parts: Int) = ([], [], 0)
    for source in ingestion.unpack([Source(name: "t.csv", path: path, size: table.utf8.count)]) {
      found.parts += 1
      do throws(IngestionError) {
        let reading = try ingestion.run(source)
        found.posts += reading.posts
        found.said += reading.faults.map(\.description)
      } catch {
        found.said.append(error.description)
      }
    }
    return found
  }

  @Test(arguments: ["\n", "\r\n"], [1, 7, 40, 300])
  func aTableIsReadAlikeInPartsAndWhole(lineEnd: String, slices: Int) throws {
    let rows = [
      "\"id\",text,author", "1,I left.,a", "2,\"I left\n\nfor \"\"good\"\", \"she\" said\",b",
      "3,bad,c,d,e", "4,\"\",d", "\"5\",\"one,two\n\"\"\",e", "", "6,\"a 5\" pipe\n,\",f",
      "7,last,g",
    ]
    let table = rows.joined(separator: lineEnd) + lineEnd
    let whole = try read(table, slices: 1 << 20)
    let cut = try read(table, slices: slices)
    #expect(whole.posts.map(\.id) == ["1", "2", "4", "5", "6", "7"])
    #expect(whole.said == ["t.csv: line 6: has 5 cells, the header 3; the line is left out"])
    #expect(cut.posts == whole.posts)
    #expect(cut.said == whole.said)
    #expect(slices > 100 || cut.parts > 2)
  }

  @Test func postsWithoutAnIdentifierKeepTheirOwn() throws {
    let table = "text,author\n" + (0..<500).map { "Post \($0).,é\n" }.joined()
    let cut = try read(table, slices: 100)
    #expect(cut.posts.count == 500 && Set(cut.posts.map(\.id)).count == 500)
    #expect(cut.parts > 20)
  }

  @Test func aCellWithoutEndCostsItsRow() throws {
    let long = String(repeating: "x\n", count: 3000)
    let table = "id,text\n1,one\n2,\"\(long)\"\n3,three\n"
    let cut = try read(table, slices: 64, rowLimit: 1000)
    #expect(cut.posts.map(\.id) == ["1", "3"])
    #expect(
      cut.said == [
        "t.csv: line 3: 6005 bytes are more than the limit of 1000 for one record; "
          + "the record is left out"
      ])
    let open = try read("id,text\n1,one\n2,\"\(long)\n3,three\n", slices: 64, rowLimit: 1000)
    #expect(open.posts.map(\.id) == ["1"])
    #expect(
      open.said == ["t.csv: line 3: has a quote that is never closed; the rest is left out"])
  }
}
