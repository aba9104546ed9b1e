/// A JSON value as a flat list of its parts, in the order of the text.
///
/// Parts of objects are kept where their names are known, so that a record costs no more than what
/// is read of it. Nothing here recurses, and a value's depth and parts are limited: no text can
/// exhaust the stack or the memory. Where JSON is strict and people are not (line feeds in strings,
/// `NaN`, a comma before the end), what they mean is taken.
struct JSONTape {
  enum Kind: UInt8 { case object, array, string, escaped, number, yes, no, null }

  struct Node {
    var kind: Kind
    /// Its name in the object that it is part of.
    var name: RecordName.Index
    /// Of a string, without its quotes.
    var start: UInt32
    var end: UInt32
    /// The index after its last part.
    var next: UInt32
  }

  /// Why a text is no value.
  enum Fault: Error, Equatable {
    case cutOff, unexpected(Int), tooDeep, tooLarge
  }

  /// The most lists and objects in one another.
  static let mostLevels = 10_000
  private static let mostNodes = 1 << 24

  private(set) var nodes: [Node] = []

  /// Whether it is an object, or a list of something.
  var isNotEmpty: Bool {
    nodes.first?.kind == .object || nodes.first?.kind == .array && nodes.count > 1
  }

  private var open: [UInt32] = []

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - start: Where the value's first byte stands.
  ///   - limit: Where the text ends.
  /// - Returns: The place after the value.
  mutating func parse(
    _ text: [UInt8], at start: Int, before limit: Int
  ) throws(Fault) -> Int {
    nodes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    guard limit <= Int(UInt32.max) else { throw .tooLarge }
    var at = start
    var name = RecordName.unknown
    while true {
      guard at < limit else { throw .cutOff }
      guard nodes.count < Self.mostNodes else { throw .tooLarge }
      var isClosed = true
      switch text[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard open.count < Self.mostLevels else { throw .tooDeep }
        let isObject = text[at] == UInt8(ascii: "{")
        open.append(UInt32(nodes.count))
        add(isObject ? .object : .array, name, at, at)
        at = JSONText.skipSpace(text, at + 1, limit)
        if isObject {
          isClosed = try !nextMember(text, &at, limit, &name)
        } else {
          name = RecordName.unknown
          isClosed = at < limit && text[at] == UInt8(ascii: "]")
        }
      case UInt8(ascii: "\""):
        let (end, isEscaped) = try JSONText.endOfString(text, at, limit)
        add(isEscaped ? .escaped : .string, name, at + 1, end)
        at = end + 1
      default:
        let end = JSONText.endOfScalar(text, at, limit)
        guard let kind = JSONText.kind(of: text[at..<end]) else { throw .unexpected(at) }
        add(kind, name, at, end)
        at = end
      }
      guard isClosed else { continue }
      if try finish(text, &at, limit, &name) { return at }
    }
  }

  private mutating func add(_ kind: Kind, _ name: RecordName.Index, _ start: Int, _ end: Int) {
    nodes.append(
      Node(
        kind: kind, name: name, start: UInt32(start), end: UInt32(end),
        next: UInt32(nodes.count + 1)))
  }

  /// Goes on after a value: closes what ends there.
  ///
  /// - Returns: Whether that was the end of the outermost.
  private mutating func finish(
    _ text: [UInt8], _ at: inout Int, _ limit: Int, _ name: inout RecordName.Index
  ) throws(Fault) -> Bool {
    while let container = open.last {
      at = JSONText.skipSpace(text, at, limit)
      guard at < limit else { throw .cutOff }
      let isObject = nodes[Int(container)].kind == .object
      if text[at] == UInt8(ascii: ",") {
        at = JSONText.skipSpace(text, at + 1, limit)
        if isObject {
          if try nextMember(text, &at, limit, &name) { return false }
        } else if at >= limit || text[at] != UInt8(ascii: "]") {
          return false
        }
      }
      guard text[at] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw .unexpected(at)
      }
      at += 1
      nodes[Int(container)].end = UInt32(at)
      nodes[Int(container)].next = UInt32(nodes.count)
      open.removeLast()
    }
    return true
  }

  /// Goes to the value of the next member whose name is known.
  ///
  /// - Returns: False at the end of the object.
  private func nextMember(
    _ text: [UInt8], _ at: inout Int, _ limit: Int, _ name: inout RecordName.Index
  ) throws(Fault) -> Bool {
    while true {
      guard at < limit else { throw .cutOff }
      if text[at] == UInt8(ascii: "}") { return false }
      guard text[at] == UInt8(ascii: "\"") else { throw .unexpected(at) }
      let end = try JSONText.endOfString(text, at, limit).end
      name = RecordName.index(of: text[at + 1..<end])
      at = JSONText.skipSpace(text, end + 1, limit)
      guard at < limit else { throw .cutOff }
      guard text[at] == UInt8(ascii: ":") else { throw .unexpected(at) }
      at = JSONText.skipSpace(text, at + 1, limit)
      if name != RecordName.unknown { return true }
      at = JSONText.skipSpace(text, try JSONText.endOfValue(text, at, limit), limit)
      guard at < limit else { throw .cutOff }
      if text[at] == UInt8(ascii: ",") { at = JSONText.skipSpace(text, at + 1, limit) }
    }
  }

  /// The indices of a value's own parts.
  func parts(of node: Int) -> Parts {
    Parts(nodes: nodes, place: node + 1, end: Int(nodes[node].next))
  }

  struct Parts: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var place: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = Int(nodes[place].next) }
      return place
    }
  }

  /// The bytes of a string or number; nil for others.
  func value(of node: Int, in text: [UInt8]) -> [UInt8]? {
    let range = Int(nodes[node].start)..<Int(nodes[node].end)
    return switch nodes[node].kind {
    case .string, .number: Array(text[range])
    case .escaped: JSONText.unescape(text[range])
    default: nil
    }
  }
}

extension JSONTape.Fault {
  /// Whether the text may be JSON, but more of it than is read.
  var isLimit: Bool { self == .tooDeep || self == .tooLarge }

  /// What is said of a record.
  var reason: String {
    switch self {
    case .cutOff: "is cut off"
    case .unexpected: "is no JSON"
    case .tooDeep: "nests deeper than \(JSONTape.mostLevels) levels"
    case .tooLarge: "has too many parts"
    }
  }
}
