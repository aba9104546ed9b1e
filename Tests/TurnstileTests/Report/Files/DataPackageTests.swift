import FoundationEssentials
import Testing

@testable import Turnstile

@Suite struct DataPackageTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable { var name: String }
        var fields: [Field]
      }
      var name: String
      var path: String
      var schema: Schema
    }
    var resources: [Resource]
  }

  @Test(arguments: [
    "movement:leaving,entering", "venue:r/bread,r/baking", "author:=cmd,@x", "venue:term,count",
    "author:a\"b,c d", "kind:q,g2", "author:target,reference", "author:-,é",
  ])
  func theFieldsAreThoseOfTheCSVFiles(comparison: String) throws {
    let comparison = try #require(Comparison(comparison))
    let package = try JSONDecoder().decode(
      Package.self, from: Data(DataPackage.json(comparison).pretty))
    let pages = try Spool().pages(of: Spool().tally(comparison: comparison))
    let tables = pages.filter { $0.key.hasSuffix(".csv") }
    #expect(Set(package.resources.map(\.path)) == Set(tables.keys))
    for resource in package.resources {
      let rows = try #require(CSVTable.rows(tables[resource.path]?.utf8 ?? "".utf8))
      let names = resource.schema.fields.map(\.name)
      #expect(rows.first == names)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func everyRowHasACellForEachField() throws {
    var tally = try Spool().tally()
    var stock = PostStock(seed: 9)
    for place in 0..<60 { tally.count(stock.post(), number: 0, place: place) }
    for (name, page) in try Spool().pages(of: tally) where name.hasSuffix(".csv") {
      let rows = try #require(CSVTable.rows(page.utf8), "\(name)")
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
      // The first run has no changes, and nobody reviewed it.
      #expect(rows.count > 1 || ["changes.csv", "review.csv"].contains(name), "\(name)")
    }
  }
}
