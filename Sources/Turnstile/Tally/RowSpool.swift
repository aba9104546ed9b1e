/// The rows of the tables that have one for each post or coding, in the order of the corpus.
struct RowSpool: Sendable {
  /// The tables that are spooled, and the posts' texts, whose rows are nothing but the text.
  enum Table: Int, CaseIterable { case posts, factors, roles, excluded, texts }

  private var tables: [SortedRuns]
  let keepsTexts: Bool

  /// - Parameter keepsTexts: Whether the texts of posts are spooled too, for the database.
  init(spool: SpoolDirectory, limits: SpoolLimits, keepsTexts: Bool = false) {
    self.keepsTexts = keepsTexts
    tables = Table.allCases.map { _ in
      SortedRuns(spool: spool, limit: limits.rowBytes, mostFiles: limits.files)
    }
  }

  mutating func add(
    _ post: CodedPost, words: Int, source: Int, place: Int
  ) throws(ReportError) {
    let movement = post.movement.ordered.map(\.rawValue).joined(separator: " ")
    var seen: Set<String> = []
    let roles = post.movement.roles.filter { seen.insert($0.side.rawValue + $0.role).inserted }
    try append(
      to: .posts, source, place, 0,
      [
        .text(post.post.id), .text(post.post.source), .optional(post.post.thread),
        .optional(post.post.replyTo), .text(post.post.kind.rawValue), .optional(post.post.author),
        .optional(post.post.created?.description), .optional(post.post.venue),
        .optional(post.post.url), .optional(post.post.title), .optional(post.post.language),
        .integer(words), .text(movement), .optional(post.movement.status?.rawValue),
        .text(post.attitude.rawValue), .number(Double(post.sentiment.score) / 1000),
        .integer(post.factors.count), .integer(roles.count),
        .text(PostIdentifier.hexadecimal(Word(post.post.text).hash)), coder(post.review != nil),
      ])
    if keepsTexts { try append(to: .texts, source, place, 0, post.post.text) }
    for (index, factor) in post.factors.enumerated() {
      try append(
        to: .factors, source, place, index,
        [
          .text(post.post.id), .text(factor.code), .text(factor.pole.rawValue),
          .boolean(factor.own), .text(movement), .text(post.quote(factor.quote)),
          .integer(factor.quote.lowerBound), .integer(factor.quote.upperBound), .text(factor.why),
          .number(Double(factor.confidence) / 1000),
          .number(Double(factor.sentiment.score) / 1000),
          coder(post.review?.human.factors != nil),
        ])
    }
    for (index, role) in roles.enumerated() {
      try append(
        to: .roles, source, place, index,
        [
          .text(post.post.id), .text(movement), .text(role.side.rawValue), .text(role.role),
          .optional(role.quote.map(post.quote)), .optional(role.quote?.lowerBound),
          .optional(role.quote?.upperBound), coder(post.review?.codes(role.side) != nil),
        ])
    }
  }

  /// Whose codes they are.
  private func coder(_ isReviewed: Bool) -> CSV.Cell { .text(isReviewed ? "reviewed" : "machine") }

  mutating func addExcluded(
    source: Int, name: String, postID: String?, exclusion: Exclusion
  ) throws(ReportError) {
    try append(
      to: .excluded, source, 0, 0,
      [
        .text(SteeringCharacters.removed(from: name)), .optional(postID),
        .text(exclusion.cause.rawValue),
        .text(exclusion.detail), .optional(exclusion.likeness?.id),
        .optional(exclusion.likeness?.similarity),
      ])
  }

  private mutating func append(
    to table: Table, _ source: Int, _ place: Int, _ index: Int, _ cells: [CSV.Cell]
  ) throws(ReportError) {
    try append(to: table, source, place, index, CSV.row(cells))
  }

  private mutating func append(
    to table: Table, _ source: Int, _ place: Int, _ index: Int, _ row: [UInt8]
  ) throws(ReportError) {
    var record: [UInt8] = []
    for number in [source, place, index] {
      for shift in stride(from: 24, through: 0, by: -8) {
        record.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    record += row
    try tables[table.rawValue].append(record)
  }

  mutating func merge(_ other: RowSpool) throws(ReportError) {
    for index in tables.indices { try tables[index].merge(other.tables[index]) }
  }

  /// Hands out a table's rows in the order of the corpus.
  func forEach(
    in table: Table, _ body: (ArraySlice<UInt8>) throws(ReportError) -> Void
  ) throws(ReportError) {
    try tables[table.rawValue].forEach { record throws(ReportError) in
      try body(record.dropFirst(12))
    }
  }
}
