/// The signs that something on a page is the name of who wrote it.
enum AuthorMark {
  /// Whether an element holds nothing but a name.
  static func isAuthor(_ node: Int, in tree: HTMLTree, hints: HTMLHints) -> Bool {
    let isLink = tree.tag(node) == .a
    guard hints.contains(.author) || isLink else { return false }
    guard hints.contains(.author) || tree.value(.href, of: node).map(isProfile) == true else {
      return false
    }
    return (1...60).contains(length(of: node, in: tree))
  }

  /// Whether an address is that of a member's page.
  static func isProfile(_ address: ArraySlice<UInt8>) -> Bool {
    var hash = Word.seed
    var found = false
    for byte in address.prefix(200) {
      if byte.isASCIILetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        if found { return true }
        hash = Word.mix(hash, byte.lowercasedASCII)
        continue
      }
      if byte == UInt8(ascii: "@"), hash == Word.seed { return true }
      if found, byte != UInt8(ascii: "/") { return true }
      found = found || segments.contains(Word(hash: hash))
      hash = Word.seed
    }
    return false
  }

  /// Bytes of text in an element, up to a little more than a name has.
  private static func length(of node: Int, in tree: HTMLTree) -> Int {
    var count = 0
    let inside = tree.inside(node)
    // So many elements hold more than a name, even where they hold no text.
    guard inside.count <= 40 else { return .max }
    for index in inside where tree.tag(index) == .text {
      count += tree.text(index).count { !$0.isHTMLSpace }
      if count > 60 { break }
    }
    return count
  }

  private static let segments: Set<Word> = Set(
    [
      "user", "users", "u", "member", "members", "profile", "profiles", "author", "authors",
      "people", "member.php", "profile.php", "memberlist.php", "userinfo", "viewprofile",
      "showuser", "user-", "member-", "profile-", "uid-", "user-profile", "contributor", "userid",
      "participant",
    ].map { Word($0) })
}
