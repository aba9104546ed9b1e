import Testing

@testable import Turnstile

@Suite struct ComparisonTests {
  @Test func aComparisonNamesAColumnAndTwoValues() {
    #expect(
      Comparison("venue:r/datascience,r/MachineLearning")
        == Comparison(column: .venue, target: "r/datascience", reference: "r/MachineLearning"))
    #expect(
      Comparison("author:a:b,c d") == Comparison(column: .author, target: "a:b", reference: "c d"))
  }

  @Test(arguments: [
    "", ":", "movement", "movement:", "movement:leaving", "movement:,entering", "movement:a,a",
    "movement:a,b,c", "colour:red,blue", "Movement:leaving,entering", ",",
  ])
  func anythingElseIsNone(text: String) { #expect(Comparison(text) == nil) }

  @Test(arguments: Comparison.Column.allCases)
  func aPostOfBothGroupsBelongsToNeither(column: Comparison.Column) {
    var post = PostStock(seed: 1).makePost { $0.exclusion == nil }
    post.movement.movements = [.leaving, .entering]
    let groups = Comparison.movement.groups(of: post)
    #expect(groups == (false, false))
  }

  @Test func aPostBelongsToTheGroupOfItsValue() {
    var post = PostStock(seed: 1).makePost { $0.exclusion == nil }
    post.tokenized.post.created = Timestamp(year: 2021, month: 7, day: 14)
    post.tokenized.post.venue = "r/bread"
    post.tokenized.post.author = nil
    post.attitude = .mixed
    for (text, groups) in [
      ("year:2021,2020", (true, false)), ("year:2020,2021", (false, true)),
      ("venue:r/bread,x", (true, false)), ("author:ann,bob", (false, false)),
      ("attitude:negative,mixed", (false, true)),
    ] {
      #expect(Comparison(text)?.groups(of: post) ?? (true, true) == groups)
    }
  }
}
