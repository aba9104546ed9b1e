internal import FoundationEssentials

/// Reads posts from JSON Lines; a line that is no post costs that line.
struct JSONLinesReader {
  /// - Parameter offset: The place of the text's first byte in the file: a post without an
  ///   identifier is known by its place, whatever slice it is read with.
  func read(
    _ text: [UInt8], source: Source, offset: Int
  ) -> (posts: [Post], faults: [IngestionError]) {
    let decoder = JSONDecoder()
    var posts: [Post] = []
    var faults: [IngestionError] = []
    for (number, line) in Lines(text).enumerated() {
      let content = text.trimmed(line)
      guard !content.isEmpty else { continue }
      let place = offset + line.lowerBound
      do {
        let record = try decoder.decode(JSONRecord.self, from: Data(text[content]))
        posts.append(post(from: record, source: source.name, place: place))
      } catch {
        faults.append(
          .malformed(
            source.name, line: source.linesBefore + number + 1, reason: "is no JSON object"))
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
