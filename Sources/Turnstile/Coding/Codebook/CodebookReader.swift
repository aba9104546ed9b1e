internal import Yams

/// Reads a codebook from YAML.
struct CodebookReader {
  private var nodes: CodebookNodes
  private var lines = CodebookLines()

  /// - Parameter file: The file's name, for messages.
  init(file: String) { nodes = CodebookNodes(file: file) }

  /// - Throws: The first of what is wrong.
  func read(_ yaml: [UInt8]) throws(CodebookError) -> Codebook {
    var reader = self
    let (codebook, faults) = reader.check(yaml)
    if let fault = faults.first { throw fault }
    return codebook!
  }

  /// What can be read, and all that is wrong with the file's form, in the order of its lines.
  ///
  /// - Returns: No codebook where the file is no YAML; then there is a fault.
  mutating func check(_ yaml: [UInt8]) -> (codebook: Codebook?, faults: [CodebookError]) {
    guard let root = nodes.parse(String(decoding: yaml, as: UTF8.self)),
      let file = nodes.mapping(
        root, "name", in: "the file",
        allowed: [
          "name", "version", "language", "field", "classes", "roles", "thread_questions",
          "movements", "factors",
        ])
    else { return (nil, nodes.faults) }
    let name = nodes.string(file, "name", in: "the file")
    let version = nodes.string(file, "version", in: "the file")
    let language = nodes.string(file, "language", in: "the file")
    let field = nodes.mapping(
      file["field"], "field", in: "the file", of: root,
      allowed: ["name", "terms", "subjects", "courses"])
    var codebook = Codebook(
      name: name, version: version, language: language,
      field: field.map { nodes.string($0, "name", in: "field") } ?? "",
      fieldTerms: texts(field?["terms"], of: "field"), classes: classes(file["classes"]),
      roles: roles(file["roles"], of: root), movements: movements(file["movements"], of: root),
      threadQuestions: questions(file["thread_questions"]),
      codes: codes(file["factors"], of: root), digest: SHA256.digest(yaml))
    codebook.subjects = texts(field?["subjects"], of: "field")
    codebook.courses = texts(field?["courses"], of: "field")
    codebook.lines = lines
    let faults = nodes.faults.enumerated().sorted { a, b in
      (a.element.place?.line ?? 0, a.offset) < (b.element.place?.line ?? 0, b.offset)
    }
    return (codebook, faults.map(\.element))
  }

  private mutating func texts(_ node: Node?, of owner: String) -> [String] {
    nodes.strings(node, in: owner).map { text, line in
      lines.add(text, of: owner, line: line)
      return text
    }
  }

  private mutating func classes(_ node: Node?) -> [String: [String]] {
    guard let node, let mapping = nodes.mapping(node, "classes", in: "the file") else { return [:] }
    var classes: [String: [String]] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      classes[name] = texts(value, of: "@\(name)")
    }
    return classes
  }

  /// A name that tables use as it is, and that no other has.
  private mutating func name(
    _ mapping: Node.Mapping, _ key: String, in owner: String, known: inout Set<String>
  ) -> String {
    let name = nodes.string(mapping, key, in: owner)
    guard !name.isEmpty else { return "" }
    if !known.insert(name).inserted {
      nodes.add(.duplicate(nodes.place(mapping[key]), name: name))
    } else if !name.utf8.allSatisfy({ $0 == 0x5F || $0.isASCIIDigit || (0x61...0x7A).contains($0) })
    {
      nodes.add(.badName(nodes.place(mapping[key]), name: name))
    }
    return name
  }

  private mutating func codes(_ node: Node?, of root: Node) -> [Code] {
    var known: Set<String> = []
    return nodes.sequence(node, "factors", in: "the file", of: root).compactMap { node in
      guard
        let fields = nodes.mapping(
          node, "code", in: "factors", allowed: ["code", "label", "away", "toward"])
      else { return nil }
      let name = name(fields, "code", in: "factors", known: &known)
      return Code(
        name: name, label: nodes.string(fields, "label", in: name.isEmpty ? "factors" : name),
        away: side(fields["away"], "away", of: name, node),
        toward: side(fields["toward"], "toward", of: name, node))
    }
  }

  private mutating func side(
    _ node: Node?, _ pole: String, of code: String, _ parent: Node
  ) -> Code.Side {
    let owner = "\(code)/\(pole)"
    guard
      let fields = nodes.mapping(node, pole, in: code, of: parent)
    else { return Code.Side(definition: "", example: "", counterexample: "", patterns: []) }
    nodes.check(fields, owner, allowed: ["definition", "example", "counterexample", "patterns"])
    return Code.Side(
      definition: nodes.string(fields, "definition", in: owner),
      example: sentence(fields, "example", of: owner),
      counterexample: sentence(fields, "counterexample", of: owner),
      patterns: texts(fields["patterns"], of: owner))
  }

  private mutating func sentence(_ fields: Node.Mapping, _ key: String, of owner: String) -> String
  {
    let text = nodes.string(fields, key, in: owner)
    lines.add(text, of: owner, line: fields[key]?.mark?.line)
    return text
  }

  private mutating func roles(_ node: Node?, of root: Node) -> [Role] {
    var known: Set<String> = []
    let list = nodes.sequence(node, "roles", in: "the file", of: root)
    let roles = list.compactMap { node -> Role? in
      guard
        let fields = nodes.mapping(
          node, "role", in: "roles", allowed: ["role", "label", "in_field", "terms"])
      else { return nil }
      let name = name(fields, "role", in: "roles", known: &known)
      return Role(
        name: name, label: nodes.string(fields, "label", in: name.isEmpty ? "roles" : name),
        isField: nodes.flag(fields, "in_field"), terms: texts(fields["terms"], of: name))
    }
    if !roles.isEmpty, !roles.contains(where: \.isField) {
      nodes.add(.noField(nodes.place(node)))
    }
    return roles
  }

  private mutating func movements(_ node: Node?, of root: Node) -> [MovementRule] {
    nodes.sequence(node, "movements", in: "the file", of: root).compactMap { node in
      guard let fields = nodes.mapping(node, "movement", in: "movements"),
        let movement = way(fields, "movements")
      else { return nil }
      let status: Status? = nodes.value(fields, "status")
      let owner = MovementRule.name(movement, status)
      nodes.check(
        fields, owner, allowed: ["movement", "status", "patterns", "example", "counterexample"])
      return MovementRule(
        movement: movement, status: status, patterns: texts(fields["patterns"], of: owner),
        example: sentence(fields, "example", of: owner),
        counterexample: sentence(fields, "counterexample", of: owner))
    }
  }

  private mutating func questions(_ node: Node?) -> [ThreadQuestion] {
    (node?.sequence.map(Array.init) ?? []).compactMap { node in
      guard
        let fields = nodes.mapping(
          node, "movement", in: "thread_questions", allowed: ["movement", "patterns"]),
        let movement = way(fields, "thread_questions")
      else { return nil }
      return ThreadQuestion(
        movement: movement, patterns: texts(fields["patterns"], of: "thread_questions"))
    }
  }

  private mutating func way(_ fields: Node.Mapping, _ owner: String) -> Movement? {
    if fields["movement"] == nil { _ = nodes.string(fields, "movement", in: owner) }
    return nodes.value(fields, "movement")
  }
}
