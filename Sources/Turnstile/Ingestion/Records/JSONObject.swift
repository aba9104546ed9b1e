/// One object of a JSON text, read as a record, as a wrapper of others, or as both.
struct JSONObject {
  /// What Reddit's API wraps everything in: a kind and the data.
  struct Thing {
    enum Kind { case listing, comment, submission, more, other }
    var kind: Kind
    var data: Int
  }

  private(set) var record = Record()
  /// Parts that hold records, and those that hold answers to it.
  private(set) var lists: [Int] = []
  private(set) var replies: [Int] = []
  private(set) var thing: Thing?

  private static let declared = RecordName.known("commentcount")
  private static let kind = RecordName.known("type")
  private static let comment = RecordName.known("comment")
  private static let post = RecordName.known("post")
  private static let rendered = RecordName.known("rendered")

  init(_ node: Int, _ tape: JSONTape, _ text: [UInt8]) {
    var data: Int?
    for part in tape.parts(of: node) {
      let name = tape.nodes[part].name
      let field = RecordName.fields[Int(name)]
      switch tape.nodes[part].kind {
      case .object, .array:
        if field == .data, tape.nodes[part].kind == .object { data = part }
        take(part, name, field, tape, text)
      case .yes: record.mark(field, true)
      case .no: record.mark(field, false)
      case .null: if field == .text { record.set(name, []) }
      case .string, .escaped, .number:
        guard let value = tape.value(of: part, in: text) else { continue }
        if field == .replies {
          record.set(Self.declared, value)
        } else {
          record.set(name, value)
        }
      }
    }
    if let data {
      thing = record.string(.kind).flatMap(Self.kind(of:)).map { Thing(kind: $0, data: data) }
    }
  }

  private static func kind(of name: String) -> Thing.Kind? {
    switch name {
    case "Listing": return .listing
    case "t1": return .comment
    case "t3": return .submission
    case "more": return .more
    default:
      let bytes = Array(name.utf8)
      return bytes.count == 2 && bytes[0] == UInt8(ascii: "t") && bytes[1].isASCIIDigit
        ? .other : nil
    }
  }

  /// Whether it says anything that somebody wrote.
  var isRecord: Bool {
    if record.hasText { return lists.isEmpty || record.spelling(of: .text) != "description" }
    return lists.isEmpty && replies.isEmpty
      && (record.string(.title) != nil
        || record.string(.id) != nil
          && (record.string(.author) != nil || record.created != nil))
  }

  /// Takes what is nested in it.
  private mutating func take(
    _ part: Int, _ name: RecordName.Index, _ field: RecordField, _ tape: JSONTape, _ text: [UInt8]
  ) {
    switch field {
    case .author: takeName(part, name, tape, text)
    case .meta: takeMeta(part, tape, text)
    case .tags:
      // Hacker News' search: the first is the kind.
      if let first = tape.parts(of: part).first(where: { _ in true }),
        let value = tape.value(of: first, in: text)
      {
        record.set(Self.kind, value)
      }
    case .title, .text:
      let rendered = tape.parts(of: part).first { tape.nodes[$0].name == Self.rendered }
      if let value = rendered.flatMap({ tape.value(of: $0, in: text) }) {
        record.set(field == .text ? Self.rendered : name, value)
      } else if name == Self.comment {
        replies.append(part)
      } else if name == Self.post {
        lists.append(part)
      } else if field == .text {
        record.set(name, [])
      }
    case .data, .list: if Self.holdsObjects(part, tape) { lists.append(part) }
    case .replies: if Self.holdsObjects(part, tape) { replies.append(part) }
    default: break
    }
  }

  /// Whether a part is an object, or a list without anything else.
  private static func holdsObjects(_ part: Int, _ tape: JSONTape) -> Bool {
    guard tape.nodes[part].kind == .array else { return true }
    guard let first = tape.parts(of: part).first(where: { _ in true }) else { return true }
    return [.object, .array].contains(tape.nodes[first].kind)
  }

  /// The name of an author who is described by an object.
  private mutating func takeName(
    _ part: Int, _ name: RecordName.Index, _ tape: JSONTape, _ text: [UInt8]
  ) {
    var person = Record()
    for detail in tape.parts(of: part) {
      if let value = tape.value(of: detail, in: text) { person.set(tape.nodes[detail].name, value) }
    }
    let best = [RecordField.author, .fullName, .id].first { !person[$0].isEmpty }
    if let best { record.set(name, person[best]) }
  }

  /// What is described beside the record: ConvoKit's `meta`, Arctic Shift's `_meta`.
  private mutating func takeMeta(_ part: Int, _ tape: JSONTape, _ text: [UInt8]) {
    let fields: [RecordField] = [
      .venue, .subreddit, .permalink, .url, .title, .language, .removal, .declared,
    ]
    for detail in tape.parts(of: part) {
      let name = tape.nodes[detail].name
      guard name != RecordName.unknown else { continue }
      let field = RecordName.fields[Int(name)]
      switch tape.nodes[detail].kind {
      case .yes: record.mark(field, true)
      case .string, .escaped, .number:
        if fields.contains(field), record[field].isEmpty,
          let value = tape.value(of: detail, in: text)
        {
          record.set(name, value)
        }
      default: break
      }
    }
  }
}
