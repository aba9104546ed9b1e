/// A page's tree with what its elements' names say, and what of it a reader never sees.
struct HTMLOutline: Sendable {
  let tree: HTMLTree
  /// A node's hints; none for text.
  let hints: [HTMLHints]

  init(_ tree: HTMLTree) {
    self.tree = tree
    hints = tree.nodes.indices.map { Self.hints(of: $0, in: tree) }
  }

  private static func hints(of node: Int, in tree: HTMLTree) -> HTMLHints {
    let entry = tree.nodes[node]
    guard entry.tag != .text else { return [] }
    var hints: HTMLHints = []
    for index in Int(entry.start)..<Int(entry.stop) {
      let attribute = tree.attributes[index]
      switch attribute.name {
      case .class, .id, .role, .itemprop, .itemtype, .element, .rel, .dataTestID:
        let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
        hints.formUnion(HTMLHints(name: value))
      default: break
      }
    }
    return hints
  }

  /// Whether an element is never shown, or is no part of what is written on the page.
  func isHidden(_ node: Int) -> Bool {
    if tree.tag(node).isNeverText { return true }
    let entry = tree.nodes[node]
    guard entry.tag != .text else { return false }
    for index in Int(entry.start)..<Int(entry.stop) {
      let attribute = tree.attributes[index]
      switch attribute.name {
      case .hidden: return true
      case .style:
        let style = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
          .filter { !$0.isHTMLSpace }
        if style[...].firstIndexIgnoringCase(of: "display:none") != nil
          || style[...].firstIndexIgnoringCase(of: "visibility:hidden") != nil
        {
          return true
        }
      case .ariaHidden:
        let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
        if value.equalsIgnoringCase("true") { return true }
      default: break
      }
    }
    return false
  }
}
