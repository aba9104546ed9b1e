/// A page as elements and runs of text, in the order of the page, in flat arrays.
///
/// A node's descendants are the nodes from the one after it up to its `end`, so that a whole subtree
/// is a range and walking it needs neither recursion nor a stack.
struct HTMLTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    var tag: HTMLTag
    /// The index of the element that it stands in; -1 for the first.
    var parent: Int32
    /// The index after its last descendant.
    var end: Int32
    /// Of a text: bytes of `bytes`. Of an element: indices into `attributes`.
    var start: UInt32
    var stop: UInt32
  }

  /// An attribute whose value is a range of `bytes`.
  struct Attribute: Sendable {
    var name: HTMLAttribute
    var start: UInt32
    var stop: UInt32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Texts and attribute values in UTF-8.
  var bytes: [UInt8] = []

  /// The indices of a node and all its descendants.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The indices of all that stands in a node.
  func inside(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  func parent(_ node: Int) -> Int? {
    nodes[node].parent < 0 ? nil : Int(nodes[node].parent)
  }

  /// The bytes of a run of text.
  func text(_ node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].start)..<Int(nodes[node].stop)]
  }

  /// The bytes of an attribute's value, or nil where the element has none of that name.
  func value(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    guard nodes[node].tag != .text else { return nil }
    for index in Int(nodes[node].start)..<Int(nodes[node].stop)
    where attributes[index].name == name {
      return bytes[Int(attributes[index].start)..<Int(attributes[index].stop)]
    }
    return nil
  }

  /// An attribute's value for people to read, without white space at the ends; nil where empty.
  func string(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let value = value(name, of: node) else { return nil }
    let trimmed = value.trimmingSpaces()
    return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
  }

  /// The words in a node with single spaces between, for people to read; nil where there are none.
  ///
  /// - Parameters:
  ///   - node: The node to read.
  ///   - limit: The most bytes to read, so that a name costs no more than a name.
  func words(in node: Int, limit: Int = 1000) -> String? {
    var words: [UInt8] = []
    var index = node
    while index < end(node), words.count < limit {
      if tag(index) == .text {
        words.appendCollapsing(text(index).prefix(limit))
      } else if tag(index).isNeverText {
        index = end(index)
        continue
      } else if tag(index) == .br || tag(index).isBlock {
        words.appendCollapsing([0x20])
      }
      index += 1
    }
    let trimmed = words[...].trimmingSpaces()
    return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
  }
}
