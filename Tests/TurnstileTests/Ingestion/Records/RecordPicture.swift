@testable import Turnstile

/// The posts of a file of records as lines that a person can check.
enum RecordPicture {
  /// A file beside the tests, read as any source is.
  static func reading(_ name: String) throws -> Reading {
    try Ingestion().run(
      Source(name: name, path: Fixture.path("records/\(name)"), size: 0))
  }

  /// A text, read as a file of a name.
  static func reading(_ text: some Sequence<UInt8>, named name: String) throws -> Reading {
    let folder = TemporaryFolder()
    return try Ingestion().run(Source(name: name, path: try folder.write(text, to: name), size: 0))
  }

  /// One line a post: depth, identifier, what it answers, author, day, why it is left out, and the
  /// lines of its text joined with ` / `.
  static func lines(_ reading: Reading) -> [String] {
    reading.posts.map { post in
      let text = post.string.split(separator: "\n").joined(separator: " / ")
      return "\(post.depth) \(post.id)" + (post.replyTo.map { "→\($0)" } ?? "")
        + " \(post.author ?? "?") \(post.created?.description.prefix(10) ?? "?")"
        + (post.exclusion.map { " (\($0.cause.rawValue))" } ?? "") + ": \(text)"
    }
  }
}
