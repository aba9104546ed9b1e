/// A JSON text whose objects keep the order of their keys.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// With three decimals.
  case number(Double)
  case string(String)
  /// Valid UTF-8.
  case bytes([UInt8])
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// On one line, without a line feed.
  var line: [UInt8] {
    var text: [UInt8] = []
    append(to: &text, indent: nil)
    return text
  }

  /// On many lines, indented by two spaces, with a line feed at the end.
  var pretty: [UInt8] {
    var text: [UInt8] = []
    append(to: &text, indent: 0)
    text.append(0x0A)
    return text
  }

  private func append(to text: inout [UInt8], indent: Int?) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .number(let value) where !value.isFinite: text += "null".utf8
    case .number(let value): text += Decimal.string(value, places: 3).utf8
    case .string(let value): Self.append(value.utf8, to: &text)
    case .bytes(let value): Self.append(value, to: &text)
    case .array(let values):
      Self.append(values, "[", "]", to: &text, indent) { value, text, indent in
        value.append(to: &text, indent: indent)
      }
    case .object(let members):
      Self.append(members, "{", "}", to: &text, indent) { member, text, indent in
        Self.append(member.key.utf8, to: &text)
        text += ": ".utf8
        member.value.append(to: &text, indent: indent)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout [UInt8], _ indent: Int?,
    _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    text += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { text += (indent == nil ? ", " : ",").utf8 }
      if let indent { text += [0x0A] + [UInt8](repeating: 0x20, count: 2 * (indent + 1)) }
      write(element, &text, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty {
      text += [0x0A] + [UInt8](repeating: 0x20, count: 2 * indent)
    }
    text += close.utf8
  }

  private static func append(_ string: some Sequence<UInt8>, to text: inout [UInt8]) {
    text.append(0x22)
    for byte in string {
      switch byte {
      case 0x22: text += #"\""#.utf8
      case 0x5C: text += #"\\"#.utf8
      case 0x0A: text += #"\n"#.utf8
      case 0x0D: text += #"\r"#.utf8
      case 0x09: text += #"\t"#.utf8
      case 0..<0x20, 0x7F:
        text += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        text += String(byte, radix: 16).utf8
      default: text.append(byte)
      }
    }
    text.append(0x22)
  }
}
