/// Writes review sheets, and the codebook that belongs to them, as CSV.
struct SheetWriter {
  let codebook: Codebook
  /// Whether the machine's codings are shown, which a blind coder must not see.
  let showsCoding: Bool

  private static let coded = ["movement", "status", "from", "to", "attitude", "factors", "quotes"]
  private static let shown = [
    "machine_movement", "machine_status", "machine_from", "machine_to", "machine_attitude",
    "machine_factors",
  ]

  var header: [UInt8] {
    let columns =
      ["post_id", "kind", "venue", "title", "thread_title", "text"] + Self.coded + ["note"]
      + (showsCoding ? Self.shown : []) + ["part", "probability", "weight"]
    return CSV.row(columns.map { .text($0) })
  }

  /// A row to fill in, with its line feed.
  func row(_ row: SampleDraw.Row, _ post: PagePost) -> [UInt8] {
    let isComment = post.post.kind == .comment
    var cells: [CSV.Cell] = [
      Self.identifier(post.post.id), .text(post.post.kind.rawValue), .optional(post.post.venue),
      isComment ? .empty : .optional(post.post.title),
      isComment ? .optional(post.post.title) : .empty,
      .text(String(decoding: post.post.text, as: UTF8.self)),
    ]
    cells += Self.coded.map { _ in .empty } + [.empty]
    if showsCoding { cells += machine(PostCodes(post)) }
    cells.append(.text(row.part.rawValue))
    cells += [.optional(row.probability), row.probability.map { .text(Self.weight($0)) } ?? .empty]
    return CSV.row(cells)
  }

  /// The reciprocal of a probability, with more digits than the probability, which may be small.
  private static func weight(_ probability: Double) -> String {
    Decimal.string(1 / probability, places: 6)
  }

  /// An identifier that a spreadsheet would take for a number keeps its spelling by an apostrophe.
  private static func identifier(_ id: String) -> CSV.Cell {
    let isNumber = id.utf8.allSatisfy { "0123456789eE.+-".utf8.contains($0) }
    return .text(isNumber ? "'" + id : id)
  }

  private func machine(_ codes: PostCodes) -> [CSV.Cell] {
    [
      .text(
        Movement.allCases.filter { codes.movements?.contains($0) ?? false }.map(\.rawValue)
          .joined(separator: "; ")),
      .optional(codes.status?.rawValue), .text((codes.from ?? []).sorted().joined(separator: "; ")),
      .text((codes.to ?? []).sorted().joined(separator: "; ")),
      .optional(codes.attitude?.rawValue),
      .text(
        (codes.factors ?? [:]).sorted { $0.key < $1.key }
          .map { $0.key.description + ($0.value ? "*" : "") }.joined(separator: "; ")),
    ]
  }

  /// The codebook for coders; Taguette imports its columns `tag` and `description`.
  var codebookTable: [UInt8] {
    func row(
      _ tag: String, _ code: String, _ pole: String, _ definition: String, _ include: String,
      _ exclude: String
    ) -> [UInt8] {
      let description =
        definition + (include.isEmpty ? "" : " Code: “\(include)”")
        + (exclude.isEmpty ? "" : " Do not code: “\(exclude)”")
      return CSV.row(
        [tag, description, code, pole, definition, include, exclude].map { .text($0) })
    }
    var table = CSV.row(
      ["tag", "description", "code", "pole", "definition", "include", "exclude"].map { .text($0) })
    var seen: Set<String> = []
    for rule in codebook.movements {
      let tag = [rule.movement.rawValue, rule.status?.rawValue].compactMap(\.self)
        .joined(separator: ".")
      guard seen.insert(tag).inserted else { continue }
      table += row(
        tag, rule.movement.rawValue, "", "The author's own move: \(tag).", rule.example,
        rule.counterexample)
    }
    for role in codebook.roles {
      table += row(
        "role.\(role.name)", role.name, "", "\(role.label), as a role left or gone to.", "", "")
    }
    for code in codebook.codes {
      for pole in Pole.allCases {
        let side = code[pole]
        table += row(
          FactorLabel(code: code.name, pole: pole).description, code.name, pole.rawValue,
          side.definition, side.example, side.counterexample)
      }
    }
    for attitude in Attitude.allCases {
      table += row(
        "attitude.\(attitude.rawValue)", attitude.rawValue, "",
        "The author's overall feeling toward the field: \(attitude.rawValue).", "", "")
    }
    return table
  }
}
