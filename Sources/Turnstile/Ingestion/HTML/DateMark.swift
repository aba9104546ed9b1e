/// The signs that something on a page is a date.
enum DateMark {
  /// Whether a run of text is a date, or says how long ago something was.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let trimmed = text.trimmingSpaces()
    guard trimmed.count >= 5, trimmed.count <= 60 else { return false }
    if isRelative(trimmed) { return true }
    guard trimmed.contains(where: \.isASCIIDigit) else { return false }
    return Timestamp(parsing: trimmed) != nil
  }

  /// Whether an element says a date in its attributes.
  static func isDate(element node: Int, in tree: HTMLTree) -> Bool {
    if tree.tag(node) == .time { return true }
    return moment(inAttributesOf: node, in: tree) != nil
  }

  /// The moment that an element's attributes name.
  static func moment(inAttributesOf node: Int, in tree: HTMLTree) -> Timestamp? {
    let entry = tree.nodes[node]
    guard entry.tag != .text else { return nil }
    for index in Int(entry.start)..<Int(entry.stop) {
      let attribute = tree.attributes[index]
      switch attribute.name {
      case .datetime, .dataTime, .dataTimestamp, .dataDate, .dataDateTime, .createdTimestamp:
        let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
        if let found = Timestamp(parsing: value) { return found }
      case .title, .content, .dataTippyContent, .dataOriginalTitle:
        let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
        if value.count <= 60, value.count >= 8, value.contains(where: \.isASCIIDigit),
          let found = Timestamp(parsing: value)
        {
          return found
        }
      default: break
      }
    }
    return nil
  }

  private static func isRelative(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 40 else { return false }
    if let last = text.last, last == UInt8(ascii: "o") || last == UInt8(ascii: "O"),
      text.suffix(4).equalsIgnoringCase(" ago")
    {
      return true
    }
    return text.prefix(9).equalsIgnoringCase("yesterday")
      || text.prefix(6).equalsIgnoringCase("today ") || text.equalsIgnoringCase("just now")
  }
}
