/// The words that sites leave in place of what was taken back.
enum DeletionMark {
  /// Why there is nothing to count in a text; nil where it is someone's words.
  static func cause(of text: ArraySlice<UInt8>) -> Exclusion.Cause? {
    guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]"), text.count <= 120 else {
      return nil
    }
    // `[ Removed by Reddit ]`: new Reddit sets its words apart from the brackets.
    let words = text.dropFirst().dropLast().trimmingSpaces().map(\.lowercasedASCII)
    let said = words.prefix { $0.isASCIILetter }
    let rest = words[said.endIndex...]
    guard rest.isEmpty || rest.starts(with: " by ".utf8) else { return nil }
    if said.elementsEqual("deleted".utf8) { return .deleted }
    return said.elementsEqual("removed".utf8) ? .removed : nil
  }

  /// What a record says of itself, by Reddit's words for who took it back.
  static func cause(removedBy who: String) -> Exclusion.Cause? {
    switch who.lowercased() {
    case "", "null", "none", "false": nil
    case "deleted", "author", "user": .deleted
    default: .removed
    }
  }
}
