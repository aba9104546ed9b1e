/// The names that pages give for the authors of what stands on them.
enum PersonName {
  /// A name without what pages write around it, or nil where it is none.
  static func cleaned(_ text: String) -> String? { cleaned(Array(text.utf8)[...]) }

  static func cleaned(_ text: ArraySlice<UInt8>) -> String? {
    guard text.count <= 200 else { return nil }
    var collapsed: [UInt8] = []
    collapsed.appendCollapsing(text)
    var bytes = Array(collapsed[...].trimmingSpaces())
    for prefix in prefixes where bytes[...].prefix(prefix.count).elementsEqualLowercase(prefix) {
      bytes = Array(bytes.dropFirst(prefix.count)[...].trimmingSpaces())
    }
    if bytes.first == UInt8(ascii: "@") { bytes.removeFirst() }
    while let last = bytes.last, [0x2c, 0x3a, 0x7c, 0x2d, 0x20].contains(last) {
      bytes.removeLast()
    }
    guard (1...80).contains(bytes.count), !bytes.starts(with: Array("http".utf8)),
      !bytes.contains(0x0a), bytes.contains(where: { $0.isASCIILetter || $0 >= 0x80 }),
      !isCount(bytes), !isSentence(bytes), Timestamp(parsing: bytes) == nil
    else { return nil }
    let name = String(decoding: withoutOffice(bytes), as: UTF8.self)
    return nobody.contains(name.lowercased()) ? nil : name
  }

  /// Whether it is too long for a name and ends as a sentence does, or begins within one.
  private static func isSentence(_ name: [UInt8]) -> Bool {
    if [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "#")].contains(name.first) {
      return true
    }
    return name.last == UInt8(ascii: ".") && name.count(where: { $0 == 0x20 }) >= 4
  }

  /// Without what a name's bearer is, as in `Rowan Ash, science editor` and `Rowan Ash for The Post`.
  private static func withoutOffice(_ name: [UInt8]) -> ArraySlice<UInt8> {
    let cuts: [StaticString] = [" for the ", " for daily", " for cnn", " for mail"]
    for cut in cuts {
      if let end = name[...].firstIndexIgnoringCase(of: cut), name[..<end].contains(0x20) {
        return name[..<end]
      }
    }
    guard let comma = name.firstIndex(of: UInt8(ascii: ",")), name[..<comma].contains(0x20),
      comma + 2 < name.count, name[comma + 1] == 0x20, name[comma + 2] &- 0x61 < 26
    else { return name[...] }
    return name[..<comma]
  }

  /// Whether it is a number with a unit, as `42.4k` and `3 posts` are.
  private static func isCount(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first.isASCIIDigit else { return false }
    let rest = name.drop { $0.isASCIIDigit || $0 == 0x2e || $0 == 0x2c }
    return rest.isEmpty || rest.elementsEqual([0x6b]) || rest.elementsEqual([0x6d])
      || rest.first == 0x20
  }

  private static let prefixes: [[UInt8]] = [
    "by:", "by ", "written by ", "posted by ", "published by ", "author:", "author ", "from ",
    "submitted by ", "started by ", "u/",
  ].map { Array($0.utf8) }

  private static let nobody: Set<String> = [
    "by", "author", "admin", "administrator", "guest", "anonymous", "unknown", "user", "editor",
    "staff", "view profile", "tweet", "facebook", "twitter", "email", "print", "reply", "follow",
    "comments", "subscribe", "read more", "more", "log in", "sign in", "sign up", "published",
    "profile", "webmaster", "authors", "written", "share", "[deleted]",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func elementsEqualLowercase(_ other: [UInt8]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.lowercasedASCII == $1 }
  }
}
