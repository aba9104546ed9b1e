/// What the `meta` and `link` elements of a page say.
struct MetaTags: Sendable {
  private var values: [String: String] = [:]
  private(set) var canonical: String?
  private(set) var language: String?

  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices {
      switch tree.tag(node) {
      case .meta:
        let name =
          tree.string(.property, of: node) ?? tree.string(.name, of: node)
          ?? tree.string(.itemprop, of: node)
        if let name, let content = tree.string(.content, of: node) {
          let key = name.lowercased()
          if values[key] == nil { values[key] = content }
        }
      case .link:
        if canonical == nil, tree.value(.rel, of: node)?.equalsIgnoringCase("canonical") == true {
          canonical = tree.string(.href, of: node)
        }
      case .html:
        if language == nil, let code = tree.string(.lang, of: node) {
          let letters = code.utf8.prefix { $0.isASCIILetter }.map(\.lowercasedASCII)
          if letters.count == 2 { language = String(decoding: letters, as: UTF8.self) }
        }
      default: break
      }
    }
  }

  /// The first content of a name, written in small letters.
  subscript(name: String) -> String? { values[name] }
}
