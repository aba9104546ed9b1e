/// One object of a JSON Lines file, under any of the names that dumps use for its fields.
///
/// Turnstile's own, Reddit's and Pushshift's (`selftext`, `body`, `created_utc`, `link_id`),
/// ConvoKit's (`speaker`, `conversation_id`, `timestamp`).
struct JSONRecord: Decodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var id, kind, thread, replyTo, author, venue, url, title, language, text: String?
  var depth: Int?
  var created: Timestamp?

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    func string(_ names: String...) -> String? {
      for name in names {
        let key = Key(stringValue: name)
        if let value = try? object.decode(String.self, forKey: key) { return value }
        if let value = try? object.decode(Int.self, forKey: key) { return String(value) }
        if let value = try? object.decode(Double.self, forKey: key) { return String(value) }
      }
      return nil
    }
    id = string("id", "name")
    kind = string("kind", "type")
    let parent = string("reply_to", "reply-to", "parent_id").map(Self.withoutPrefix)
    thread = string("thread", "link_id", "conversation_id", "root").map(Self.withoutPrefix)
    replyTo = parent
    author = string("author", "speaker", "user", "by")
    venue = string("venue") ?? string("subreddit").map { "r/" + $0 }
    url = string("url", "permalink")
    title = string("title")
    language = string("language", "lang")
    text = string("text", "selftext", "body", "content")
    depth = Int(string("depth") ?? "")
    created = Self.timestamp(string("created", "date", "created_utc", "timestamp", "time"))
    if kind == nil { kind = parent != nil || string("body") != nil ? "comment" : "submission" }
  }

  /// Reddit writes `t3_abc` for a thread and `t1_abc` for a comment.
  private static func withoutPrefix(_ id: String) -> String {
    let bytes = id.utf8
    return bytes.count > 3 && bytes.first == UInt8(ascii: "t")
      && bytes.dropFirst().first?.isASCIIDigit == true && id.dropFirst(2).first == "_"
      ? String(id.dropFirst(3)) : id
  }

  /// A date, or seconds since 1970 from 1973 on: a smaller number is a year or no moment at all.
  private static func timestamp(_ text: String?) -> Timestamp? {
    guard let text else { return nil }
    if let moment = Timestamp(parsing: text) { return moment }
    guard let seconds = Double(text), (1e8..<1e11).contains(seconds) else { return nil }
    return Timestamp(seconds: Int(seconds))
  }
}
