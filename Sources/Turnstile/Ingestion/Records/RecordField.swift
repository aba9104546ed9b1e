/// What a field of a record holds, whatever its name.
enum RecordField: Int, CaseIterable, Sendable {
  case id, fullName, kind, tags, thread, parent, author, created, createdNumber, venue, subreddit
  case url, permalink, title, language, text, depth, declared
  /// Marks of what its author or a moderator took back.
  case removal, removed, deleted, restored
  /// Nested: descriptions beside the record, and lists of records.
  case meta, data, list, replies
  /// How many answers a stub stands for.
  case count
}

/// How a field's text is marked up.
enum RecordMarkup: Sendable {
  case unknown, html
  /// Reddit's, in which `<`, `>` and `&` stand as entities.
  case markdown
}
