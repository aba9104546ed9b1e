internal import Yams

/// Reads a codebook from YAML.
struct CodebookReader {
  /// The file's name, for messages.
  let file: String

  func read(_ yaml: [UInt8]) throws(CodebookError) -> Codebook {
    let node = try parse(String(decoding: yaml, as: UTF8.self))
    let root = try mapping(node, "name", in: "the file")
    let field = try mapping(root["field"], "field", in: "the file")
    var codes: [Code] = []
    for node in try sequence(root["factors"], "factors", in: "the file") {
      codes.append(try code(node))
    }
    var roles: [Role] = []
    for node in try sequence(root["roles"], "roles", in: "the file") {
      roles.append(try role(node))
    }
    var movements: [MovementRule] = []
    for node in try sequence(root["movements"], "movements", in: "the file") {
      movements.append(try movement(node))
    }
    var questions: [ThreadQuestion] = []
    for node in root["thread_questions"]?.sequence ?? [] {
      let fields = try mapping(node, "movement", in: "thread_questions")
      questions.append(
        ThreadQuestion(
          movement: try way(fields, "thread_questions"),
          patterns: try strings(fields["patterns"], in: "thread_questions")))
    }
    for names in [codes.map(\.name), roles.map(\.name)] {
      if let (name, _) = Dictionary(grouping: names, by: { $0 }).filter({ $0.value.count > 1 })
        .min(by: { $0.key < $1.key })
      {
        throw .duplicate(file, name: name)
      }
    }
    var classes: [String: [String]] = [:]
    if let node = root["classes"] {
      for (key, value) in try mapping(node, "classes", in: "the file") {
        let name = key.string ?? ""
        classes[name] = try strings(value, in: "@\(name)")
      }
    }
    return Codebook(
      name: try string(root["name"], "name", in: "the file"),
      version: try string(root["version"], "version", in: "the file"),
      language: try string(root["language"], "language", in: "the file"),
      field: try string(field["name"], "name", in: "field"),
      fieldTerms: try strings(field["terms"], in: "field"),
      classes: classes, roles: roles, movements: movements,
      threadQuestions: questions, codes: codes,
      digest: SHA256.digest(yaml))
  }

  private func parse(_ yaml: String) throws(CodebookError) -> Node {
    do {
      guard let node = try compose(yaml: yaml) else {
        throw CodebookError.missing(file, key: "name", in: "the file")
      }
      return node
    } catch let error as CodebookError {
      throw error
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw .notYAML(file, line: mark.line, reason: problem)
      case .duplicatedKeysInMapping(let keys, let context):
        throw .notYAML(
          file, line: context.mark.line,
          reason: "stands twice: \(keys.sorted().joined(separator: ", "))")
      default: throw .notYAML(file, line: 1, reason: "\(error)")
      }
    } catch {
      throw .notYAML(file, line: 1, reason: "\(error)")
    }
  }

  private func code(_ node: Node) throws(CodebookError) -> Code {
    let fields = try mapping(node, "code", in: "factors")
    let name = try string(fields["code"], "code", in: "factors")
    return Code(
      name: name, label: try string(fields["label"], "label", in: name),
      away: try side(fields["away"], "away", of: name),
      toward: try side(fields["toward"], "toward", of: name))
  }

  private func side(_ node: Node?, _ pole: String, of code: String) throws(CodebookError)
    -> Code.Side
  {
    let fields = try mapping(node, pole, in: code)
    let place = "\(code)/\(pole)"
    return Code.Side(
      definition: try string(fields["definition"], "definition", in: place),
      example: try string(fields["example"], "example", in: place),
      counterexample: try string(fields["counterexample"], "counterexample", in: place),
      patterns: try strings(fields["patterns"], in: place))
  }

  private func role(_ node: Node) throws(CodebookError) -> Role {
    let fields = try mapping(node, "role", in: "roles")
    let name = try string(fields["role"], "role", in: "roles")
    return Role(
      name: name, label: try string(fields["label"], "label", in: name),
      isField: fields["in_field"]?.bool ?? false,
      terms: try strings(fields["terms"], in: name))
  }

  private func movement(_ node: Node) throws(CodebookError) -> MovementRule {
    let fields = try mapping(node, "movement", in: "movements")
    let movement = try way(fields, "movements")
    let name = movement.rawValue
    var status: Status?
    if let value = fields["status"]?.string {
      status = Status(rawValue: value)
      if status == nil {
        throw .unknownValue(
          file, key: "status", value: value, allowed: Status.allCases.map(\.rawValue))
      }
    }
    return MovementRule(
      movement: movement, status: status,
      patterns: try strings(fields["patterns"], in: name),
      example: try string(fields["example"], "example", in: name),
      counterexample: try string(fields["counterexample"], "counterexample", in: name))
  }

  private func way(_ fields: Node.Mapping, _ place: String) throws(CodebookError) -> Movement {
    let name = try string(fields["movement"], "movement", in: place)
    guard let movement = Movement(rawValue: name) else {
      throw .unknownValue(
        file, key: "movement", value: name, allowed: Movement.allCases.map(\.rawValue))
    }
    return movement
  }

  private func mapping(
    _ node: Node?, _ key: String, in place: String
  ) throws(CodebookError) -> Node.Mapping {
    guard let mapping = node?.mapping else { throw .missing(file, key: key, in: place) }
    return mapping
  }

  private func sequence(
    _ node: Node?, _ key: String, in place: String
  ) throws(CodebookError) -> Node.Sequence {
    guard let sequence = node?.sequence else { throw .missing(file, key: key, in: place) }
    return sequence
  }

  private func string(
    _ node: Node?, _ key: String, in place: String
  ) throws(CodebookError) -> String {
    guard let string = node?.scalar?.string, !string.isEmpty else {
      throw .missing(file, key: key, in: place)
    }
    return string
  }

  /// A list of texts, or one alone; none where there is no such key.
  ///
  /// YAML takes `!not paid` for "paid" with a tag, and `a: b` for a mapping: neither is dropped in
  /// silence.
  private func strings(_ node: Node?, in place: String) throws(CodebookError) -> [String] {
    guard let node else { return [] }
    let nodes = node.sequence.map(Array.init) ?? [node]
    guard node.mapping == nil else {
      throw .badPattern(file, pattern: place, reason: "is no list; write - before each entry")
    }
    var strings: [String] = []
    for node in nodes {
      guard let scalar = node.scalar else {
        throw .badPattern(file, pattern: place, reason: "an entry is no text; put it in quotes")
      }
      guard !node.tag.description.hasPrefix("!") else {
        throw .badPattern(
          file, pattern: place,
          reason: "\"\(scalar.string)\" follows a YAML tag; put it in quotes")
      }
      strings.append(scalar.string)
    }
    return strings
  }
}
