internal import Yams

/// Takes values out of the nodes of a YAML file and keeps what is wrong with them.
///
/// What is missing or of another kind is told and read as empty, so that one reading tells all.
struct CodebookNodes {
  let file: String
  private(set) var faults: [CodebookError] = []

  init(file: String) { self.file = file }

  mutating func add(_ fault: CodebookError) { faults.append(fault) }

  func place(_ node: Node?) -> CodebookPlace { CodebookPlace(file, line: node?.mark?.line) }

  /// The whole file; nil where it is no YAML.
  mutating func parse(_ yaml: String) -> Node? {
    func notYAML(_ line: Int?, _ reason: String) -> CodebookError {
      .notYAML(CodebookPlace(file, line: line), reason: reason)
    }
    do {
      // Without rules for numbers and dates, which would be tried on every word.
      if let node = try compose(yaml: yaml, .basic) { return node }
      faults.append(.missing(CodebookPlace(file), key: "name", in: "the file"))
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        faults.append(notYAML(mark.line, problem))
      case .duplicatedKeysInMapping(let keys, let context):
        faults.append(
          notYAML(context.mark.line, "stands twice: \(keys.sorted().joined(separator: ", "))"))
      default: faults.append(notYAML(1, "\(error)"))
      }
    } catch {
      faults.append(notYAML(1, "\(error)"))
    }
    return nil
  }

  /// The members of a node whose keys are all known.
  ///
  /// - Parameters:
  ///   - key: What is missing where the node is no mapping.
  ///   - owner: What it belongs to, for messages.
  ///   - parent: Where it should be, for the line.
  ///   - allowed: The keys; any where none are given.
  mutating func mapping(
    _ node: Node?, _ key: String, in owner: String, of parent: Node? = nil, allowed: [String] = []
  ) -> Node.Mapping? {
    guard let mapping = node?.mapping else {
      faults.append(.missing(place(node ?? parent), key: key, in: owner))
      return nil
    }
    if !allowed.isEmpty { check(mapping, owner, allowed: allowed) }
    return mapping
  }

  /// Tells the keys that are not known, which would be passed over in silence.
  mutating func check(_ mapping: Node.Mapping, _ owner: String, allowed: [String]) {
    for (name, _) in mapping {
      guard let text = name.scalar?.string, !allowed.contains(text) else { continue }
      faults.append(.unknownKey(place(name), key: text, in: owner, allowed: allowed))
    }
  }

  mutating func sequence(
    _ node: Node?, _ key: String, in owner: String, of parent: Node? = nil
  ) -> [Node] {
    guard let sequence = node?.sequence else {
      faults.append(.missing(place(node ?? parent), key: key, in: owner))
      return []
    }
    return Array(sequence)
  }

  /// A text that must be there.
  mutating func string(_ mapping: Node.Mapping, _ key: String, in owner: String) -> String {
    let node = mapping[key]
    guard let string = node?.scalar?.string, !string.isEmpty else {
      let line = node?.mark?.line ?? mapping.mark?.line
      faults.append(.missing(CodebookPlace(file, line: line), key: key, in: owner))
      return ""
    }
    return string
  }

  /// A list of texts, or one alone; none where there is no such key.
  ///
  /// YAML takes `!not paid` for "paid" with a tag, and `a: b` for a mapping: neither is dropped in
  /// silence.
  mutating func strings(_ node: Node?, in owner: String) -> [(text: String, line: Int?)] {
    guard let node else { return [] }
    guard node.mapping == nil else {
      bad(node, owner, "is no list; write - before each entry")
      return []
    }
    var strings: [(String, Int?)] = []
    for node in node.sequence.map(Array.init) ?? [node] {
      guard let scalar = node.scalar else {
        bad(node, owner, "an entry is no text; put it in quotes")
        continue
      }
      guard !node.tag.description.hasPrefix("!") else {
        bad(node, owner, "\"\(scalar.string)\" follows a YAML tag; put it in quotes")
        continue
      }
      strings.append((scalar.string, scalar.mark?.line))
    }
    return strings
  }

  private mutating func bad(_ node: Node, _ owner: String, _ reason: String) {
    faults.append(.badPattern(place(node), pattern: owner, reason: reason))
  }

  /// One of a few words; nil where there is no such key.
  mutating func value<Value: RawRepresentable & CaseIterable>(
    _ mapping: Node.Mapping, _ key: String
  ) -> Value? where Value.RawValue == String {
    guard let node = mapping[key], let text = node.scalar?.string else { return nil }
    if let value = Value(rawValue: text) { return value }
    faults.append(
      .unknownValue(
        place(node), key: key, value: text, allowed: Value.allCases.map(\.rawValue)))
    return nil
  }

  /// `true` or `false`; false where there is no such key.
  mutating func flag(_ mapping: Node.Mapping, _ key: String) -> Bool {
    guard let node = mapping[key] else { return false }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      faults.append(
        .unknownValue(
          place(node), key: key, value: node.scalar?.string ?? "", allowed: ["true", "false"]))
      return false
    }
  }
}
