/// Reads text that a scraper wrote: a block of `Key: value` lines, `Content:`, then `Comments:`.
///
/// Each comment begins with `- ` at the start of a line and goes on to the next such line,
/// however many paragraphs it has. A list inside a comment follows a line that ends with a colon,
/// and goes on to a blank line or a deletion mark.
struct ScrapedTextReader {
  /// The header's values by lower-case key, and where the content begins; nil for other texts.
  private struct Header {
    var values: [String: String] = [:]
    var end = 0

    init?(_ text: [UInt8]) {
      var isComplete = false
      for line in Lines(text) {
        let content = text[text.trimmed(line)]
        if content.isEmpty { continue }
        guard let colon = content.firstIndex(of: UInt8(ascii: ":")),
          colon - content.startIndex <= 12
        else { break }
        let key = String(decoding: content[..<colon], as: UTF8.self).lowercased()
        guard ScrapedTextReader.keys.contains(key) else { break }
        if key == "content" || key == "text" || key == "body" {
          end = text.trimmed(colon + 1..<line.upperBound).lowerBound
          isComplete = true
          break
        }
        values[key] = text.trimmedString(colon + 1..<line.upperBound)
      }
      guard isComplete, !values.isEmpty else { return nil }
    }
  }

  private static let keys: Set<String> = [
    "source", "url", "link", "title", "author", "user", "date", "created", "published", "venue",
    "subreddit", "score", "content", "text", "body",
  ]

  static func matches(_ text: [UInt8]) -> Bool { Header(text) != nil }

  /// The opening and its comments; empty ones and deletion marks are excluded.
  func posts(in text: [UInt8], source: String) -> [Post] {
    guard let header = Header(text) else { return [] }
    let parts = divide(text, from: header.end)
    let venue = (header.values["venue"] ?? header.values["subreddit"] ?? header.values["source"])
      .map(Self.venue)
    let url = header.values["url"] ?? header.values["link"]
    let isThread = url.map(Self.isThread) ?? false || venue?.hasPrefix("r/") ?? false
    var opening = Post(
      id: url.flatMap(Self.redditIdentifier) ?? PostIdentifier.make(source: source, place: 0),
      source: source, kind: isThread || !parts.comments.isEmpty ? .submission : .article,
      author: header.values["author"] ?? header.values["user"],
      created: (header.values["date"] ?? header.values["created"] ?? header.values["published"])
        .flatMap(Timestamp.init(parsing:)),
      venue: venue, url: url, title: header.values["title"].map(Self.unescape), text: [])
    opening.thread = opening.kind == .submission ? opening.id : nil
    opening.text = Self.body(text[parts.content])
    var posts = [opening]
    for (index, range) in parts.comments.enumerated() {
      posts.append(
        Post(
          id: PostIdentifier.make(source: source, place: index + 1), source: source, kind: .comment,
          thread: opening.id, depth: 1, venue: opening.venue, url: opening.url,
          title: opening.title, text: Self.body(text[range])))
    }
    return posts
  }

  private static func body(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let text = RedditMarkdown.unescape(Array(text))
    let lines = Lines(text).map { text[$0] }.filter { line in
      line.allSatisfy { $0 <= 0x20 } || !Furniture.builtIn.contains(line)
    }
    return Paragraphs.tidy(Paragraphs.unwrap(Array(lines.joined(separator: [0x0A])), rule: .column))
  }

  private static func unescape(_ title: String) -> String {
    String(decoding: RedditMarkdown.unescape(Array(title.utf8)), as: UTF8.self)
  }

  /// Where the content and each comment stand.
  private func divide(
    _ text: [UInt8], from start: Int
  ) -> (content: Range<Int>, comments: [Range<Int>]) {
    var content = start..<text.count
    var comments: [Range<Int>] = []
    var isInComments = false
    var lastFilled = 0..<0
    var isInList = false
    for line in Lines(text, in: start..<text.count) {
      let trimmed = text.trimmed(line)
      if !isInComments {
        if isCommentsLine(text[trimmed]) {
          content = start..<line.lowerBound
          isInComments = true
          lastFilled = 0..<0
          continue
        }
      } else if text[line].starts(with: "- ".utf8) {
        isInList =
          (isInList || text[lastFilled].last == UInt8(ascii: ":")) && !isDeletionMark(text[trimmed])
        if !isInList {
          closeComment()
          comments.append(line.lowerBound + 2..<text.count)
        }
      } else if trimmed.isEmpty {
        isInList = false
      }
      func closeComment() {
        guard let last = comments.indices.last else { return }
        comments[last] = comments[last].lowerBound..<line.lowerBound
      }
      if !trimmed.isEmpty { lastFilled = trimmed }
    }
    return (content, comments)
  }

  /// `Comments:` or `Comments (12):`.
  private func isCommentsLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "Comments".utf8), line.last == UInt8(ascii: ":") else { return false }
    return line.dropFirst(8).dropLast().allSatisfy { " ()0123456789".utf8.contains($0) }
  }

  private func isDeletionMark(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "- [deleted".utf8) || line.elementsEqual("- [removed]".utf8)
  }

  private static func venue(_ source: String) -> String {
    let parts = source.split(separator: "/").map(String.init)
    return parts.count == 2 && parts[0].lowercased() == "reddit" ? "r/" + parts[1] : source
  }

  private static func isThread(_ url: String) -> Bool {
    url.contains("/comments/") || url.contains("item?id=") || url.contains("/t/")
  }

  /// `11ryvao` of `…/comments/11ryvao/…`.
  private static func redditIdentifier(_ url: String) -> String? {
    let parts = url.split(separator: "/")
    guard let place = parts.firstIndex(of: "comments"), place + 1 < parts.count else { return nil }
    return String(parts[place + 1])
  }
}
