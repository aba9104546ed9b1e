/// A codebook as QDA programs know one: codes within codes.
struct CodeTree {
  struct Node {
    /// Unique among all codes: programs that know no tree tell codes by it.
    var name: String
    var about: String
    /// Names it in every export of codebooks of the same name.
    var guid: String
    var children: [Node] = []
  }

  let nodes: [Node]

  init(_ codebook: Codebook) {
    func node(_ name: String, _ about: String, _ path: String, _ children: [Node] = []) -> Node {
      Node(name: name, about: about, guid: Self.guid(path, in: codebook.name), children: children)
    }
    let movements = Movement.allCases.map { movement in
      let rules = codebook.movements.filter { $0.movement == movement }
      let examples = rules.map { "\($0.status?.rawValue ?? "any"): “\($0.example)”" }
      return node(
        movement.rawValue, "The author is \(movement.rawValue). \(examples.joined(separator: " "))",
        "movement/\(movement.rawValue)")
    }
    let factors = codebook.codes.map { code in
      node(
        code.label, "\(code.name)", "code/\(code.name)",
        Pole.allCases.map { pole in
          let side = code[pole]
          return node(
            "\(code.label), \(pole.rawValue)",
            "\(side.definition) Example: “\(side.example)” Not: “\(side.counterexample)”",
            "code/\(code.name)/\(pole.rawValue)")
        })
    }
    let sides = RoleEvidence.Side.allCases.map { side in
      node(
        "Moves \(side.rawValue)", "The role that the author moves \(side.rawValue).",
        "side/\(side.rawValue)",
        codebook.roles.map { role in
          node(
            "\(side.rawValue) \(role.label)", role.terms.prefix(12).joined(separator: ", "),
            "side/\(side.rawValue)/\(role.name)")
        })
    }
    nodes =
      [
        node("Movement", "Which way the author moves.", "movement", movements),
        node("Factors", "What pushes away from the field or pulls toward it.", "code", factors),
      ] + sides
  }

  static func guid(_ path: String, in codebook: String) -> String {
    StableGUID.make("code", codebook, path)
  }

  /// Codes that passages are given: those without codes below them.
  var leaves: [Node] {
    func leaves(_ node: Node) -> [Node] {
      node.children.isEmpty ? [node] : node.children.flatMap(leaves)
    }
    return nodes.flatMap(leaves)
  }

  /// `<Codes>` as REFI-QDA has it, in codebooks and in projects.
  var xml: String {
    func element(_ node: Node, _ indent: String) -> String {
      let attributes = XMLText.attributes([
        ("guid", node.guid), ("name", node.name),
        ("isCodable", node.children.isEmpty ? "true" : "false"),
      ])
      let children = node.children.map { element($0, indent + "  ") }.joined()
      return """
        \(indent)<Code\(attributes)>
        \(indent)  <Description>\(XMLText.escape(node.about))</Description>
        \(children)\(indent)</Code>

        """
    }
    return "  <Codes>\n" + nodes.map { element($0, "    ") }.joined() + "  </Codes>\n"
  }
}
