import Testing

@testable import Turnstile

@Suite struct QuoteSampleTests {
  private func quotes(seed: UInt64) -> [Quote] {
    var stock = PostStock(seed: seed)
    return (0..<40).flatMap { _ in
      let post = stock.post()
      return post.factors.map { Quote($0, of: post) }
    }
  }

  @Test(arguments: 1...20)
  func theChoiceDoesNotDependOnTheOrder(seed: UInt64) {
    let quotes = quotes(seed: seed)
    var generator = SeededGenerator(seed: seed)
    func sample(_ quotes: some Sequence<Quote>) -> QuoteSample {
      var sample = QuoteSample()
      for quote in quotes { sample.add(quote) }
      return sample
    }
    let whole = sample(quotes)
    #expect(sample(quotes.reversed()) == whole)
    #expect(sample(quotes.shuffled(using: &generator)) == whole)
    let place = generator.index(below: quotes.count)
    #expect(sample(quotes[place...]) + sample(quotes[..<place]) == whole)
    #expect(whole + QuoteSample() == whole && QuoteSample() + whole == whole)
  }

  @Test func ownWordsOfALengthThatReadsWellComeFirst() throws {
    let quotes = quotes(seed: 1)
    var sample = QuoteSample()
    for quote in quotes { sample.add(quote) }
    try #require(quotes.contains { $0.own })
    #expect(sample.quotes.count == QuoteSample.size)
    #expect(sample.quotes[0].own)
  }
}
