internal import Glibc

/// The coded posts of a run as a corpus that ConvoKit loads: a folder of JSON files.
///
/// An author who is not known is a speaker of their own for each post, as the report counts them.
/// Where several posts have one identifier, the later ones get a number behind it.
public struct ConversationExport {
  private let run: SavedRun
  private let database: RunDatabase

  /// - Throws: `noTexts`.
  public init(_ run: SavedRun) throws(RunError) {
    self.run = run
    database = try RunDatabase(of: run)
  }

  /// - Parameter folder: Where nothing is yet.
  public func write(to folder: String) throws {
    guard unsafe mkdir(folder, 0o755) == 0 else {
      throw ReportError.cannotCreate(folder, reason: FileStatus.lastError)
    }
    var speakers = try Objects("\(folder)/speakers.json")
    var conversations = try Objects("\(folder)/conversations.json")
    try database.forEachValue(of: "author") { try speakers.add($0) }
    try database.forEachValue(of: "coalesce(thread, post_id)") { try conversations.add($0) }
    try conversations.close()
    var utterances = try OutputFile(creating: "\(folder)/utterances.jsonl")
    try database.forEachPost { post in
      if Interruption.isRequested { throw ReportError.interrupted }
      let id = try identifier(post)
      if post.author == nil { try speakers.add(Self.unknown(id)) }
      try utterances.write(try utterance(post, id).line + [0x0A])
    }
    try utterances.close()
    try speakers.close()
    try OutputFile.write(corpus.pretty, to: "\(folder)/corpus.json")
    try OutputFile.write(Self.index.pretty, to: "\(folder)/index.json")
  }

  /// An object whose members are written one by one.
  private struct Objects: ~Copyable {
    private var file: OutputFile
    private var isFirst = true

    init(_ path: String) throws(ReportError) {
      var file = try OutputFile(creating: path)
      try file.write("{")
      self.file = file
    }

    mutating func add(_ name: String) throws(ReportError) {
      let empty = JSONValue.object([("meta", .object([])), ("vectors", .array([]))])
      try file.write(isFirst ? "\n" : ",\n")
      isFirst = false
      try file.write(JSONValue.string(name).line + Array(": ".utf8) + empty.line)
    }

    mutating func close() throws(ReportError) {
      try file.write("\n}\n")
      try file.close()
    }
  }

  private static func unknown(_ id: String) -> String { "unknown author of \(id)" }

  private func identifier(_ post: StoredPost) throws -> String {
    let earlier = try database.count(of: post.id, before: post.number)
    return earlier == 0 ? post.id : "\(post.id)#\(earlier + 1)"
  }

  /// The post that one answers, where the run has it; else the opening of its thread.
  private func answered(_ post: StoredPost, _ own: String) throws -> String? {
    for id in [post.replyTo, post.thread] {
      if let id, id != own, try database.count(of: id, before: .max) > 0 { return id }
    }
    return nil
  }

  private func utterance(_ post: StoredPost, _ id: String) throws -> JSONValue {
    .object([
      ("id", .string(id)), ("conversation_id", .string(post.thread ?? post.id)),
      ("text", .bytes(post.text)), ("speaker", .string(post.author ?? Self.unknown(id))),
      ("reply-to", .optional(try answered(post, id))),
      (
        "timestamp",
        post.created.flatMap(Timestamp.init(parsing:)).map { .integer($0.seconds) } ?? .null
      ),
      ("meta", meta(post)), ("vectors", .array([])),
    ])
  }

  private func meta(_ post: StoredPost) -> JSONValue {
    .object([
      ("kind", .string(post.kind)), ("source", .string(post.source)),
      ("venue", .optional(post.venue)), ("url", .optional(post.url)),
      ("title", .optional(post.title)), ("language", .optional(post.language)),
      ("movement", .array(post.movements.map(JSONValue.string))),
      ("status", .optional(post.status)), ("attitude", .string(post.attitude)),
      ("sentiment", .number(post.sentiment)),
      (
        "factors",
        .array(
          post.factors.map { factor in
            .object([
              ("code", .string(factor.code)), ("pole", .string(factor.pole)),
              ("own", .bool(factor.own)), ("quote", .string(factor.quote)),
              ("confidence", .number(factor.confidence)),
            ])
          })
      ),
      (
        "roles",
        .array(
          post.roles.map { .object([("side", .string($0.side)), ("role", .string($0.role))]) })
      ),
    ])
  }

  private var corpus: JSONValue {
    .object([
      ("turnstile", .string(run.manifest.turnstile)),
      (
        "codebook",
        .string("\(run.manifest.codebook.name) \(run.manifest.codebook.version)")
      ),
    ])
  }

  private static let index: JSONValue = {
    func types(_ names: [String], _ type: String) -> [(key: String, value: JSONValue)] {
      names.map { ($0, .array([.string("<class '\(type)'>")])) }
    }
    let texts = [
      "kind", "source", "venue", "url", "title", "language", "status", "attitude",
    ]
    return .object([
      (
        "utterances-index",
        .object(
          types(texts, "str") + types(["sentiment"], "float")
            + types(["movement", "factors", "roles"], "list"))
      ),
      ("speakers-index", .object([])), ("conversations-index", .object([])),
      ("overall-index", .object(types(["turnstile", "codebook"], "str"))),
      ("version", .integer(1)), ("vectors", .array([])),
    ])
  }()
}
