internal import FoundationEssentials

/// Reads posts from JSON Lines; a line that is no post costs that line.
struct JSONLinesReader {
  func read(_ text: [UInt8], source: Source) -> (posts: [Post], faults: [IngestionError]) {
    let decoder = JSONDecoder()
    var posts: [Post] = []
    var faults: [IngestionError] = []
    for (number, line) in Lines(text).enumerated() {
      let content = text.trimmed(line)
      guard !content.isEmpty else { continue }
      let place = (source.slice?.lowerBound ?? 0) + line.lowerBound
      do {
        let record = try decoder.decode(JSONRecord.self, from: Data(text[content]))
        posts.append(post(from: record, source: source.name, place: place))
      } catch {
        // In a slice the number counts from its own first line; the byte tells the place.
        let reason =
          source.slice == nil ? "is no JSON object" : "at byte \(place) is no JSON object"
        faults.append(.malformed(source.name, line: number + 1, reason: reason))
      }
    }
    return (posts, faults)
  }

  private func post(from record: JSONRecord, source: String, place: Int) -> Post {
    let kind = record.kind.flatMap(Post.Kind.init(rawValue:)) ?? .submission
    let id = record.id ?? PostIdentifier.make(source: source, place: place)
    return Post(
      id: id, source: source, kind: kind,
      thread: record.thread ?? (kind == .submission ? id : nil),
      replyTo: record.replyTo, depth: record.depth ?? (kind == .comment ? 1 : 0),
      author: record.author.flatMap { ["[deleted]", ""].contains($0) ? nil : $0 },
      created: record.created, venue: record.venue, url: record.url, title: record.title,
      language: record.language, text: Array((record.text ?? "").utf8))
  }
}
