/// Words of a post that stand for a figure, for people to read.
struct Quote: Sendable, Equatable {
  var text: String
  var postID: String
  var source: String
  var url: String?
  var author: String?
  var own: Bool
  var confidence: Int

  init(_ evidence: Evidence, of post: CodedPost) {
    text = post.quote(evidence.quote)
    postID = post.post.id
    source = post.post.source
    url = post.post.url
    author = post.post.author
    own = evidence.own
    confidence = evidence.confidence
  }
}

extension Quote {
  /// All that tells it from another, down to the bytes: equal strings may differ in these.
  fileprivate var bytes: [UInt8] {
    Array("\(source)\0\(postID)\0\(text)\0\(author ?? "")\0\(url ?? "")\0\(confidence)".utf8)
  }
}

/// The best few quotes: a choice that does not depend on the order in which they come.
struct QuoteSample: Count {
  static let size = 3
  private(set) var quotes: [Quote] = []

  mutating func add(_ quote: Quote) {
    let place = quotes.firstIndex { Self.precedes(quote, $0) } ?? quotes.count
    guard place < Self.size else { return }
    quotes.insert(quote, at: place)
    if quotes.count > Self.size { quotes.removeLast() }
  }

  static func += (sum: inout QuoteSample, other: QuoteSample) {
    for quote in other.quotes { sum.add(quote) }
  }

  /// Own words first, then the surer, then those of a length that reads well, then a stable hash.
  private static func precedes(_ a: Quote, _ b: Quote) -> Bool {
    func rank(_ quote: Quote) -> (Int, Int, Int, UInt64) {
      let length = quote.text.utf8.count
      let isReadable = (40...220).contains(length)
      return (
        quote.own ? 0 : 1, isReadable ? 0 : 1, -quote.confidence / 100, Word(quote.postID).hash
      )
    }
    let (x, y) = (rank(a), rank(b))
    return x != y ? x < y : a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}
