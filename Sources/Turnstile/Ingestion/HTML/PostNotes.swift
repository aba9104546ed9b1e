/// Takes out of a post the lines that the forum's program puts into it: when it was edited, what a
/// code box's button says, where a film stands that is shown, advertisements.
enum PostNotes {
  /// A post's text without such lines.
  static func removed(from text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard lines.contains(where: isNote) else { return text }
    var rest: [UInt8] = []
    for line in lines where !isNote(line) {
      if line.isEmpty, rest.isEmpty || rest.suffix(2).elementsEqual([0x0a, 0x0a]) { continue }
      rest += line
      rest.append(0x0a)
    }
    return Array(rest[...].trimmingSpaces())
  }

  private static func isNote(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let first = line.first, first == UInt8(ascii: ">") || first == 0x20 {
      line = line.dropFirst()
    }
    guard line.count >= 6, line.count <= 160 else { return false }
    if phrases.contains(where: { line.equalsIgnoringCase($0) }) { return true }
    if beginnings.contains(where: { line.prefix($0.utf8CodeUnitCount).equalsIgnoringCase($0) }) {
      return true
    }
    // `Edited May 4, 2021 by somebody`, but not what somebody says to have edited.
    return line.prefix(7).equalsIgnoringCase("edited ")
      && line.contains(where: \.isASCIIDigit) && line.firstIndexIgnoringCase(of: " by ") != nil
  }

  private static let phrases: [StaticString] = [
    "code: select all", "select all", "click to expand...", "click to expand…", "advertisement",
    "(see edit history)", "view attachment", "show signature", "sent from my iphone",
    "advertisement - members don't see this ad", "sponsored content",
  ]

  private static let beginnings: [StaticString] = [
    "last edited by ", "last edited: ", "last modified by ", "edited by ", "this post was edited ",
    "this post has been edited ", "view: http", "advertisement: ", "sent from my ",
    "this topic was automatically closed",
  ]
}
