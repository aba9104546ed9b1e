/// What the schemas of REFI-QDA 1.5 say of the elements that exports use.
struct ExchangeSchema {
  struct Rule {
    var required: Set<String> = []
    var optional: Set<String> = []
    /// The elements that may be in it, in their order; `true` where there may be several.
    var children: [(name: String, isRepeated: Bool)] = []
  }

  let rules: [String: Rule]

  private static let reference = Rule(required: ["targetGUID"])
  private static let user = ["creatingUser", "creationDateTime"]

  static let codebook = ExchangeSchema(rules: [
    "CodeBook": Rule(
      optional: ["xmlns", "origin"], children: [("Codes", false), ("Sets", false)]),
    "Codes": Rule(children: [("Code", true)]),
    "Code": Rule(
      required: ["guid", "name", "isCodable"], optional: ["color"],
      children: [("Description", false), ("Code", true)]),
    "Sets": Rule(children: [("Set", true)]),
    "Set": Rule(
      required: ["guid", "name"], children: [("Description", false), ("MemberCode", true)]),
    "MemberCode": Rule(required: ["guid"]), "Description": Rule(),
  ])

  static let project = ExchangeSchema(rules: [
    "Project": Rule(
      required: ["name"], optional: ["xmlns", "origin", "creatingUserGUID"],
      children: [
        ("Users", false), ("CodeBook", false), ("Variables", false), ("Cases", false),
        ("Sources", false), ("Notes", false), ("Links", false), ("Sets", false),
      ]),
    "Users": Rule(children: [("User", true)]),
    "User": Rule(required: ["guid"], optional: ["name", "id"]),
    "CodeBook": Rule(children: [("Codes", false)]),
    "Codes": Rule(children: [("Code", true)]),
    "Code": Rule(
      required: ["guid", "name", "isCodable"], optional: ["color"],
      children: [("Description", false), ("NoteRef", true), ("Code", true)]),
    "Variables": Rule(children: [("Variable", true)]),
    "Variable": Rule(
      required: ["guid", "name", "typeOfVariable"], children: [("Description", false)]),
    "Sources": Rule(children: [("TextSource", true)]),
    "TextSource": Rule(
      required: ["guid"], optional: ["name", "plainTextPath", "creatingUser"],
      children: [
        ("Description", false), ("PlainTextContent", false), ("PlainTextSelection", true),
        ("Coding", true), ("NoteRef", true), ("VariableValue", true),
      ]),
    "PlainTextSelection": Rule(
      required: ["guid", "startPosition", "endPosition"], optional: ["name", "creatingUser"],
      children: [("Description", false), ("Coding", true), ("NoteRef", true)]),
    "Coding": Rule(required: ["guid"], optional: Set(user), children: [("CodeRef", false)]),
    "VariableValue": Rule(children: [
      ("VariableRef", false), ("TextValue", false), ("FloatValue", false),
      ("DateTimeValue", false),
    ]),
    "CodeRef": reference, "VariableRef": reference, "Description": Rule(), "TextValue": Rule(),
    "FloatValue": Rule(), "DateTimeValue": Rule(),
  ])

  /// A sentence for each thing in a document that the schema does not allow.
  func faults(in root: XMLElement) -> [String] {
    root.all.flatMap { element -> [String] in
      guard let rule = rules[element.name] else { return ["\(element.name) is not known"] }
      let names = Set(element.attributes.keys)
      var faults: [String] = []
      if !rule.required.isSubset(of: names) { faults.append("\(element.name) lacks an attribute") }
      if !names.isSubset(of: rule.required.union(rule.optional)) {
        faults.append("\(element.name) has an attribute too many")
      }
      for (name, value) in element.attributes
      where name.lowercased().contains("guid") || name == "creatingUser" {
        if !Self.isGUID(value) { faults.append("\(value) is no GUID") }
      }
      var place = 0
      var count = 0
      for child in element.children {
        while place < rule.children.count, rule.children[place].name != child.name {
          (place, count) = (place + 1, 0)
        }
        count += 1
        if place == rule.children.count || (count > 1 && !rule.children[place].isRepeated) {
          faults.append("\(child.name) is out of place in \(element.name)")
          break
        }
      }
      return faults
    }
  }

  private static func isGUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
      && groups.joined().allSatisfy { $0.isHexDigit && $0.isASCII }
  }
}
