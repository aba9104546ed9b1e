/// The character encoding that a page says it is written in.
public enum HTMLCharset {
  /// The label that a `meta` element or an XML declaration gives, in small letters, or nil.
  ///
  /// Follows the prescan of the HTML standard (section 13.2.3.2): comments are skipped, attributes
  /// are read as a browser reads them, and nothing is looked for elsewhere. Labels are not resolved;
  /// `iso-8859-1` means windows-1252 to a browser.
  ///
  /// - Parameter prefix: The first bytes of the page; 1,024 to 4,096 are enough.
  public static func declared(in prefix: some Sequence<UInt8>) -> String? {
    var scanner = HTMLPrescan(bytes: Array(prefix.prefix(4096)))
    return scanner.charset()
  }
}

/// Reads the beginning of undecoded markup for its `meta` elements.
private struct HTMLPrescan {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func charset() -> String? {
    if let declared = declarationEncoding() { return declared }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let rest = bytes[index...]
      if rest.starts(with: Array("<!--".utf8)) {
        // The two hyphens of the beginning may be those of the end.
        index += 2
        skip(past: Array("-->".utf8))
      } else if rest.dropFirst().prefix(4).equalsIgnoringCase("meta"), index + 5 < bytes.count,
        bytes[index + 5].isHTMLSpace || bytes[index + 5] == UInt8(ascii: "/")
      {
        index += 5
        if let found = metaCharset() { return found }
      } else if index + 1 < bytes.count,
        bytes[index + 1].isASCIILetter
          || (bytes[index + 1] == UInt8(ascii: "/") && index + 2 < bytes.count
            && bytes[index + 2].isASCIILetter)
      {
        while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") {
          index += 1
        }
        while attribute() != nil {}
      } else if index + 1 < bytes.count,
        [UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "?")].contains(bytes[index + 1])
      {
        skip(past: [UInt8(ascii: ">")])
      } else {
        index += 1
      }
    }
    return nil
  }

  private func declarationEncoding() -> String? {
    guard bytes.starts(with: Array("<?xml".utf8)),
      let end = bytes.firstIndex(of: UInt8(ascii: ">")),
      let key = bytes[..<end].firstIndexIgnoringCase(of: "encoding")
    else { return nil }
    var rest = bytes[(key + 8)..<end].trimmingSpaces()
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().trimmingSpaces()
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    return Self.label(rest.dropFirst().prefix { $0 != quote })
  }

  private mutating func metaCharset() -> String? {
    var direct: String?
    var fromContent: String?
    var isPragma = false
    while let (name, value) = attribute() {
      switch name {
      case "charset": direct = direct ?? Self.label(value[...])
      case "http-equiv": isPragma = value[...].equalsIgnoringCase("content-type")
      case "content": fromContent = fromContent ?? Self.charset(inContent: value)
      default: break
      }
    }
    return direct ?? (isPragma ? fromContent : nil)
  }

  /// The next attribute of a tag, or nil at the tag's end.
  private mutating func attribute() -> (name: String, value: [UInt8])? {
    while index < bytes.count, bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: "/") {
      index += 1
    }
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: ">") {
      index += 1
      return nil
    }
    var name: [UInt8] = []
    while index < bytes.count, !bytes[index].isHTMLSpace,
      bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "=") || name.isEmpty
    {
      name.append(bytes[index].lowercasedASCII)
      index += 1
    }
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    var value: [UInt8] = []
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return (String(decoding: name, as: UTF8.self), value)
    }
    index += 1
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x22 || bytes[index] == 0x27 {
      let quote = bytes[index]
      index += 1
      while index < bytes.count, bytes[index] != quote {
        value.append(bytes[index])
        index += 1
      }
      index += 1
    } else {
      while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") {
        value.append(bytes[index])
        index += 1
      }
    }
    return (String(decoding: name, as: UTF8.self), value)
  }

  private mutating func skip(past end: [UInt8]) {
    while index < bytes.count {
      if bytes[index...].starts(with: end) {
        index += end.count
        return
      }
      index += 1
    }
  }

  /// The charset of `text/html; charset=…`.
  private static func charset(inContent content: [UInt8]) -> String? {
    guard let key = content[...].firstIndexIgnoringCase(of: "charset") else { return nil }
    var rest = content[(key + 7)...].trimmingSpaces()
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().trimmingSpaces()
    if let quote = rest.first, quote == 0x22 || quote == 0x27 {
      return label(rest.dropFirst().prefix { $0 != quote })
    }
    return label(rest.prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: ";") })
  }

  private static func label(_ bytes: ArraySlice<UInt8>) -> String? {
    let trimmed = bytes.trimmingSpaces()
    guard !trimmed.isEmpty, trimmed.count <= 40 else { return nil }
    return String(decoding: trimmed.map(\.lowercasedASCII), as: UTF8.self)
  }
}
