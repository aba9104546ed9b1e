/// Posts as JSON Lines, as `turnstile extract` and `turnstile code` print them.
public enum PostRecord {
  /// One line without its line feed; an excluded post tells its cause.
  public static func line(_ post: Post) -> [UInt8] { JSONValue.object(members(of: post)).line }

  /// One line without its line feed: the post and its codings.
  ///
  /// - Parameter isExplained: Whether it tells which words and rules made the sentiment.
  public static func line(_ post: CodedPost, isExplained: Bool = false) -> [UInt8] {
    let explanation: [(key: String, value: JSONValue)] =
      isExplained ? [("explain", SentimentRecord(post).json)] : []
    return JSONValue.object(members(of: post.post) + codings(of: post) + explanation).line
  }

  private static func members(of post: Post) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(post.id)), ("source", .string(post.source)),
      ("kind", .string(post.kind.rawValue)), ("thread", .optional(post.thread)),
      ("reply_to", .optional(post.replyTo)), ("depth", .integer(post.depth)),
      ("author", .optional(post.author)), ("created", .optional(post.created?.description)),
      ("venue", .optional(post.venue)), ("url", .optional(post.url)),
      ("title", .optional(post.title)), ("language", .optional(post.language)),
      ("text", .bytes(post.text)),
    ]
    if let exclusion = post.exclusion {
      members.append(("excluded", .string(exclusion.cause.rawValue)))
    }
    return members
  }

  private static func json(_ sentiment: Sentiment) -> JSONValue {
    .object([
      ("score", .number(Double(sentiment.score) / 1000)),
      ("label", .string(sentiment.label.rawValue)),
    ])
  }

  private static func codings(of post: CodedPost) -> [(key: String, value: JSONValue)] {
    let factors = post.factors.map { factor in
      JSONValue.object([
        ("code", .string(factor.code)), ("pole", .string(factor.pole.rawValue)),
        ("own", .bool(factor.own)), ("quote", .string(post.quote(factor.quote))),
        ("start", .integer(factor.quote.lowerBound)), ("end", .integer(factor.quote.upperBound)),
        ("why", .string(factor.why)), ("confidence", .number(Double(factor.confidence) / 1000)),
        ("sentiment", json(factor.sentiment)),
      ])
    }
    return [
      ("movement", .array(post.movement.ordered.map { .string($0.rawValue) })),
      ("status", .optional(post.movement.status?.rawValue)),
      ("from", .array(post.movement.roles(.from).map(JSONValue.string))),
      ("to", .array(post.movement.roles(.to).map(JSONValue.string))),
      ("attitude", .string(post.attitude.rawValue)),
      ("sentiment", json(post.sentiment)),
      ("factors", .array(factors)),
    ]
  }
}
